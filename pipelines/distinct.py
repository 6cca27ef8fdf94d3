"""A column read once per different cell, however many rows it has."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from pipelines import values
from pipelines.workbook import Cell


def shown(cell: Cell) -> str:
    """A cell as it may stand in a sentence."""
    if isinstance(cell, datetime):
        return f"{cell:%d-%m-%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()[:60]


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
        found = np.fromiter(wanted, dtype=np.int64)
        return np.flatnonzero(np.isin(self.places, found)).tolist() if len(found) else []

    def taken(self, values: Iterable[object]) -> pd.Series:
        """A column of these values, one per different cell."""
        listed = list(values)
        different = np.empty(len(listed), dtype="object")
        different[:] = listed
        return pd.Series(different[self.places], dtype="object")


def mapped(raw: tuple[Cell, ...], read: Callable[[Cell], object]) -> Read:
    """Each different cell read once; a NotReadable makes it a bad one."""
    if bool in set(map(type, raw)):  # True and 1 are one key to a dict, but not to a reader
        raw = tuple(str(cell) if isinstance(cell, bool) else cell for cell in raw)
    at = {cell: i for i, cell in enumerate(dict.fromkeys(raw))}
    places = np.fromiter(map(at.__getitem__, raw), dtype=np.int64, count=len(raw))
    found: list[object] = []
    bad = set()
    for i, cell in enumerate(at):
        try:
            found.append(read(cell))
        except values.NotReadable:
            found.append(None)
            bad.add(i)
    return Read(list(at), places, found, frozenset(bad))
