"""Read one cell that holds a month or a day, in every spelling that partners use."""

import re
from datetime import date, datetime, timedelta
from math import isfinite

from data.reference import normalise
from pipelines.months import MONTHS
from pipelines.values import NotReadable, is_blank
from pipelines.workbook import Cell

_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_SERIALS = range(36526, 73051)  # 2000 to 2099


def day(cell: Cell) -> date | None:
    """The day in a cell, or None where there is none. Day before month. Raises NotReadable."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _from_serial(cell)
    if not isinstance(cell, str):
        raise NotReadable
    return None if is_blank(cell) else _day_from_text(normalise(cell))


def month(cell: Cell) -> date | None:
    """The month that a cell means, as its first day; a quarter is its last month.

    A bare year is no month. None where there is none. Raises NotReadable.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _month_from_number(float(cell))
    if isinstance(cell, str):
        if is_blank(cell):
            return None
        found = _month_from_text(normalise(cell))
        if found:
            return found
    found_day = day(cell)
    return found_day.replace(day=1) if found_day else None


def is_quarter(cell: Cell) -> bool:
    """Whether the cell means a quarter, which is read as its last month."""
    if not isinstance(cell, str):
        return False
    text = normalise(cell)
    return any(sort == "q" and shape.fullmatch(text) for shape, sort in _SHAPES)


def is_within(cell: Cell) -> bool:
    """Whether the cell holds a day that neither begins nor ends a month, as a month/day mix-up has.

    Raises NotReadable.
    """
    if isinstance(cell, str) and (is_blank(cell) or _month_from_text(normalise(cell))):
        return False
    if isinstance(cell, int | float) and _month_number(cell):
        return False
    found = day(cell)
    return bool(found) and found.day > 1 and (found + timedelta(days=1)).day > 1


def _from_serial(cell: float) -> date:
    if not isfinite(cell):
        raise NotReadable
    if cell == int(cell) and int(cell) in range(20000101, 21000101):  # 20251231
        return _day_from_text(str(int(cell)))
    if int(cell) not in _EXCEL_SERIALS:
        raise NotReadable
    return _EXCEL_EPOCH + timedelta(days=int(cell))


def _month_from_number(cell: float) -> date:
    return _month_number(cell) or _from_serial(cell).replace(day=1)


def _month_number(cell: float) -> date | None:
    """The month in a number such as 202512."""
    if not 200001 <= cell <= 209912 or cell != int(cell) or not 1 <= cell % 100 <= 12:
        return None
    return date(int(cell) // 100, int(cell) % 100, 1)


_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(shape, re.ASCII), sort)
    for shape, sort in (
        (r"(?P<y>\d{4})[-/ .]?[mp]?(?P<m>\d{2})", "m"),
        (r"(?P<y>\d{4})(?:[-/ .][mp]?|[mp])(?P<m>\d)", "m"),
        (r"(?P<m>\d{1,2})[-/ .](?P<y>\d{4})", "m"),
        (r"p(?:eriode)? ?(?P<m>\d{1,2})[-/ .]+(?P<y>\d{4})", "m"),
        (r"(?P<n>[a-z]+)\.?[-/ .']*(?P<y>\d{4}|\d{2})", "n"),
        (r"(?P<y>\d{4})[-/ .]+(?P<n>[a-z]+)", "n"),
        (r"(?:q|k|kwartaal |kw ?)(?P<q>[1-4])[-/ .,']*(?P<y>\d{4}|\d{2})", "q"),
        (r"(?P<q>[1-4])e? ?(?:q|k|kw|kwartaal)(?: van)?[-/ .,']*(?P<y>\d{4}|\d{2})", "q"),
        (r"(?P<y>\d{4})[-/ .]*(?:q|k|kw)[-/ .]*(?P<q>[1-4])", "q"),
    )
)


def _month_from_text(text: str) -> date | None:
    for shape, sort in _SHAPES:
        found = shape.fullmatch(text)
        if not found:
            continue
        year = _year(found["y"])
        if sort == "q":
            return date(year, int(found["q"]) * 3, 1)
        number_of_month = int(found["m"]) if sort == "m" else MONTHS.get(found["n"], 0)
        if 1 <= number_of_month <= 12 and 2000 <= year <= 2099:
            return date(year, number_of_month, 1)
    return None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


_DAY_FIRST = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: 0?0:00(?::00)?)?$")
_COMPACT = re.compile(r"^(20\d\d)(\d\d)(\d\d)$", re.ASCII)
_YEAR_FIRST = re.compile(r"^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ]0?0:00(?::00)?)?$")
_LONG = re.compile(r"^[a-z]{3} ([a-z]{3}) (\d{2}) 0?0:00:00 [a-z]{3,4} (\d{4})$")  # Java's own way
_NAMED = re.compile(r"^(\d{1,2})[-/. ]+([a-z]+)\.?[-/. ]+(\d{4}|\d{2})$")


def _day_from_text(text: str) -> date:
    try:
        if found := _YEAR_FIRST.match(text) or _COMPACT.match(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.match(text):
            return date(_year(found[3]), int(found[2]), int(found[1]))
        if (found := _LONG.match(text)) and found[1] in MONTHS:
            return date(int(found[3]), MONTHS[found[1]], int(found[2]))
        if (found := _NAMED.match(text)) and found[2] in MONTHS:
            return date(_year(found[3]), MONTHS[found[2]], int(found[1]))
        if text.isascii() and text.isdigit() and int(text) in _EXCEL_SERIALS:
            return _from_serial(int(text))
    except ValueError as error:  # 31 februari
        raise NotReadable from error
    raise NotReadable
