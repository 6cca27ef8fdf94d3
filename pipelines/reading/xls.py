"""An old workbook (.xls) as sheets of cells, by xlrd: it tells errors, formats and what is hidden.

calamine would be faster, but shows an error and a formula without value as an empty cell and knows
no formats; xlrd reads all of it and 65,536 rows are the most there can be.
"""

from io import StringIO

import xlrd
from xlrd.book import Book
from xlrd.sheet import Sheet

from pipelines.errors import ProtectedFile, UnreadableFile
from pipelines.reading.findings import Position
from pipelines.reading.formats import is_percent, reader
from pipelines.reading.grid import Grid
from pipelines.reading.package import Broken
from pipelines.reading.xls_formulas import formulas_without_value
from pipelines.workbook import RawSheet

_ENCRYPTED = "encrypted"  # the word in xlrd's message


def read_xls(content: bytes, name: str) -> tuple[RawSheet, ...]:
    """The worksheets in order, hidden ones included, chart sheets left out.

    Raises UserErrors of `pipelines.errors` that name the file `name`.
    """
    try:
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, ragged_rows=True, logfile=StringIO()
        )
    except MemoryError:
        raise
    except Exception as problem:  # on damaged bytes xlrd fails in whatever way comes first
        kind = ProtectedFile if _ENCRYPTED in str(problem) else UnreadableFile
        raise kind(name=name) from problem
    unsaved = formulas_without_value(content, book.nsheets)
    formats = _Formats(book)
    sheets: list[RawSheet] = []
    taken = 0
    try:
        for sheet, without in zip(book.sheets(), unsaved, strict=True):
            grid = Grid(sheet.name, name, taken)
            _fill(grid, sheet, formats)
            for position in without:
                grid.reach(*position)
                grid.found.unsaved.add(position)
            taken += grid.size
            sheets.append(grid.done(hidden=bool(sheet.visibility)))
    except Broken as problem:
        raise UnreadableFile(name=name) from problem
    return tuple(sheets)


class _Formats:
    """What each cell style of a book does with a number."""

    def __init__(self, book: Book) -> None:
        codes = {key: each.format_str or "" for key, each in book.format_map.items()}
        styled = [codes.get(style.format_key, "") for style in book.xf_list]
        self.readers = [reader(code, bool(book.datemode)) for code in styled]
        self.percent = {at for at, code in enumerate(styled) if is_percent(code)}


def _fill(grid: Grid, sheet: Sheet, formats: _Formats) -> None:
    for row in range(sheet.nrows):
        values = sheet.row_values(row)
        for column, kind in enumerate(sheet.row_types(row)):
            value = values[column]
            if kind in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
                style = sheet.cell_xf_index(row, column)
                grid.put_number(row, column, float(value), formats.readers[style])
                if style in formats.percent:
                    grid.found.percent.add((row, column))
            elif kind == xlrd.XL_CELL_TEXT and value:
                grid.put(row, column, value)
            elif kind == xlrd.XL_CELL_BOOLEAN:
                grid.put(row, column, bool(value))
            elif kind == xlrd.XL_CELL_ERROR:
                grid.put_error(row, column, xlrd.error_text_from_code.get(int(value), "#N/A"))
    found = grid.found
    found.hidden_rows = {row for row, each in sheet.rowinfo_map.items() if each.hidden}
    found.hidden_columns = [(at, at) for at, each in sheet.colinfo_map.items() if each.hidden]
    found.merged = [_area(*area) for area in sheet.merged_cells]


def _area(top: int, below: int, left: int, beside: int) -> tuple[Position, Position]:
    """First and last cell of an area, of which xlrd names what comes just after."""
    return (top, left), (below - 1, beside - 1)
