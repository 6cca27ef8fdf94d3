"""Text, numbers and dates become months and days; what can be read in two ways is told."""

from dataclasses import replace

import pandas as pd

from data.sheets.sheet import Column
from pipelines import days
from pipelines.cells import Cells
from pipelines.distinct import Different, Read, mapped, shown
from pipelines.problems import Problem
from pipelines.values import NotReadable
from pipelines.workbook import Cell
from pipelines.years import year_begun
from texts import month


def dates(cells: Cells, column: Column, raw: Different, problems: list[Problem]) -> pd.Series:
    """The months or days of a column, None where there is none."""
    parse = days.month if column.type == "period" else days.day
    parse = year_begun if column.yearly else parse
    read = mapped(raw, parse)
    kind = "not_a_month" if column.type == "period" else "not_a_date"
    problems += [
        cells.problem(i, column, "E12", kind, found=shown(raw.cell(i))) for i in read.unread
    ]
    if column.required:
        problems += [cells.problem(i, column, "E12", "empty_cell") for i in read.blank]
    if column.type == "period":
        problems += _remarks(cells, column, read)
    return read.taken(read.values)


def _remarks(cells: Cells, column: Column, read: Read) -> list[Problem]:
    """Said once per spelling: a quarter is its last month, a day within a month is that month."""
    found = []
    for i, (cell, meant) in enumerate(zip(read.cells, read.values, strict=True)):
        kind, code, severity = "", "", "info"
        if column.first_day and meant and not _begins(cell):
            kind, code, severity = "not_first_day", "E03", "block"
        elif days.is_quarter(cell):
            kind, code = "quarter_as_month", "E21"
        elif _within(cell):
            kind, code, severity = "day_within_month", "E03", "warn"
        if kind:
            index = read.rows([i])[0]
            said = cells.problem(index, column, code, kind, found=shown(cell))
            found.append(replace(said, severity=severity, expected=month(meant)))
    return found


def _begins(cell: Cell) -> bool:
    """Whether a cell names a month as a whole, or its first day; a quarter is read as its end."""
    try:
        day = days.day(cell)
    except NotReadable:  # words, or a bare year
        return not days.is_quarter(cell)
    return day is not None and day.day == 1


def _within(cell: Cell) -> bool:
    try:
        return days.is_within(cell)
    except NotReadable:
        return False
