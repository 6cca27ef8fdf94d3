"""All that a file says of one kind, on however many sheets, and where each figure stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from data.sheets.sheet import Sheet
from pipelines.harmonise import Harmonised
from pipelines.problems import Problem


@dataclass(frozen=True)
class OneKind:
    """`frame` is that of the tables below each other; its column `sheet` says on which one."""

    sheet: Sheet
    tables: list[Harmonised]
    frame: pd.DataFrame

    @cached_property
    def months(self) -> list[date]:
        """The months that are delivered, in order."""
        return sorted(month for month in self.numbered("period")[1] if isinstance(month, date))

    def about(self, name: str, value: object) -> np.ndarray:
        """Which rows (True or False) say this in a column."""
        numbers, different = self.numbered(name)
        at = next((i for i, one in enumerate(different) if one == value), -2)
        return numbers == at

    def numbered(self, name: str) -> tuple[np.ndarray, list[object]]:
        """A column as numbers, which compare much faster than days and texts do; kept."""
        if name not in self._numbers:
            numbers, different = pd.factorize(self.frame[name])
            self._numbers[name] = (numbers, list(different))
        return self._numbers[name]

    @cached_property
    def _numbers(self) -> dict[str, tuple[np.ndarray, list[object]]]:
        return {}

    def has(self, name: str) -> bool:
        """Whether a sheet of the file has this column."""
        return any(name in table.table.columns for table in self.tables)

    def header(self, name: str) -> str:
        """The header of that column as the partner wrote it, where it stands first."""
        return next(t.table.header(name) for t in self.tables if name in t.table.columns)

    def nowhere(self) -> Problem:
        """An empty warning about the sheet as a whole."""
        return Problem("", "", "warn", str(self.frame["sheet"].iloc[0]))

    def first(self, rows: np.ndarray, name: str) -> Problem:
        """An empty warning at the first figure of measure `name` in these rows (True or False)."""
        asked = np.flatnonzero(rows)
        there = asked[self.frame[f"{name}_cell"].iloc[asked].notna().to_numpy()]
        if not len(there):
            return self.nowhere()
        row = self.frame.iloc[int(there[0])]
        cell = str(row[f"{name}_cell"]).split("+", 1)[0]  # places summed stand in several cells
        number = int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or row["row"])
        return Problem("", "", "warn", str(row["sheet"]), number, self.header(name), cell)


def by_kind(tables: Iterable[Harmonised]) -> list[OneKind]:
    """The tables that have rows, those of one kind together."""
    kinds: dict[str, list[Harmonised]] = {}
    for table in tables:
        if not table.frame.empty:
            kinds.setdefault(table.sheet.name, []).append(table)
    return [OneKind(found[0].sheet, found, _below_each_other(found)) for found in kinds.values()]


def _below_each_other(tables: list[Harmonised]) -> pd.DataFrame:
    frames = [
        table.frame if "sheet" in table.frame else table.frame.assign(sheet=table.table.raw.name)
        for table in tables
    ]
    if len(frames) == 1:
        return frames[0]
    figures = [measure.name for measure in tables[0].sheet.measures]
    # without types of their own, so that a column that is blank on one sheet takes any other's
    alike = [frame.astype("object").astype(dict.fromkeys(figures, "float64")) for frame in frames]
    return pd.concat(alike, ignore_index=True)
