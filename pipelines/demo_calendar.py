"""When each demo partner delivers which months: late, forgotten, wrong and put right."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from data import programmes
from data.sheets import REGION, SHEETS
from pipelines.demo_deliveries import Asked, DemoDelivery
from pipelines.demo_reference import of_region
from pipelines.demo_region import DEMO, Region, region
from texts import words

# In June 2024 everything since the start, then each quarter, from 2026 on each month.
_FIRST_MONTH, _MONTHLY_FROM = "2024-06", 2026
_FIRST_DAYS_EARLIER = 5  # so that the first meeting of the steering group has figures
_NAMES = ("{partner} {span}.xlsx", "aanlevering {span}.xlsx", "VPT-MPT {span} {partner}.xlsx")


def planned() -> list[DemoDelivery]:
    """Every delivery of the demo, first known first; no workbook is made yet."""
    told = region()
    found = [one for partner in told.partners for one in _of_partner(told, partner)]
    found += of_region(told)
    return sorted(found, key=lambda one: (one.known_at, one.partner, one.name))


def _of_partner(told: Region, partner: str) -> Iterator[DemoDelivery]:
    chance = np.random.default_rng([told.told["seed"], *partner.encode()])
    usual = told.told["delivery"]
    for sent, months in _batches(told, partner):
        earlier = _FIRST_DAYS_EARLIER if sent == _FIRST_MONTH else 0
        moment = datetime.fromisoformat(f"{sent}-01") + timedelta(
            days=usual["day"] - 1 - earlier + int(chance.integers(-1, 4)),
            hours=usual["hour"],
            minutes=int(chance.integers(-240, 120)),
        )
        asked, settles = _asked(told, partner, months)
        note = _note(told, partner, sent, months)
        whole = _delivery(told, partner, moment, asked, note)
        yield replace(whole, settles=settles, wrong=_mistake(told, partner, months))
        yield from _afterwards(told, partner, months)


def _batches(told: Region, partner: str) -> Iterator[tuple[str, list[pd.Timestamp]]]:
    """The month in which a partner delivers, and the months it then delivers about."""
    batches: dict[str, list[pd.Timestamp]] = {}
    for month in told.months[told.months >= pd.Timestamp(told.partners[partner]["start"])]:
        end = month if month.year >= _MONTHLY_FROM else month + pd.offsets.QuarterEnd(0)
        sent = f"{end.replace(day=1) + pd.DateOffset(months=1):%Y-%m}"
        early = month < pd.Timestamp(_FIRST_MONTH)
        batches.setdefault(_FIRST_MONTH if early else sent, []).append(month)
    yield from batches.items()


def _asked(
    told: Region, partner: str, months: list[pd.Timestamp]
) -> tuple[Asked, pd.Timestamp | None]:
    """The months per kind, without what this partner leaves out; and the December to settle."""
    asked: Asked = {kind: list(months) for kind in SHEETS}
    for event in _in_months(told, partner, months, "missing_month"):
        for kind in event["sheets"]:
            asked[kind].remove(pd.Timestamp(event["period"]))
    for event in _in_months(told, partner, months, "late_delivery", "withdrawn_delivery"):
        asked[event["sheet"]].remove(pd.Timestamp(event["period"]))
    settling = told.about["finance"]["nacalculatie_month"]
    decembers = [pd.Timestamp(m.year - 1, 12, 1) for m in months if m.month == settling]
    start = pd.Timestamp(told.partners[partner]["start"])
    before = [month for month in decembers if month >= start and month not in months]
    return asked, before[0] if before else None


def _mistake(told: Region, partner: str, months: list[pd.Timestamp]) -> dict | None:
    return next(iter(_in_months(told, partner, months, "correction")), None)


def _afterwards(told: Region, partner: str, months: list[pd.Timestamp]) -> Iterator[DemoDelivery]:
    """Deliveries about one sheet and one month, outside the usual days."""
    for event in _in_months(told, partner, months, "correction"):
        yield _single(told, event, event["corrected_at"], "note_correction")
    for event in _in_months(told, partner, months, "late_delivery"):
        yield _single(told, event, event["known_at"], "note_late")
    for event in _in_months(told, partner, months, "withdrawn_delivery"):
        wrong = _single(told, event, event["known_at"], "")
        yield replace(wrong, wrong=event, withdrawn_at=event["withdrawn_at"])
        yield _single(told, event, event["again_at"], "note_again")


def _single(told: Region, event: dict, at: datetime, note: str) -> DemoDelivery:
    asked: Asked = {event["sheet"]: [pd.Timestamp(event["period"])]}
    said = words("nl")[f"demo.{note}"] if note else ""
    return _delivery(told, event["partner"], at, asked, said)


def _delivery(told: Region, partner: str, at: datetime, asked: Asked, note: str) -> DemoDelivery:
    months = sorted({month for of_kind in asked.values() for month in of_kind})
    span = f"{months[0]:%Y-%m}"
    if len(months) > 1:
        span += f" tm {months[-1]:%Y-%m}"
    if len(asked) == 1:
        span = f"{SHEETS[next(iter(asked))].title.lower()} {span}"
    pattern = _NAMES[list(told.partners).index(partner) % len(_NAMES)]
    name = pattern.format(partner=partner_name(partner), span=span)
    return DemoDelivery(told, partner, name, at, asked, note)


def _note(told: Region, partner: str, sent: str, months: list[pd.Timestamp]) -> str:
    said = words("nl")
    opened = _in_months(told, partner, months, "expansion")
    if opened:
        return said["demo.note_opened"].format(location=opened[0]["location"])
    return said["demo.note_history"] if sent == _FIRST_MONTH else ""


def _in_months(told: Region, partner: str, months: list[pd.Timestamp], *kinds: str) -> list[dict]:
    events = [event for kind in kinds for event in told.events(kind, partner)]
    return [event for event in events if pd.Timestamp(event["period"]) in months]


def partner_name(partner: str) -> str:
    """The name of a demo partner, or of the region itself."""
    if partner == REGION:
        return words("nl")["deliver.the_region"]
    partners = programmes.programme(DEMO).partners
    return str(partners.set_index("partner").loc[partner, "name"])
