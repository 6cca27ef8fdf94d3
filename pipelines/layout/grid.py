"""A sheet as a rectangle of cells, upright or turned, that knows where each stands in the file."""

from functools import cached_property, lru_cache
from typing import Any

from pipelines import values
from pipelines.workbook import Cell, RawSheet

Place = tuple[int, int]  # 0-based row and column in the sheet

LARGEST = 2_000_000  # cells of one merged area; what covers more is a style, no name
LONGEST_FIGURE = 40  # characters; a longer text is no number


class Grid:
    """`cell(row, column)` gives a merged area's value everywhere in it, `own` only where it is.

    `turned` lays the sheet on its side: its columns become rows.
    """

    def __init__(self, raw: RawSheet, turned: bool = False) -> None:
        self.raw, self.turned = raw, turned
        self.kept: dict[tuple[Any, int], Any] = {}  # what was found below each guess of a header
        width = max(map(len, raw.rows), default=0)
        trimmed: dict[str, str] = {}  # each different text once
        rows = [[*(_trimmed(cell, trimmed) if isinstance(cell, str) else cell for cell in row),
                 *[""] * (width - len(row))] for row in raw.rows]  # fmt: skip
        self.rows: list[list[Cell]] = (
            [list(row) for row in zip(*rows, strict=True)] if turned else rows
        )
        self.height, self.width = len(self.rows), len(self.rows[0]) if self.rows else 0

    def own(self, row: int, column: int) -> Cell:
        """What is written in that cell itself; text without the spaces around it."""
        return self.rows[row][column]

    def cell(self, row: int, column: int) -> Cell:
        """What a reader sees there: in a merged area what is written in its first cell."""
        return self.own(*self.anchor(row, column))

    def anchor(self, row: int, column: int) -> Place:
        """Where the value shown at a place is written."""
        return self._merged.get((row, column), (row, column))

    def place(self, row: int, column: int) -> Place:
        """Where that is in the file."""
        return (column, row) if self.turned else (row, column)

    def is_broken(self, row: int, column: int) -> bool:
        """Whether the cell holds an error, or a formula that was saved without its value."""
        at = self.place(row, column)
        return (
            at in self.raw.errors
            or at in self.raw.unsaved
            or values.is_error(self.own(row, column))
        )

    def is_filled(self, row: int, column: int) -> bool:
        """Whether there is anything in the cell itself."""
        return self.own(row, column) != "" or self.is_broken(row, column)

    @cached_property
    def _merged(self) -> dict[Place, Place]:
        found: dict[Place, Place] = {}
        for first, last in self.raw.merged:
            if (last[0] - first[0] + 1) * (last[1] - first[1] + 1) > LARGEST:
                continue
            top = self.place(*first)
            for row in range(first[0], last[0] + 1):
                for column in range(first[1], last[1] + 1):
                    at = self.place(row, column)
                    if at[0] < self.height and at[1] < self.width:
                        found[at] = top
        return found


def _trimmed(text: str, known: dict[str, str]) -> str:
    if text not in known:
        known[text] = " ".join(text.split())
    return known[text]


def is_figure(cell: Cell) -> bool:
    """Whether a cell is a number, or a text that is one: a figure, or a code such as a month."""
    if isinstance(cell, bool) or cell == "":
        return False
    if isinstance(cell, int | float):
        return True
    return isinstance(cell, str) and len(cell) <= LONGEST_FIGURE and _is_number(cell)


@lru_cache(maxsize=20_000)
def _is_number(text: str) -> bool:
    if not any(sign.isdigit() for sign in text):
        return False
    try:
        return values.number(text, ",", percent=True) is not None
    except values.NotReadable:
        return False
