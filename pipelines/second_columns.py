"""Two columns that mean the same: the first is read, and the second may not contradict it."""

import pandas as pd

from data.reference import normalise, spellings
from data.sheets.sheet import Column
from pipelines import days
from pipelines.cells import Cells
from pipelines.distinct import shown
from pipelines.problems import Problem
from pipelines.values import NotReadable
from pipelines.workbook import Cell, cell_name


def contradictions(cells: Cells, frame: pd.DataFrame) -> list[Problem]:
    """A problem for each row whose second column says something else than the first."""
    problems = []
    for name, position in cells.table.seconds():
        column = cells.table.sheet.column(name)
        if column.type in ("period", "code"):
            problems += _in_column(cells, column, position, frame[name])
    return problems


def _in_column(cells: Cells, column: Column, position: int, read: pd.Series) -> list[Problem]:
    raw = cells.table.raw
    second = [raw.rows[row][position] if position < len(raw.rows[row]) else ""
              for row in cells.rows.tolist()]  # fmt: skip
    meant = {cell: _meant(column, cell) for cell in dict.fromkeys(second)}
    return [
        Problem("E12", "contradiction", "block", raw.name, row + 1,
                str(raw.rows[cells.table.header_row][position]).strip(), cell_name(row, position),
                found=shown(cell), expected=cells.table.header(column.name))
        for row, cell, first in zip(cells.rows.tolist(), second, read, strict=True)
        if meant[cell] is not None and first and meant[cell] != first
    ]  # fmt: skip


def _meant(column: Column, cell: Cell) -> object:
    if column.type == "code":
        return spellings(column.codes).get(normalise(str(cell)), {}).get(column.codes)
    try:
        return days.month(cell)
    except NotReadable:
        return None
