"""Is the witness honest: does each figure of the truth stand in the file, at its cell."""

import csv
import io
import re

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple

from tests.layouts.book import Book


def absent(book: Book, content: bytes) -> list[str]:
    """Figures of the truth that the file does not hold where the truth says they are."""
    read = _text_file(book, content) if book.csv else _workbook(content)
    wrong = []
    for row in book.expected():
        found = [_number(*read(row["sheet"], cell), row["measure"]) for cell in row["cells"]]
        if None in found or not _same(sum(found), row["value"], row["dataset"]):
            wrong.append(f"{row['sheet']}!{row['cells']}: {found} is not {row['value']}")
    return wrong


def _same(found: float, value: float, dataset: str) -> bool:
    """As a figure, or in thousands where the header says so."""
    units = (1, 1000) if dataset == "finance" else (1,)
    return any(abs(found - value / unit) < 0.005 for unit in units)


def _number(value, fmt: str, measure: str) -> float | None:
    if isinstance(value, int | float):
        fraction = measure == "absence_pct" and (value < 0.3 or "%" in fmt)
        return value * 100 if fraction else float(value)
    text = re.sub(r"[\s'%\u00a0]", "", str(value or ""))
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", text):
        text = text.replace(".", "")
    text = text.replace(",", ".")
    return float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else None


def _workbook(content: bytes):
    workbook = load_workbook(io.BytesIO(content), data_only=True)

    def read(sheet: str, cell: str):
        found = workbook[sheet][cell]
        return found.value, found.number_format

    return read


def _text_file(book: Book, content: bytes):
    separator, encoding = book.csv
    rows = list(csv.reader(io.StringIO(content.decode(encoding)), delimiter=separator))
    rows = rows[1:] if book.first_line else rows

    def read(_sheet: str, cell: str):
        row, column = coordinate_to_tuple(cell)
        return rows[row - 1][column - 1], ""

    return read
