"""The cells below a header, column by column, each different one read once."""

from dataclasses import replace
from functools import cached_property

import numpy as np

from data.sheets.sheet import Column
from pipelines import rows, values
from pipelines.distinct import Different, columns
from pipelines.problems import Problem
from pipelines.table import Table
from pipelines.workbook import cell_name


class Cells:
    """The cells below the header, column by column; blank rows, totals and notes left out."""

    def __init__(self, table: Table) -> None:
        self.table = table
        found = _columns(table)
        self.left_out = rows.left_out(table, found)
        kept = rows.filled(found, table.places)
        kept[[row for listed in self.left_out.values() for row in listed]] = False
        at = np.flatnonzero(kept)
        self.rows = at + table.header_row + 1
        asked = slice(None) if len(at) == len(kept) else at
        self._columns = {i: found[i].within(asked) for i in table.places}

    def of(self, name: str) -> Different | None:
        """The cells of a column, or None when the table does not have it."""
        position = self.table.columns.get(name)
        if position is None and name in self.table.everywhere:
            return _throughout(self.table.everywhere[name], len(self.rows))
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
            found += [
                (int(self.rows[i]), position, str(cells.cell(i)).strip(), "error_cell")
                for i in np.flatnonzero(cells.holding(values.is_error)).tolist()
            ]
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


def _columns(table: Table) -> list[Different]:
    """All columns of the sheet below the header, as many as the table asks for."""
    start, there = table.header_row + 1, columns(table.raw)
    below = [Different(column.cells, column.places[start:]) for column in there]
    missing = max(table.places) + 1 - len(there)
    blank = _throughout("", max(len(table.raw.rows) - start, 0))
    return below + [blank] * max(missing, 0)


def _throughout(said: str, rows: int) -> Different:
    """A column that says the same in every row."""
    return Different([said] if rows else [], np.zeros(rows, dtype=np.int32))
