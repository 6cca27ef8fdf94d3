"""A workbook as lines of text, to look at one while judging what went wrong."""

from datetime import datetime

from tests.layouts.book import Book
from tests.layouts.sheet import Sheet


def shown(book: Book) -> list[str]:
    """Its file name, its sheets and their cells; a text is quoted, a number is not."""
    lines = [f"{book.file_name}{book.suffix} · {book.partner} · {book.ambiguous or 'clear'}"]
    for sheet in book.sheets:
        hidden = " (hidden)" if sheet.hidden else ""
        lines += [f"--- {sheet.name}{hidden} {' '.join(sheet.merges)}", *_lines(sheet)]
    return lines


def _lines(sheet: Sheet) -> list[str]:
    lines = []
    for row in range(1, sheet.last_row + 1):
        cells = (sheet.cells.get((row, n)) for n in range(1, sheet.last_column + 1))
        lines.append(f"{row:>3} | " + " | ".join(_text(cell).ljust(10) for cell in cells))
    return lines


def _text(cell) -> str:
    if cell is None:
        return ""
    value, fmt, _ = cell
    if isinstance(value, datetime):
        return f"{value:%d-%m-%Y}[{fmt}]"
    return (repr(value) if isinstance(value, str) else str(value)) + (f"[{fmt}]" if fmt else "")
