"""A KPI tile as a value: everything a reader sees of one figure, already in words."""

from dataclasses import dataclass
from typing import Literal

from insights.chart import Chart

Status = Literal["good", "watch", "bad", "none"]


@dataclass(frozen=True)
class Tile:
    """One figure; `value` is None when there is nothing to show, and `reason` says why."""

    id: str
    title: str
    value: str | None
    unit: str = ""
    reason: str = ""  # "te weinig partners om te tonen", "geen aanlevering over deze maand"
    change: str = ""  # "+12 sinds september 2026"
    change_is: Literal["good", "bad", "neutral"] = "neutral"
    target: str = ""  # "doel 1.240"
    status: Status = "none"
    status_text: str = ""  # "op koers": the word beside shape and colour
    completeness: str = ""  # "9 van 9 partners"
    incomplete: bool = False  # somebody's figures are missing from the value
    trend: Chart | None = None
    exact: float | None = None  # the value as a number, a share from 0 to 1; None when not shown
    definition: str = ""  # one sentence, for the tooltip
