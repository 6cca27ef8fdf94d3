"""Text, numbers and dates become months and days; what can be read in two ways is told."""

import numpy as np
import pandas as pd

from data.sheets.sheet import Column
from pipelines import days
from pipelines.cells import Cells, mapped, shown
from pipelines.problems import Problem
from pipelines.values import NotReadable
from pipelines.workbook import Cell
from texts import month


def dates(
    cells: Cells, column: Column, raw: tuple[Cell, ...], problems: list[Problem]
) -> pd.Series:
    """The months or days of a column, None where there is none."""
    parse = days.month if column.type == "period" else days.day
    read, unread = mapped(raw, parse)
    kind = "not_a_month" if column.type == "period" else "not_a_date"
    problems += [cells.problem(i, column, "E12", kind, found=shown(raw[i])) for i in unread]
    if column.required:
        blank = np.setdiff1d(np.flatnonzero(read.isna()), unread)
        problems += [cells.problem(int(i), column, "E12", "empty_cell") for i in blank]
    if column.type == "period":
        problems += _remarks(cells, column, raw, read)
    return read


def _remarks(cells: Cells, column: Column, raw: tuple[Cell, ...], read: pd.Series) -> list[Problem]:
    """Said once per spelling: a quarter is its last month, a day within a month is that month."""
    found = []
    for cell in dict.fromkeys(raw):
        kind, code, severity = "", "", "info"
        if days.is_quarter(cell):
            kind, code = "quarter_as_month", "E21"
        elif _within(cell):
            kind, code, severity = "day_within_month", "E03", "warn"
        if kind:
            index = raw.index(cell)
            meant = month(read[index])
            place = vars(cells.problem(index, column, code, kind, found=shown(cell)))
            found.append(Problem(**(place | {"severity": severity, "expected": meant})))
    return found


def _within(cell: Cell) -> bool:
    try:
        return days.is_within(cell)
    except NotReadable:
        return False
