"""Text and numbers become figures; what Excel calls an error is a problem, not an empty cell."""

from dataclasses import replace

import numpy as np
import pandas as pd

from data.sheets.sheet import Column
from pipelines import values
from pipelines.cells import Cells
from pipelines.distinct import Different, mapped, shown
from pipelines.problems import Problem
from pipelines.shares import percentages
from pipelines.thousands import FACTOR, in_thousands
from pipelines.workbook import column_name


def measure(
    cells: Cells, column: Column, raw: Different | None, problems: list[Problem]
) -> dict[str, object]:
    """A measure's figures (float, NaN is missing) and, under `<name>_cell`, where each stands."""
    cell_column = f"{column.name}_cell"
    if raw is None:
        empty = pd.Series(np.nan, index=range(len(cells.rows)))
        return {
            column.name: empty,
            cell_column: pd.Series([None] * len(cells.rows), dtype="object"),
        }
    if set(map(type, raw.cells)) <= {float, int}:
        read = pd.Series(np.array(raw.cells, dtype=float)[raw.places])
    else:
        read = _from_texts(cells, column, raw, problems)
    if column.type == "percent":
        read = percentages(cells, column, read, raw, problems)
    else:
        problems += _not_asked(cells, column, read)
    header = cells.table.header(column.name)
    if column.type == "amount" and in_thousands(header):
        read = (read * FACTOR).round(2)
        note = cells.problem(0, column, "E14", "thousands_read", found=header)
        problems.append(replace(note, severity="info"))
    letters = column_name(cells.table.columns[column.name])
    named = pd.Series(list(map(letters.__add__, cells.row_names)), dtype="object")
    there = read.notna()
    return {column.name: read, cell_column: named if there.all() else named.where(there, None)}


def _from_texts(cells: Cells, column: Column, raw: Different, problems: list[Problem]) -> pd.Series:
    sign = values.decimal_sign(raw.cells)
    if column.type == "count" and not sign:
        sign = ","  # in counts nothing but thousands can be set apart
    percent = column.type == "percent"
    read = mapped(raw, lambda cell: values.number(cell, sign, percent=percent))
    problems += [cells.problem(i, column, "E12", "not_a_number", found=shown(raw.cell(i)))
                 for i in read.unread]  # fmt: skip
    few = [i for i, cell in enumerate(read.cells) if values.is_masked(cell)]
    if masked := read.rows(few):
        found = str(len(masked))
        note = cells.problem(masked[0], column, "E22", "masked_figures", found=found)
        problems.append(replace(note, severity="info"))
    return read.taken(read.values).astype(float)


def _not_asked(cells: Cells, column: Column, read: pd.Series) -> list[Problem]:
    """A cell that Excel shows as a percentage is no count."""
    position = cells.table.columns[column.name]
    shown_so = [row for row, at in cells.table.raw.percent if at == position]
    as_share = np.isin(cells.rows, shown_so) & read.notna().to_numpy()
    return [cells.problem(int(i), column, "E12", "percent_not_asked")
            for i in np.flatnonzero(as_share)]  # fmt: skip
