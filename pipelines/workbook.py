"""A partner's file as cells: exactly what is written where, not yet what it means."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from operator import itemgetter

Cell = str | float | int | bool | date | datetime | time | timedelta  # "" is an empty cell


@dataclass(frozen=True)
class RawSheet:
    """One sheet. `rows[0][0]` is cell A1; rows may be shorter than the widest one.

    Positions in `errors`, `unsaved` and the hidden sets are 0-based (row, column) or row or column.
    """

    name: str
    rows: list[list[Cell]]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    errors: dict[tuple[int, int], str] = field(default_factory=dict)  # {(3, 1): "#REF!"}
    unsaved: frozenset[tuple[int, int]] = frozenset()  # formulas saved without their value
    percent: frozenset[tuple[int, int]] = frozenset()  # number cells shown as a percentage
    linked: frozenset[tuple[int, int]] = frozenset()  # formulas on another workbook

    @cached_property
    def columns(self) -> list[tuple[Cell, ...]]:
        """The same cells by column, all equally long; made at the first call, and then kept."""
        # not by zip(*rows): an iterator to each row makes Python look for garbage, 5 times as slow
        width = max(map(len, self.rows), default=0)
        rows = self.rows
        if any(len(row) < width for row in rows):
            rows = [[*row, *[""] * (width - len(row))] for row in rows]
        return [tuple(map(itemgetter(at), rows)) for at in range(width)]


@dataclass(frozen=True)
class Workbook:
    """A whole file: its name as the partner gave it, its fingerprint, its sheets in order."""

    name: str
    sha256: str
    sheets: tuple[RawSheet, ...]


def cell_name(row: int, column: int) -> str:
    """`B14` from 0-based row 13 and column 1."""
    return f"{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """`AB` from 0-based column 27."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
