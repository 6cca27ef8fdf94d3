"""A column read once per different cell, however many rows it has."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from typing import Any

import numpy as np
import pandas as pd

from pipelines import values
from pipelines.workbook import Cell, RawSheet

_AT_ONCE = 2_000_000  # cells: if each of them is another one, telling them apart takes 200 MB


def shown(cell: Cell) -> str:
    """A cell as it may stand in a sentence."""
    if isinstance(cell, datetime):
        return f"{cell:%d-%m-%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()[:60]


@dataclass(frozen=True)
class Different:
    """A column as its different cells, in order of appearance, and which one each row has.

    True and False are texts here: to a dict True and 1 are one key, but not to a reader.
    """

    cells: list[Cell]
    places: np.ndarray

    def cell(self, row: int) -> Cell:
        """The cell of one row."""
        return self.cells[self.places[row]]

    def holding(self, wanted: Callable[[Cell], bool]) -> np.ndarray:
        """Which rows (True or False) hold a wanted cell; each different one is looked at once."""
        return np.fromiter(map(wanted, self.cells), bool, len(self.cells))[self.places]

    def within(self, rows: np.ndarray | slice) -> "Different":
        """The same of some of the rows."""
        places = self.places[rows]
        first = np.full(len(self.cells), len(places))
        first[places[::-1]] = np.arange(len(places))[::-1]  # of the same place the last one stays
        order = np.argsort(first, kind="stable")[: np.count_nonzero(first < len(places))]
        numbers = np.empty(len(self.cells), dtype=np.int32)
        numbers[order] = np.arange(len(order))
        return Different([self.cells[i] for i in order.tolist()], numbers[places])


def columns(raw: RawSheet) -> list[Different]:
    """Every column of a sheet as its different cells; found once and kept with the sheet."""
    kept = vars(raw)
    if "_different" not in kept:
        kept["_different"] = list(_columns(raw.rows))
    return kept["_different"]


def _columns(rows: list[list[Cell]]) -> Iterator[Different]:
    """Row by row, as the cells lie in memory: column by column takes three times as long."""
    widths = set(map(len, rows))
    width = max(widths, default=0)
    if len(widths) > 1:
        rows = [[*row, *[""] * (width - len(row))] for row in rows]
    step = max(_AT_ONCE // max(len(rows), 1), 1)
    for first in range(0, width, step):
        some = rows if step >= width else [row[first : first + step] for row in rows]
        listed, numbers = _numbered(some)
        for at in range(numbers.shape[1]):
            places, found = pd.factorize(numbers[:, at])
            yield Different([listed[i] for i in found.tolist()], places.astype(np.int32))


def _numbered(rows: list[list[Cell]]) -> tuple[list[Cell], np.ndarray]:
    """The different cells of equally long rows, and the number of each cell among them."""
    at: defaultdict[Cell, int] = defaultdict(count().__next__)
    every = chain.from_iterable(rows)
    found = np.fromiter(map(at.__getitem__, every), np.int32, len(rows) * len(rows[0]))
    if (True in at or False in at) and bool in set(map(type, chain.from_iterable(rows))):
        return _numbered([[str(c) if isinstance(c, bool) else c for c in row] for row in rows])
    return list(at), found.reshape(len(rows), -1)


@dataclass(frozen=True)
class Read:
    """A column read once per different cell: `values[i]` is what `cells[i]` says, None for
    nothing, `bad` are those that could not be read, `places` says which one each row has."""

    cells: list[Cell]
    places: np.ndarray
    values: list[Any]
    bad: frozenset[int]

    @property
    def unread(self) -> list[int]:
        """The rows whose cell could not be read."""
        return self.rows(self.bad)

    @property
    def blank(self) -> list[int]:
        """The rows whose cell says nothing."""
        said = enumerate(self.values)
        return self.rows({i for i, value in said if value is None} - self.bad)

    def rows(self, wanted: Iterable[int]) -> list[int]:
        """The rows that hold one of these different cells."""
        asked = np.zeros(len(self.cells), dtype=bool)
        asked[list(wanted)] = True
        return np.flatnonzero(asked[self.places]).tolist() if asked.any() else []

    def taken(self, values: Iterable[object]) -> pd.Series:
        """A column of these values, one per different cell."""
        listed = list(values)
        each = np.empty(len(listed), dtype="object")
        each[:] = listed
        return pd.Series(each[self.places], dtype="object")


def mapped(raw: Different, read: Callable[[Cell], object]) -> Read:
    """Each different cell read once; a NotReadable makes it a bad one."""
    found: list[object] = []
    bad = set()
    for i, cell in enumerate(raw.cells):
        try:
            found.append(read(cell))
        except values.NotReadable:
            found.append(None)
            bad.add(i)
    return Read(raw.cells, raw.places, found, frozenset(bad))
