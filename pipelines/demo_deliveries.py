"""One file of one demo partner: what is in it, and what is wrong with it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID, uuid5

import numpy as np
import pandas as pd

from pipelines.demo_figures import figures
from pipelines.demo_finance import settled
from pipelines.demo_flow import shared_out
from pipelines.demo_habits import as_sent
from pipelines.demo_region import DEMO, Region

_NAMESPACE = UUID("5d1f6c0e-6f0b-4b0e-8f3a-2f8f1f6f7a11")

Asked = dict[str, list[pd.Timestamp]]  # the months delivered, per kind


@dataclass(frozen=True, eq=False)
class DemoDelivery:
    """A file as a partner sends it. `wrong` is the event that spoils its figures, `settles` the
    December whose finance it also settles, `withdrawn_at` when it was taken back."""

    region: Region
    partner: str
    name: str
    known_at: datetime  # UTC
    asked: Asked
    note: str = ""
    settles: pd.Timestamp | None = None
    wrong: dict | None = None
    withdrawn_at: datetime | None = None

    @property
    def delivery_id(self) -> str:
        """The same in every load, so that a load that was stopped goes on where it was."""
        moment = self.known_at.isoformat()
        return str(uuid5(_NAMESPACE, f"{DEMO}/{self.partner}/{self.name}/{moment}"))

    @property
    def why(self) -> str:
        """Why it was withdrawn."""
        return self.wrong.get("why", "") if self.wrong else ""

    @cached_property
    def content(self) -> bytes:
        """The workbook, made when it is first asked for."""
        rows = {kind: self._rows(kind) for kind, months in self.asked.items() if months}
        return as_sent(self.region, self.partner, rows)

    def _rows(self, kind: str) -> pd.DataFrame:
        frame = figures()[kind]
        mine = frame[frame["partner"] == self.partner].drop(columns="partner")
        rows = mine[mine["period"].isin(self.asked[kind])]
        if self.wrong and self.wrong["sheet"] == kind:
            rows = spoiled(self.wrong, rows, mine)
        if kind == "finance" and self.settles is not None:
            rows = pd.concat([settled(mine[mine["period"] == self.settles]), rows])
        return rows


def spoiled(event: dict, rows: pd.DataFrame, all_rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the mistake of an event: the wrong month, people counted twice, a wrong rate.

    `all_rows` are the partner's right figures of every month.
    """
    month = pd.Timestamp(event["period"])
    hit = rows["period"] == month
    if event["kind"] == "withdrawn_delivery":
        before = all_rows[all_rows["period"] == month - pd.DateOffset(months=1)]
        return pd.concat([rows[~hit], before.assign(period=month)])
    if "wrong_factor" in event:
        hit &= rows["leveringsvorm"] == event["leveringsvorm"]
        right = rows["clients"].where(hit, 0)
        total = np.round(right.sum() * event["wrong_factor"])
        wrong = shared_out(np.array(total), (right / right.sum()).to_numpy())
        return rows.assign(clients=rows["clients"].mask(hit, wrong))
    measure = event["measure"]
    return rows.assign(**{measure: (rows[measure] + event["wrong_add"] * hit).round(1)})
