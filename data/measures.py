"""What is forecast in the short term: of which sheet, divided how, and whether it counts people."""

from dataclasses import dataclass
from typing import Literal

Part = Literal["leveringsvorm", "niveau", "wait_status", ""]

ALL = ""  # of a gemeente or part: all of them added up
UNTOLD = "-"  # those of whom nobody said which
SHORT, LONG = "short", "long"  # the terms of a forecast


@dataclass(frozen=True)
class Measure:
    """One figure that is forecast; `part` is the column that divides it, "" none."""

    name: str
    sheet: str
    part: Part
    unit: str  # key in texts under `units`
    by_gemeente: bool = False
    persons: bool = True
    decimals: int = 0


MEASURES: dict[str, Measure] = {
    one.name: one
    for one in (
        Measure("clients", "clients", "leveringsvorm", "clients", by_gemeente=True),
        Measure("fte", "staff", "niveau", "fte", persons=False),
        Measure("waiting", "waiting_list", "wait_status", "persons"),
        Measure("preference", "waiting_list", "", "persons"),
        Measure("precaution", "waiting_list", "", "persons"),
    )
}
