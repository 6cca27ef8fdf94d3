"""The cells below a header, column by column, each different one read once."""

from dataclasses import replace
from functools import cached_property

import numpy as np

from data.sheets.sheet import Column
from pipelines import rows, values
from pipelines.problems import Problem
from pipelines.table import Table
from pipelines.workbook import Cell, cell_name


class Cells:
    """The cells below the header, column by column; blank rows, totals and notes left out."""

    def __init__(self, table: Table) -> None:
        self.table = table
        columns = _columns(table)
        self.left_out = rows.left_out(table, columns)
        kept = rows.filled(columns, table.places)
        kept[[row for found in self.left_out.values() for row in found]] = False
        at = np.flatnonzero(kept)
        self.rows = at + table.header_row + 1
        whole = len(at) == len(kept)
        self._columns = {
            i: columns[i] if whole else tuple(columns[i][row] for row in at.tolist())
            for i in table.places
        }

    def of(self, name: str) -> tuple[Cell, ...] | None:
        """The cells of a column, or None when the table does not have it."""
        position = self.table.columns.get(name)
        if position is None and name in self.table.everywhere:
            return (self.table.everywhere[name],) * len(self.rows)
        return None if position is None else self._columns[position]

    def name(self, index: int, column: str) -> str:
        """The name of the cell in the index-th row."""
        return cell_name(int(self.rows[index]), self.table.columns[column])

    def problem(self, index: int, column: Column, code: str, kind: str, **more: str) -> Problem:
        """A blocking problem with one cell, with its place."""
        place = Problem(code, kind, "block", self.table.raw.name, int(self.rows[index]) + 1,
                        self.table.header(column.name), self.name(index, column.name))  # fmt: skip
        return replace(place, **more)

    def broken(self) -> list[Problem]:
        """Cells that hold an error or a formula without its value, and merged cells.

        The first two are empty to whoever reads the sheet, of the third all but one.
        """
        raw, header = self.table.raw, self.table.header_row
        found = [(row, at, text, "error_cell") for (row, at), text in raw.errors.items()]
        found += [(row, at, "", "unsaved_formula") for row, at in raw.unsaved]
        for position, cells in self._columns.items():
            wrong = {cell for cell in set(cells) if values.is_error(cell)}
            found += [
                (int(self.rows[i]), position, str(cell).strip(), "error_cell")
                for i, cell in enumerate(cells if wrong else ()) if cell in wrong
            ]  # fmt: skip
        places = {at: raw.rows[header][at] for at in self.table.places}
        problems = [
            Problem("E23", kind, "block", raw.name, row + 1, str(places[at]).strip(),
                    cell_name(row, at), found=text)
            for row, at, text, kind in sorted(set(found)) if row > header and at in places
        ]  # fmt: skip
        return problems + [
            Problem("E12", "merged_cells", "block", raw.name, first[0] + 1, cell=cell_name(*first),
                    found=f"{cell_name(*first)}:{cell_name(*last)}")
            for first, last in raw.merged if self._merges(first, last)
        ]  # fmt: skip

    def _merges(self, first: tuple[int, int], last: tuple[int, int]) -> bool:
        """Whether this merged area covers figures, or more than one column of the header."""
        if not self.table.places & set(range(first[1], last[1] + 1)):
            return False
        if first[0] <= self.table.header_row <= last[0]:
            return last[1] > first[1]
        return bool(self._kept & set(range(first[0], last[0] + 1)))

    @cached_property
    def row_names(self) -> list[str]:
        """The numbers of the rows as the partner sees them."""
        return list(map(str, (self.rows + 1).tolist()))

    @cached_property
    def _kept(self) -> set[int]:
        return set(self.rows.tolist())


def _columns(table: Table) -> list[tuple[Cell, ...]]:
    """All columns of the sheet below the header, made equally long."""
    start = table.header_row + 1
    columns = [column[start:] for column in table.raw.columns]
    missing = max(table.places) + 1 - len(columns)
    return columns + [("",) * max(len(table.raw.rows) - start, 0)] * max(missing, 0)
