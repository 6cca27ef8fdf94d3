"""One sheet of an OpenDocument workbook in the making: repeated cells and rows spread out."""

from pipelines.reading.findings import MAX_COLUMNS, MAX_ROWS
from pipelines.reading.grid import Grid
from pipelines.reading.markup import Attributes
from pipelines.reading.ods_cell import TABLE, Holds, OdsCell, count
from pipelines.reading.package import Broken
from pipelines.workbook import Cell, RawSheet

_HIDDEN = ("collapse", "filter")
_OTHER_FILE = "'file:"  # how the kept values of another workbook are named, which nobody sees

Range = tuple[int, int]  # the first and the last, 0-based
Run = tuple[int, int, Holds, Cell]  # first column, how many, what they hold


class OdsTable:
    """Collects one `<table>` of the file `name`, in which `taken` cells were read before."""

    def __init__(self, name: str, taken: int, attributes: Attributes) -> None:
        sheet = attributes.get(f"{TABLE}name", "")
        self.style = attributes.get(f"{TABLE}style-name", "")
        self.elsewhere = sheet.startswith(_OTHER_FILE) and "#$" in sheet
        self.grid = Grid(sheet, name, taken)
        self._row = self._column = self._columns = 0
        self._rows = 1  # how often the row that is read now is repeated
        self._runs: list[Run] = []
        self._hidden_rows: list[Range] = []
        self._texts: dict[str, str] = {}  # each text once, however many cells hold it

    def columns(self, attributes: Attributes) -> None:
        """Take in one `<table-column>`. Raises Broken."""
        times = count(attributes.get(f"{TABLE}number-columns-repeated"))
        if attributes.get(f"{TABLE}visibility") in _HIDDEN:
            self.grid.found.hidden_columns.append((self._columns, self._columns + times - 1))
        self._columns += times

    def begin_row(self, attributes: Attributes) -> None:
        """Take in the beginning of a `<table-row>`. Raises Broken."""
        self._rows = count(attributes.get(f"{TABLE}number-rows-repeated"))
        if attributes.get(f"{TABLE}visibility") in _HIDDEN:
            self._hidden_rows.append((self._row, self._row + self._rows - 1))
        self._column, self._runs = 0, []

    def cell(self, cell: OdsCell) -> None:
        """Take in a cell that is complete. Raises Broken."""
        times = count(cell.attributes.get(f"{TABLE}number-columns-repeated"))
        holds, value = cell.settle()
        if holds is not Holds.NOTHING:
            if isinstance(value, str):
                value = self._texts.setdefault(value, value)
            self._runs.append((self._column, times, holds, value))
        self._merge(cell.attributes)
        self._column += times

    def _merge(self, attributes: Attributes) -> None:
        wide = count(attributes.get(f"{TABLE}number-columns-spanned"))
        high = count(attributes.get(f"{TABLE}number-rows-spanned"))
        if wide > 1 or high > 1:
            last = self._row + high - 1, self._column + wide - 1
            if last[0] >= MAX_ROWS or last[1] >= MAX_COLUMNS:
                raise Broken("merged beyond the sheet")
            self.grid.found.merged.append(((self._row, self._column), last))

    def end_row(self) -> None:
        """Put the cells of the row, as often as it is repeated. Raises TooManyCells or Broken."""
        if self._runs:
            first, times, *_ = self._runs[-1]
            self.grid.reach(self._row + self._rows - 1, first + times - 1)
            for row in range(self._row, self._row + self._rows):
                self._put(row)
        self._row += self._rows

    def _put(self, row: int) -> None:
        grid = self.grid
        for first, times, holds, value in self._runs:
            for column in range(first, first + times):
                if holds is Holds.ERROR:
                    grid.put_error(row, column, str(value))
                else:
                    grid.put(row, column, value)
                if holds is Holds.UNSAVED:
                    grid.found.unsaved.add((row, column))
                elif holds is Holds.PERCENT:
                    grid.found.percent.add((row, column))

    def done(self, hidden: bool) -> RawSheet:
        """The sheet, complete."""
        bottom = self.grid.found.bottom
        for first, last in self._hidden_rows:
            self.grid.found.hidden_rows.update(range(first, min(last + 1, bottom)))
        return self.grid.done(hidden)
