"""Text and numbers become figures; what Excel calls an error is a problem, not an empty cell."""

import numpy as np
import pandas as pd

from data.sheets.sheet import Column
from pipelines import values
from pipelines.cells import Cells, mapped, shown
from pipelines.problems import Problem
from pipelines.workbook import Cell, cell_name, column_name


def measure(
    cells: Cells, column: Column, raw: tuple[Cell, ...] | None, problems: list[Problem]
) -> dict[str, object]:
    cell_column = f"{column.name}_cell"
    if raw is None:
        empty = pd.Series(np.nan, index=range(len(cells.rows)))
        return {
            column.name: empty,
            cell_column: pd.Series([None] * len(cells.rows), dtype="object"),
        }
    problems += _broken_formulas(cells, column)
    if set(map(type, raw)) <= {float, int}:
        read = pd.Series(np.array(raw, dtype=float))
    else:
        thousands = "." if column.type == "count" or _has_comma(raw) else "?"
        found, unread = mapped(raw, lambda cell: _number(cell, thousands))
        read = found.astype(float)
        problems += [_unread_number(cells, column, i, raw[i]) for i in unread]
    if column.type == "percent":
        read = _percentages(cells, column, read)
    letters = column_name(cells.table.columns[column.name])
    named = pd.Series([f"{letters}{row + 1}" for row in cells.rows.tolist()], dtype="object")
    return {column.name: read, cell_column: named.where(read.notna(), None)}


def _number(cell: Cell, thousands: str) -> float | None:
    """A figure; in a column of amounts without any comma, `1.234` could mean two things."""
    if thousands == "?" and isinstance(cell, str):
        digits = cell.strip().split(".")
        if len(digits) == 2 and len(digits[1]) == 3 and digits[1].isdigit() and digits[0] != "0":
            raise values.NotReadable
        return values.number(cell, "")
    return values.number(cell, thousands)


def _has_comma(raw: tuple[Cell, ...]) -> bool:
    return any(isinstance(cell, str) and "," in cell for cell in raw)


def _unread_number(cells: Cells, column: Column, index: int, cell: Cell) -> Problem:
    return cells.problem(index, column, "E12", "not_a_number", found=shown(cell))


def _broken_formulas(cells: Cells, column: Column) -> list[Problem]:
    """Cells that calamine shows as empty but that hold an error or a formula without its value."""
    raw, position = cells.table.raw, cells.table.columns[column.name]
    inside = set(cells.rows.tolist())
    places = [(row, text, "error_cell") for (row, at), text in raw.errors.items() if at == position]
    places += [(row, "", "unsaved_formula") for row, at in raw.unsaved if at == position]
    return [
        Problem("E23", kind, "block", raw.name, row + 1, cells.table.header(column.name),
                cell_name(row, position), found=text)
        for row, text, kind in sorted(places)
        if row in inside or row > cells.table.header_row
    ]  # fmt: skip


def _percentages(cells: Cells, column: Column, read: pd.Series) -> pd.Series:
    """7.8 for 7,8 %: cells that Excel shows as a percentage hold 0.078."""
    position = cells.table.columns[column.name]
    shown = cells.table.raw.percent
    as_share = np.array([(int(row), position) in shown for row in cells.rows])
    return read.where(~as_share, read * 100) if as_share.any() else read
