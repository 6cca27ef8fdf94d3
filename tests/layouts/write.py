"""From sheets in the making to the bytes of a file."""

import csv
import io
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.layouts.book import Book
from tests.layouts.cached import with_formulas
from tests.layouts.sheet import Sheet


def content(book: Book) -> bytes:
    """The file's bytes: .csv if the book says so, otherwise .xlsx."""
    return _csv(book) if book.csv else _xlsx(book)


def _xlsx(book: Book) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.active)
    for sheet in book.sheets:
        _fill(workbook.create_sheet(sheet.name), sheet)
    file = io.BytesIO()
    workbook.save(file)
    return with_formulas(file.getvalue(), book.sheets)


def _fill(target, sheet: Sheet) -> None:
    for (row, column), (value, fmt, bold) in sheet.cells.items():
        cell = target.cell(row, column, value)
        if isinstance(value, str) and value.startswith("="):
            cell.data_type = "s"
        if fmt:
            cell.number_format = fmt
        if bold:
            cell.font = Font(bold=True)
    _shape(target, sheet)


def _shape(target, sheet: Sheet) -> None:
    """Merges, what is hidden, and frozen panes."""
    for area in sheet.merges:
        target.merge_cells(area)
    for row in sheet.hidden_rows:
        target.row_dimensions[row].hidden = True
    for column in sheet.hidden_columns:
        target.column_dimensions[column].hidden = True
    if sheet.hidden:
        target.sheet_state = "hidden"
    if sheet.freeze:
        target.freeze_panes = sheet.freeze


def _csv(book: Book) -> bytes:
    separator, encoding = book.csv
    sheet = book.sheets[0]
    file = io.StringIO(newline="")
    out = csv.writer(file, delimiter=separator, lineterminator="\r\n")
    if book.first_line:
        file.write(book.first_line + "\r\n")
    for row in range(1, sheet.last_row + 1):
        cells = (sheet.cells.get((row, n)) for n in range(1, sheet.last_column + 1))
        out.writerow([_text(cell) for cell in cells])
    return file.getvalue().encode(encoding)


def _text(cell) -> str:
    """A cell as a Dutch Excel writes it to a text file."""
    if cell is None:
        return ""
    value, fmt, _ = cell
    if isinstance(value, datetime):
        return f"{value:%d-%m-%Y}"
    if isinstance(value, float) and fmt and fmt.endswith("%"):
        return f"{value:.1%}".replace(".", ",")
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else f"{value}".replace(".", ",")
    return str(value)
