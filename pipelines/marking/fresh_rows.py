"""The cells of a sheet written as XML, each the kind it was read as."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from math import isfinite

from pipelines.marking.comments import clean
from pipelines.workbook import Cell, RawSheet, column_name

FORMATS = ("General", "dd\\-mm\\-yyyy", "dd\\-mm\\-yyyy\\ hh:mm", "hh:mm", "[h]:mm", "0.0%")
_PLAIN, _DAY, _MOMENT, _TIME, _SPAN, _PERCENT = range(len(FORMATS))  # places in cellXfs
QUOTED = len(FORMATS)  # and after those: a text that stays one when somebody edits the cell
_FORMULA = re.compile(r"\s*[=+@-](?![\d.,\s%]*\Z)|[\t\r\n]")  # and not `-` or `-3,5`
_DAY_ZERO = datetime(1899, 12, 30)
_ONE_DAY = timedelta(days=1)
_AT_ONCE = 2_000  # rows that are packed together
_LONGEST_TEXT = 32_767
_letters = cache(column_name)


def rows(sheet: RawSheet, main: str) -> Iterator[bytes]:
    """The XML of a sheet in the namespace `main`, some rows at a time."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{main}"><sheetData>'.encode()
    errors: dict[int, dict[int, str]] = {}
    for (row, column), error in sheet.errors.items():
        errors.setdefault(row, {})[column] = error
    last = max([len(sheet.rows), *(row + 1 for row in errors)])
    for start in range(0, last, _AT_ONCE):
        these = range(start, min(start + _AT_ONCE, last))
        yield "".join(_row(sheet, row, errors.get(row, {})) for row in these).encode()
    yield b"</sheetData></worksheet>"


def _row(sheet: RawSheet, row: int, errors: dict[int, str]) -> str:
    cells: list[Cell] = sheet.rows[row] if row < len(sheet.rows) else []
    if errors:
        cells = [*cells, *[""] * (max(errors) + 1 - len(cells))]
        for column, error in errors.items():
            cells[column] = error
    written = "".join([
        _cell(f"{_letters(column)}{row + 1}", value, (row, column) in sheet.percent)
        for column, value in enumerate(cells) if value != ""
    ])  # fmt: skip
    return f'<row r="{row + 1}">{written}</row>' if written else ""


def _cell(place: str, value: Cell, percent: bool) -> str:
    if isinstance(value, str):
        return _text(place, value)
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{value:d}</v></c>'
    if isinstance(value, (int, float)) and isfinite(value):
        return f'<c r="{place}" s="{_PERCENT if percent else _PLAIN}"><v>{value!r}</v></c>'
    if isinstance(value, (date, time, timedelta)):
        days, style = _days(value)
        return f'<c r="{place}" s="{style}"><v>{days!r}</v></c>'
    return _text(place, str(value))


def _text(place: str, written: str) -> str:
    words = clean(written[:_LONGEST_TEXT])
    style = f' s="{QUOTED}"' if _FORMULA.match(written) else ""
    return f'<c r="{place}"{style} t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'


def _days(value: date | time | timedelta) -> tuple[float, int]:
    """As a spreadsheet counts: days since the end of 1899, and the style that shows it."""
    if isinstance(value, timedelta):
        return value / _ONE_DAY, _SPAN
    if isinstance(value, time):
        return (datetime.combine(_DAY_ZERO, value) - _DAY_ZERO) / _ONE_DAY, _TIME
    if isinstance(value, datetime):
        days = (value.replace(tzinfo=None) - _DAY_ZERO) / _ONE_DAY
        return days, _DAY if days.is_integer() else _MOMENT
    return (datetime.combine(value, time()) - _DAY_ZERO) / _ONE_DAY, _DAY
