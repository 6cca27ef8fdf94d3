"""Total rows are left out, and held against the rows that they should be the sum of (E14)."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from data.reference import normalise, spellings
from data.sheets.sheet import Column
from pipelines import days, values
from pipelines.cells import Cells
from pipelines.problems import Problem
from pipelines.rows import is_total
from pipelines.sums_apart import Verdict, judged_total
from pipelines.workbook import Cell, cell_name
from texts import number

TOLERANCE = {"count": 0.0, "amount": 0.1}


def left_out(cells: Cells, frame: pd.DataFrame) -> list[Problem]:
    """What was left out under the header: a note for each reason, a warning for a wrong total."""
    raw, start = cells.table.raw, cells.table.header_row + 2
    problems = []
    for reason, found in cells.left_out.items():
        listed = ", ".join(str(row + start) for row in found[:10])
        listed += " …" if len(found) > 10 else ""
        problems.append(Problem("E14" if reason == "total_row" else "E21", reason, "info",
                                raw.name, found[0] + start, found=listed))  # fmt: skip
    since = 0
    for row in cells.left_out.get("total_row", ()):
        problems += _compared(cells, frame, row + start - 1, since)
        since = row + start - 1
    return problems


def _compared(cells: Cells, frame: pd.DataFrame, row: int, since: int) -> Iterator[Problem]:
    """A problem for each figure of a total row that is no sum of the rows it is about."""
    about = _about(cells, frame, row)
    above = (cells.rows > since) & (cells.rows < row)
    for column in cells.table.sheet.measures:
        position = cells.table.columns.get(column.name)
        if position is None or column.type not in TOLERANCE or not column.adds:
            continue
        found = _figure(cells.table.raw.rows[row], position, column)
        if found is None:
            continue
        parts = [part for part in (about, above) if part.any()]
        verdicts = [_verdict(cells, frame, part, column, found) for part in parts]
        if "right" in verdicts:
            continue
        sums = [frame.loc[part, column.name].sum() for part in parts]
        place = Problem("E14", "total_differs", "warn", cells.table.raw.name, row + 1,
                        cells.table.header(column.name), cell_name(row, position),
                        found=_said(found), expected=_said(sums[0]) if sums else "")  # fmt: skip
        if "takes_in" in verdicts:
            yield replace(place, code="E24", kind="total_takes_in", expected="")
        else:
            yield place if sums else replace(place, kind="total_without_rows", severity="block")


def _verdict(
    cells: Cells, frame: pd.DataFrame, part: np.ndarray, column: Column, found: float
) -> Verdict:
    """What the total is of these rows, some of which may be better left out of it."""
    figures = frame.loc[part, column.name]
    name, code = cells.table.sheet.apart
    apart = figures[frame.loc[part, name] == code].sum() if name in cells.table.columns else 0.0
    return judged_total(found, figures.sum(), apart, TOLERANCE[column.type])


def _about(cells: Cells, frame: pd.DataFrame, row: int) -> np.ndarray:
    """The rows that share everything that the total row says of itself."""
    same = np.ones(len(frame), dtype=bool)
    written = cells.table.raw.rows[row]
    for column in cells.table.sheet.dimensions:
        position = cells.table.columns.get(column.name)
        if position is None or position >= len(written) or is_total(written[position]):
            continue
        meant = _meant(column, written[position])
        if meant is not None:
            same &= (frame[column.name] == meant).to_numpy()
    return same


def _meant(column: Column, cell: Cell) -> object:
    """What a cell of a total row says, or None."""
    try:
        if column.type == "period":
            return days.month(cell)
        if column.type == "date":
            return days.day(cell)
    except values.NotReadable:
        return None
    if column.type == "code":
        told = spellings(column.codes).get(normalise(str(cell)), {})
        return told.get(column.codes)
    return str(cell).strip() or None


def _figure(row: list[Cell], position: int, column: Column) -> float | None:
    cell = row[position] if position < len(row) else ""
    try:
        return values.number(cell, "," if column.type == "count" else "")
    except values.NotReadable:
        return None


def _said(figure: float) -> str:
    return number(figure, 0 if float(figure).is_integer() else 2)
