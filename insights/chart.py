"""A chart as a value: what to draw, in which unit, from which source; each medium its own way."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["lines", "columns", "stacked", "bars", "map", "spark"]
Role = Literal["actual", "forecast", "target", "compare", "muted"]


@dataclass(frozen=True)
class Series:
    """One line, column set or layer; `values` run along the categories, None is missing."""

    name: str  # as the reader sees it
    values: tuple[float | None, ...]
    role: Role = "actual"
    notes: tuple[str, ...] = ()  # why a value is missing, per category: "fewer than 10", …; or ()


@dataclass(frozen=True)
class Band:
    """A range behind the lines, along the chart's categories."""

    name: str
    low: tuple[float | None, ...]
    high: tuple[float | None, ...]


@dataclass(frozen=True)
class Mark:
    """Something people said about a moment: `opening locatie`, `fusie`."""

    category: object
    label: str
    short: str = ""  # as it stands on the axis, where there is no room for all of it


@dataclass(frozen=True)
class Chart:
    """`categories` are first-of-month dates, names, or (for a map) gemeente codes.

    `labels` names the categories for people when they are codes. `alt` says in words what is to be
    seen, `source` where it comes from. `decimals` and `unit` format every value everywhere.
    """

    id: str
    kind: Kind
    title: str
    categories: tuple[object, ...]
    series: tuple[Series, ...]
    unit: str  # "cliënten", "%", "fte": as the reader sees it
    alt: str
    source: str = ""
    decimals: int = 0
    labels: tuple[str, ...] = ()
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()
    breaks: tuple[float, ...] = field(default=())  # class borders of a map
    beside: str = ""  # what the series to compare with are: `een jaar eerder`
    remark: str = ""  # a sentence under it, on what is not shown in it and why

    def names(self) -> Sequence[object]:
        """The categories as people read them."""
        return self.labels or self.categories
