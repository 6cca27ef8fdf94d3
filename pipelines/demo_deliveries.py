"""Who delivered what when in the demo region, and what went wrong on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from uuid import UUID, uuid5

import numpy as np
import pandas as pd

from data import programmes
from data.sheets import SHEETS
from pipelines.demo_figures import figures
from pipelines.demo_finance import settled
from pipelines.demo_habits import as_sent
from pipelines.demo_region import DEMO, Region, region
from texts import words

_NAMESPACE = UUID("5d1f6c0e-6f0b-4b0e-8f3a-2f8f1f6f7a11")
_FIRST_DELIVERY = "2024-06"  # with everything since the start; then each quarter, from 2026 monthly
_NAMES = ("{partner} {span}.xlsx", "aanlevering {span}.xlsx", "VPT-MPT {span} {partner}.xlsx")

Asked = dict[str, list[pd.Timestamp]]  # the months delivered, per kind


@dataclass(frozen=True, eq=False)
class DemoDelivery:
    """One file of one partner. `wrong` is the event that spoils its figures, if there is one."""

    partner: str
    name: str
    known_at: datetime
    note: str
    asked: Asked
    region: Region
    wrong: dict | None = None
    withdrawn_at: datetime | None = None
    why: str = ""

    @property
    def delivery_id(self) -> str:
        """The same for the same file in every load, so that a load that was stopped can go on."""
        return str(uuid5(_NAMESPACE, f"{DEMO}/{self.partner}/{self.name}/{self.known_at:%c}"))

    @cached_property
    def content(self) -> bytes:
        """The workbook."""
        rows = {kind: self._rows(kind, months) for kind, months in self.asked.items() if months}
        return as_sent(self.region, self.partner, rows)

    def _rows(self, kind: str, months: list[pd.Timestamp]) -> pd.DataFrame:
        frame = figures()[kind]
        mine = frame[frame["partner"] == self.partner].drop(columns="partner")
        rows = mine[mine["period"].isin(months)]
        if self.wrong and self.wrong["sheet"] == kind:
            return spoiled(self.wrong, rows, mine)
        if kind == "finance" and len(months) > 1:
            # a December beside months of the year after is there for its settlement
            old = rows["period"] == min(months)
            late = (min(months).month == 12) & (max(months).month >= 5)
            return pd.concat([settled(rows[old]), rows[~old]]) if late else rows
        return rows


def spoiled(event: dict, rows: pd.DataFrame, all_rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the mistake of an event: counted twice, wrongly measured, or the wrong month."""
    month = pd.Timestamp(event["period"])
    hit = rows["period"] == month
    if event["kind"] == "withdrawn_delivery":
        before = all_rows[all_rows["period"] == month - pd.DateOffset(months=1)]
        return pd.concat([rows[~hit], before.assign(period=month)])
    if "wrong_factor" in event:
        hit &= rows["leveringsvorm"] == event["leveringsvorm"]
        more = np.ceil(rows["clients"] * event["wrong_factor"]).astype("int64")
        return rows.assign(clients=rows["clients"].mask(hit, more))
    measure = event["measure"]
    return rows.assign(**{measure: (rows[measure] + event["wrong_add"] * hit).round(1)})


def planned() -> list[DemoDelivery]:
    """Every delivery of the demo, first known first; no workbook is made yet."""
    told = region()
    found = [one for partner in told.partners for one in _of_partner(told, partner)]
    return sorted(found, key=lambda one: (one.known_at, one.partner, one.name))


def _of_partner(told: Region, partner: str) -> Iterator[DemoDelivery]:
    chance = np.random.default_rng([told.told["seed"], *partner.encode()])
    for month, months in _batches(told, partner):
        delivery = told.told["delivery"]
        day = delivery["day"] - (month == _FIRST_DELIVERY) * 5 + int(chance.integers(-1, 4))
        moment = datetime.fromisoformat(f"{month}-{day:02d}") + timedelta(
            hours=delivery["hour"], minutes=int(chance.integers(-240, 120))
        )
        asked = _asked(told, partner, months)
        note = _note(told, partner, months)
        whole = _delivery(told, partner, moment, asked, note)
        yield from _with_events(told, whole)


def _batches(told: Region, partner: str) -> Iterator[tuple[str, list[pd.Timestamp]]]:
    """The month in which a partner delivers, and the months it then delivers about."""
    start = pd.Timestamp(told.partners[partner]["start"])
    months = [month for month in told.months if month >= start]
    batches: dict[str, list[pd.Timestamp]] = {}
    for month in months:
        end = month if month.year >= 2026 else month + pd.offsets.QuarterEnd(0)
        sent = f"{end + pd.DateOffset(months=1):%Y-%m}"
        if month < pd.Timestamp(_FIRST_DELIVERY):
            sent = _FIRST_DELIVERY
        batches.setdefault(sent, []).append(month)
    yield from batches.items()


def _asked(told: Region, partner: str, months: list[pd.Timestamp]) -> Asked:
    asked: Asked = {kind: list(months) for kind in SHEETS}
    for month in months:
        december = pd.Timestamp(month.year - 1, 12, 1)
        if month.month == told.about["finance"]["nacalculatie_month"] and (
            december >= pd.Timestamp(told.partners[partner]["start"])
            and december not in asked["finance"]
        ):
            asked["finance"].insert(0, december)
    for event in told.events("missing_month", partner):
        for kind in event["sheets"]:
            _drop(asked, kind, event["period"])
    for kind_of_event in ("late_delivery", "withdrawn_delivery"):
        for event in told.events(kind_of_event, partner):
            if pd.Timestamp(event["period"]) in months:
                _drop(asked, event["sheet"], event["period"])
    return asked


def _drop(asked: Asked, kind: str, period: object) -> None:
    asked[kind] = [month for month in asked[kind] if month != pd.Timestamp(period)]
