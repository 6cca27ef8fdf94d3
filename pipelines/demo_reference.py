"""What the demo's region delivers itself: invented tariffs, and a list of the zorgkantoor."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
import pandas as pd

from data import programmes
from data.sheets import DECLARED, REGION
from pipelines.demo_deliveries import DemoDelivery
from pipelines.demo_figures import figures
from pipelines.demo_region import DEMO, Region
from pipelines.templates import workbook
from texts import words

_MONTHS = 12  # of the zorgkantoor's list, the last ones of the demo
_TARIFFS_AT, _WAITING_AT = datetime(2026, 1, 8, 9, 30), datetime(2026, 11, 10, 9, 30)  # UTC


@dataclass(frozen=True, eq=False)
class RegionDelivery(DemoDelivery):
    """A file of one kind, in the shape of our template."""

    @cached_property
    def content(self) -> bytes:
        """The workbook, made when it is first asked for."""
        made = {"tariffs": _tariffs, "zorgkantoor_waiting": _waiting}
        return workbook({kind: made[kind](self.region) for kind in self.asked})


def of_region(told: Region) -> list[DemoDelivery]:
    """The two files of the region's datasteward."""
    asked = (("tariffs", _TARIFFS_AT, []),
             ("zorgkantoor_waiting", _WAITING_AT, list(told.months[-_MONTHS:])))  # fmt: skip
    note = words("nl")["demo.note_example"]
    return [
        RegionDelivery(told, REGION, f"{DECLARED[kind].title.lower()} voorbeeld.xlsx", at,
                       {kind: months}, note)
        for kind, at, months in asked
    ]  # fmt: skip


def _tariffs(_: Region) -> pd.DataFrame:
    """The amounts stand in a file of the demo, each with the word that it is invented."""
    file = programmes.programme_folder(DEMO) / "tariffs.csv"
    rows = pd.read_csv(file, parse_dates=["valid_from", "valid_until"])
    return rows.rename(columns={"valid_from": "period"})


def _waiting(told: Region) -> pd.DataFrame:
    """Fewer than on the partners' lists together, for who is on two of them is counted once."""
    rows = figures()["waiting_list"]
    rows = rows[rows["period"].isin(told.months[-_MONTHS:])]
    summed = rows.groupby(["period", "gemeente", "wait_status"], as_index=False)["waiting"].sum()
    once = np.round(summed["waiting"] * told.about["waiting"]["counted_once"]).astype("int64")
    return summed.assign(waiting=once, source=words("nl")["demo.source_example"])
