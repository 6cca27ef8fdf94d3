"""What time does to any workbook: moved tables, stray spaces, sheets beside the figures."""

from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple

from tests.layouts import decor
from tests.layouts.book import Book
from tests.layouts.sheet import Sheet, address

CHANGES = (
    ("Versie", "Datum", "Wijziging"),
    ("1.0", "12-01-2023", "Eerste opzet"),
    ("1.1", "03-06-2023", "Kolom toegevoegd"),
)


def add(book: Book) -> None:
    """Some noise, or none; never a figure that a person would take for one."""
    rng = book.rng
    for sheet in book.sheets:
        if rng.random() < 0.25 and not sheet.formulas:
            move(book, sheet, rng.choice((0, 1, 2, 6)), rng.choice((0, 0, 1, 3)))
        if rng.random() < 0.25:
            _stray_spaces(book, sheet)
    if not book.csv:
        _sheets_beside(book)


def _sheets_beside(book: Book) -> None:
    """Instructions, an empty sheet, a list of versions; frozen panes."""
    rng = book.rng
    if rng.random() < 0.15:
        decor.help_sheet(book, "Leeswijzer (1)")
    if rng.random() < 0.15:
        book.sheet("Blad99")
    if rng.random() < 0.1:
        sheet = book.sheet("Versiebeheer")
        for row, line in enumerate(CHANGES, 1):
            sheet.line(row, 1, line)
    if rng.random() < 0.25:
        book.sheets[0].freeze = "B2"


def move(book: Book, sheet: Sheet, down: int, right: int) -> None:
    """Everything on the sheet so many rows and columns further; the truth knows."""

    def there(place: str) -> str:
        row, column = coordinate_to_tuple(place)
        return address(row + down, column + right)

    sheet.cells = {(r + down, c + right): cell for (r, c), cell in sheet.cells.items()}
    sheet.merges = [":".join(map(there, area.split(":"))) for area in sheet.merges]
    sheet.hidden_rows = {row + down for row in sheet.hidden_rows}
    sheet.hidden_columns = {
        get_column_letter(column_index_from_string(one) + right) for one in sheet.hidden_columns
    }
    for figure in book.truth.figures.values():
        if figure.sheet == sheet.name:
            figure.cells = [there(cell) for cell in figure.cells]


def _stray_spaces(book: Book, sheet: Sheet) -> None:
    """A space or a non-breaking space behind some texts."""
    texts = [at for at, (value, _, _) in sheet.cells.items() if isinstance(value, str)]
    for at in book.rng.sample(texts, min(len(texts), 6)):
        value, fmt, bold = sheet.cells[at]
        sheet.cells[at] = (value + book.rng.choice((" ", "\u00a0", "  ")), fmt, bold)
