"""A part of a grid, and what the header of one of its columns says."""

from dataclasses import dataclass, field
from typing import Literal

from pipelines.layout.grid import Place
from pipelines.workbook import Cell

Role = Literal["label", "figures", "total", "derived", "note", "empty", "unknown"]
Part = tuple[Cell, Place | None]  # a value and where it is written; None: in a name


@dataclass(frozen=True)
class Area:
    """A rectangle of a grid: from the first row and column up to and without the last."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Head:
    """One column: `name` is the dimension of a label column, `parts` what the header of a figure
    column says of all its figures, `text` the header as written, `at` the column."""

    at: int
    role: Role
    text: str = ""
    name: str = ""
    parts: dict[str, Part] = field(default_factory=dict, hash=False)
    place: Place = (0, 0)
    by_content: bool = False  # the header is silent, what is below it is not
