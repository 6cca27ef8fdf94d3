"""Cells put one by one where they stand, in any order, within the limits: a sheet in the making."""

from collections.abc import Callable
from math import isfinite

from pipelines.errors import TooManyCells
from pipelines.reading.findings import Findings
from pipelines.reading.limits import MAX_CELLS
from pipelines.workbook import Cell, RawSheet, cell_name

NO_NUMBER = "#NUM!"  # what stands for a number that no spreadsheet can hold


class Grid:
    """One sheet of the file `name`; earlier sheets hold `taken` cells of what a file may hold."""

    def __init__(self, sheet: str, name: str, taken: int) -> None:
        self.sheet, self.found = sheet, Findings()
        self._name, self._taken = name, taken
        self._rows: list[list[Cell]] = []

    @property
    def size(self) -> int:
        """How many cells reach down and right to the last one that holds anything."""
        return self.found.bottom * self.found.right

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Set one cell, 0-based. A number that is none becomes an error.

        Raises TooManyCells before memory is taken, and Broken outside any sheet.
        """
        if row >= self.found.bottom or column >= self.found.right:
            self.reach(row, column)
        if isinstance(cell, float) and not isfinite(cell):
            self.found.errors[row, column] = NO_NUMBER
            cell = ""
        cells = self._rows[row]
        if column >= len(cells):
            cells.extend([""] * (column + 1 - len(cells)))
        cells[column] = cell

    def put_number(
        self, row: int, column: int, value: float, read: Callable[[float], Cell]
    ) -> None:
        """Set a cell that is a number as `read` shows it, if it is a number at all."""
        self.put(row, column, read(value) if isfinite(value) else value)

    def put_error(self, row: int, column: int, error: str) -> None:
        """Set an error cell: an empty one, and which error it shows."""
        self.put(row, column, "")
        self.found.errors[row, column] = error

    def reach(self, row: int, column: int) -> None:
        """Make the sheet at least this large, 0-based."""
        self.found.reach(row + 1, column + 1)
        if self._taken + self.size > MAX_CELLS:
            last = cell_name(self.found.bottom - 1, self.found.right - 1)
            raise TooManyCells(name=self._name, sheet=self.sheet, cell=last,
                               limit=MAX_CELLS // 1_000_000)  # fmt: skip
        self._rows.extend([] for _ in range(self.found.bottom - len(self._rows)))

    def done(self, hidden: bool) -> RawSheet:
        """The sheet, every row equally long."""
        for cells in self._rows:
            cells.extend([""] * (self.found.right - len(cells)))
        return self.found.sheet(self.sheet, hidden, self._rows)
