"""The cells below a header, column by column, each different one read once."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from data.sheets.sheet import Column
from pipelines import values
from pipelines.problems import Problem
from pipelines.recognise import Table
from pipelines.workbook import Cell, cell_name


class Cells:
    """The cells below the header, column by column, blank rows left out."""

    def __init__(self, table: Table) -> None:
        self.table = table
        body = table.raw.rows[table.header_row + 1 :]
        width = max(table.columns.values()) + 1
        positions = sorted(set(table.columns.values()))
        filled = [
            i for i, row in enumerate(body)
            if any(p < len(row) and row[p] != "" for p in positions)
        ]  # fmt: skip
        self.rows = np.array(filled, dtype=np.int64) + table.header_row + 1
        whole = [row if len(row) >= width else [*row, *[""] * (width - len(row))]
                 for row in (body[i] for i in filled)]  # fmt: skip
        self._columns = list(zip(*whole, strict=False)) if whole else [()] * width

    def of(self, name: str) -> tuple[Cell, ...] | None:
        """The cells of a column, or None when the table does not have it."""
        position = self.table.columns.get(name)
        return None if position is None else self._columns[position]

    def name(self, index: int, column: str) -> str:
        """The name of the cell in the index-th row."""
        return cell_name(int(self.rows[index]), self.table.columns[column])

    def problem(self, index: int, column: Column, code: str, kind: str, **more: str) -> Problem:
        """A blocking problem with one cell, with its place."""
        return Problem(
            code, kind, "block", self.table.raw.name, int(self.rows[index]) + 1,
            self.table.header(column.name), self.name(index, column.name), **more,
        )  # fmt: skip


def shown(cell: Cell) -> str:
    return str(cell).strip()[:60]


def mapped(raw: tuple[Cell, ...], read: Callable[[Cell], object]) -> tuple[pd.Series, list[int]]:
    """Each different cell read once. Returns the values (None where nothing) and unread places."""
    different: dict[object, int] = {}
    if bool in set(map(type, raw)):  # True and 1 are one key to a dict, but not to a reader
        raw = tuple(str(cell) if isinstance(cell, bool) else cell for cell in raw)
    places = np.array([different.setdefault(cell, len(different)) for cell in raw], dtype=int)
    found: list[object] = []
    bad: set[int] = set()
    for i, cell in enumerate(different):
        try:
            found.append(read(cell))  # type: ignore[arg-type]
        except values.NotReadable:
            found.append(None)
            bad.add(i)
    taken = np.empty(len(found), dtype="object")
    taken[:] = found
    unread = np.flatnonzero(np.isin(places, list(bad))).tolist() if bad else []
    return pd.Series(taken[places] if len(raw) else [], dtype="object"), unread
