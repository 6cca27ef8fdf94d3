"""0,078 or 7,8: whether a column of percentages was written as shares of one (E11)."""

from dataclasses import replace

import numpy as np
import pandas as pd

from data.sheets.sheet import Column
from pipelines.cells import Cells
from pipelines.distinct import Different, shown
from pipelines.problems import Problem
from texts import number

HIGHEST, CERTAIN = 0.3, 0.2  # no team is ill for more than 30 %; and 0.2 % is hardly anybody


def percentages(
    cells: Cells, column: Column, read: pd.Series, raw: Different, problems: list[Problem]
) -> pd.Series:
    """The column in percentages. What Excel or a `%` shows as a percentage is one, cell by cell.

    The others are shares when all of them can be nothing else; they are asked about when they may
    be either, or when shares and percentages stand in one column.
    """
    said = _shown_as_percentage(cells, column)
    signed = raw.holding(lambda cell: isinstance(cell, str) and "%" in cell)
    # rounded, because 0.07 * 100 is 7.000000000000001
    found = read.where(~said, (read * 100).round(10))
    plain = (read > 0).to_numpy() & ~said & ~signed
    figures = read.to_numpy()
    small, large = plain & (figures <= HIGHEST), plain & (figures > 1)
    between = plain & ~small & ~large
    percentages_too = large.any() or (signed & (figures > 1)).any()
    if not small.any() and (percentages_too or not between.any()):
        return found
    if percentages_too:
        problems += _unclear(cells, column, raw, small, "share_among_percentages")
    elif between.any():
        problems += _unclear(cells, column, raw, between, "share_or_percentage")
    elif len(set(figures[small])) == 1 and figures[small][0] > CERTAIN:
        problems += _unclear(cells, column, raw, small, "share_or_percentage")
    else:
        found = found.where(~small, (read * 100).round(10))
        problems.append(_told(cells, column, raw, found, small))
    return found


def _shown_as_percentage(cells: Cells, column: Column) -> np.ndarray:
    position = cells.table.columns[column.name]
    return np.isin(cells.rows, [row for row, at in cells.table.raw.percent if at == position])


def _unclear(
    cells: Cells, column: Column, raw: Different, which: np.ndarray, kind: str
) -> list[Problem]:
    return [cells.problem(i, column, "E11", kind, found=shown(raw.cell(i)))
            for i in np.flatnonzero(which).tolist()]  # fmt: skip


def _told(
    cells: Cells, column: Column, raw: Different, found: pd.Series, small: np.ndarray
) -> Problem:
    first = int(np.flatnonzero(small)[0])
    place = cells.problem(first, column, "E11", "shares_read", found=shown(raw.cell(first)))
    return replace(place, severity="warn", expected=number(float(found.iloc[first]), 1))
