"""Spellings become codes, text becomes numbers and dates: a table becomes a typed frame."""

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from data.reference import normalise
from data.sheets.sheet import Column, Sheet
from pipelines import totals
from pipelines.cells import Cells
from pipelines.distinct import mapped, shown
from pipelines.harmonise_codes import codes
from pipelines.harmonise_days import dates
from pipelines.harmonise_figures import measure
from pipelines.problems import Problem
from pipelines.second_columns import contradictions
from pipelines.table import Table
from pipelines.workbook import Cell, cell_name


@dataclass(frozen=True)
class Harmonised:
    """`frame` has one row per row of the table: `row` (as the partner sees it), every dimension,
    every measure (float, NaN is missing) and its `<measure>_cell`."""

    table: Table
    frame: pd.DataFrame
    problems: list[Problem] = field(default_factory=list)

    @property
    def sheet(self) -> Sheet:
        """The declaration of the table's kind."""
        return self.table.sheet

    def place(self, index: int, name: str) -> Problem:
        """An empty problem at the cell of column `name` in the index-th row."""
        table, row = self.table, int(self.frame["row"].iloc[index])
        sheet = table.raw.name
        if name not in table.columns:
            return Problem("", "", sheet=sheet, row=row, column=table.sheet.column(name).header)
        cell = cell_name(row - 1, table.columns[name])
        return Problem("", "", sheet=sheet, row=row, column=table.header(name), cell=cell)


def harmonise(table: Table, partner: str, aliases: dict[str, str]) -> Harmonised:
    """The table as typed columns, and a problem for every cell that cannot be read.

    `aliases` are the programme's partner names, normalised, with their slugs.
    """
    cells = Cells(table)
    problems = cells.broken()
    columns: dict[str, object] = {"row": cells.rows + 1}
    told: dict[str, pd.Series] = {}
    for column in table.sheet.columns:
        if column.type == "partner":
            problems += _other_partner(cells, column, partner, aliases)
        else:
            columns |= _read(cells, column, told, problems)
    frame = pd.DataFrame(columns)
    _fill_told(frame, table, told, problems)
    problems += contradictions(cells, frame)
    problems += totals.left_out(cells, frame)
    return Harmonised(table, frame, problems)


def _read(
    cells: Cells, column: Column, told: dict[str, pd.Series], problems: list[Problem]
) -> dict[str, object]:
    """The typed values of one column, by name in the table."""
    raw = cells.of(column.name)
    if column.measure:
        return measure(cells, column, raw, problems)
    if raw is None:
        blank = column.blank if column.type == "code" else None
        return {column.name: pd.Series([blank] * len(cells.rows), dtype="object")}
    if column.type == "code":
        return {column.name: codes(cells, column, raw, told, problems)}
    if column.type == "text":
        read = mapped(raw, _text)
        return {column.name: read.taken(read.values)}
    return {column.name: dates(cells, column, raw, problems)}


def _text(cell: Cell) -> str | None:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)  # a location called 12 is not called 12.0
    return " ".join(str(cell).split()) or None


def _fill_told(
    frame: pd.DataFrame, table: Table, told: dict[str, pd.Series], problems: list[Problem]
) -> None:
    """What one cell told about another column: filled in where that one says nothing.

    "VPT geclusterd" as leveringsvorm also tells the vpt_type. Two cells that contradict each other
    are a problem, not a choice.
    """
    names = {column.codes: column.name for column in table.sheet.columns if column.codes}
    for about, extra in told.items():
        name = names.get(about)
        if name is None:
            continue
        said = frame[name].isin(["", "onbekend"]) | frame[name].isna()
        clash = np.flatnonzero(extra.notna() & ~said & (extra != frame[name]))
        for i in clash:
            here = Harmonised(table, frame).place(int(i), name)
            problems.append(
                replace(here, code="E12", kind="contradiction", severity="block",
                        found=str(frame[name].iloc[i]), expected=str(extra.iloc[i]))
            )  # fmt: skip
        frame[name] = frame[name].where(~(said & extra.notna()), extra)


def _other_partner(
    cells: Cells, column: Column, partner: str, aliases: dict[str, str]
) -> list[Problem]:
    raw = cells.of(column.name)
    if raw is None:
        return []
    read = mapped(raw, lambda cell: aliases.get(normalise(str(cell)), "?") if shown(cell) else None)
    others = {i for i, slug in enumerate(read.values) if slug not in (None, partner)}
    return [
        cells.problem(i, column, "E04", "other_partner", found=shown(raw.cell(i)), expected=partner)
        for i in read.rows(others)
    ]
