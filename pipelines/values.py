"""Read one cell: numbers, months and dates in every spelling that partners use."""

import re
from datetime import date, datetime, timedelta

from data.reference import normalise
from pipelines.workbook import Cell

MISSING = frozenset({"", "-", "–", "—", "n.v.t.", "nvt", "n.v.t", "x", "onb.", "onb", "onbekend", "?"})
_BELOW = re.compile(r"^<\s*\d+$")  # "<5": a masked figure is not a figure
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "januari", "january"), ("feb", "februari", "february"),
            ("mrt", "maart", "mar", "march"), ("apr", "april"), ("mei", "may"),
            ("jun", "juni", "june"), ("jul", "juli", "july"), ("aug", "augustus", "august"),
            ("sep", "sept", "september"), ("okt", "oktober", "oct", "october"),
            ("nov", "november"), ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_SERIALS = range(36526, 73051)  # 2000 to 2099


class NotReadable(ValueError):
    """The cell does not say what its column asks for."""


def is_missing(cell: Cell) -> bool:
    """Whether the cell says that there is no figure; that is never zero."""
    if not isinstance(cell, str):
        return False
    text = cell.replace("\u00a0", " ").strip().lower()
    return text in MISSING or bool(_BELOW.match(text))


def number(cell: Cell, thousands: str = ".") -> float | None:
    """The figure in a cell, or None where there is none. Raises NotReadable.

    In text the comma is the decimal sign; `thousands` is what a lone dot with three digits behind
    it means for this column: "." a thousands sign, "" a decimal point.
    """
    if isinstance(cell, bool):
        raise NotReadable
    if isinstance(cell, int | float):
        return float(cell)
    if not isinstance(cell, str):
        raise NotReadable
    if is_missing(cell):
        return None
    text = re.sub(r"[\s\u00a0\u202f'’€]", "", cell).removesuffix("%")
    return _from_text(text, thousands)


def _from_text(text: str, thousands: str) -> float:
    if re.fullmatch(r"[-+−]?\d+", text):
        return float(text.replace("−", "-"))
    if re.fullmatch(r"[-+−]?\d{1,3}(\.\d{3})*,\d+|[-+−]?\d+,\d+", text):
        return float(text.replace("−", "-").replace(".", "").replace(",", "."))
    if re.fullmatch(r"[-+]?\d{1,3}(\.\d{3})+", text) and thousands == ".":
        return float(text.replace(".", ""))
    if re.fullmatch(r"[-+]?\d{1,3}(\.\d{3}){2,}", text):
        return float(text.replace(".", ""))
    if re.fullmatch(r"[-+]?\d+\.\d+", text):
        return float(text)
    raise NotReadable


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
    return None if is_missing(cell) else _day_from_text(normalise(cell))


def month(cell: Cell) -> date | None:
    """The month that a cell means, as its first day; a quarter or year is its last month.

    None where there is none. Raises NotReadable.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _month_from_number(float(cell))
    if isinstance(cell, str):
        if is_missing(cell):
            return None
        found = _month_from_text(normalise(cell))
        if found:
            return found
    found_day = day(cell)
    return found_day.replace(day=1) if found_day else None


def _from_serial(cell: float) -> date:
    if int(cell) not in _EXCEL_SERIALS:
        raise NotReadable
    return _EXCEL_EPOCH + timedelta(days=int(cell))


def _month_from_number(cell: float) -> date:
    whole = int(cell)
    if whole == cell and 200001 <= whole <= 209912 and 1 <= whole % 100 <= 12:
        return date(whole // 100, whole % 100, 1)
    return _from_serial(cell).replace(day=1)


_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(?P<y>\d{4})[-/ .]?(?:m|p)?(?P<m>\d{1,2})$"), "m"),
    (re.compile(r"^(?P<m>\d{1,2})[-/ .](?P<y>\d{4})$"), "m"),
    (re.compile(r"^p(?:eriode)? ?(?P<m>\d{1,2})[-/ .]+(?P<y>\d{4})$"), "m"),
    (re.compile(r"^(?P<n>[a-z]+)\.?[-/ .']*(?P<y>\d{4}|\d{2})$"), "n"),
    (re.compile(r"^(?P<y>\d{4})[-/ .]+(?P<n>[a-z]+)$"), "n"),
    (re.compile(r"^(?:q|k|kwartaal |kw ?)(?P<q>[1-4])[-/ .']*(?P<y>\d{4})$"), "q"),
    (re.compile(r"^(?P<q>[1-4])e kwartaal (?P<y>\d{4})$"), "q"),
    (re.compile(r"^(?P<y>\d{4})[-/ .]*(?:q|k|kw)[-/ .]*(?P<q>[1-4])$"), "q"),
)


def _month_from_text(text: str) -> date | None:
    for shape, sort in _SHAPES:
        found = shape.match(text)
        if not found:
            continue
        year = _year(found["y"])
        if sort == "q":
            return date(year, int(found["q"]) * 3, 1)
        number_of_month = int(found["m"]) if sort == "m" else _MONTHS.get(found["n"], 0)
        if 1 <= number_of_month <= 12 and 2000 <= year <= 2099:
            return date(year, number_of_month, 1)
    return None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


_DAY_FIRST = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: 0?0:00(?::00)?)?$")
_YEAR_FIRST = re.compile(r"^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ]0?0:00(?::00)?)?$")
_NAMED = re.compile(r"^(\d{1,2})[-/. ]+([a-z]+)\.?[-/. ]+(\d{4}|\d{2})$")


def _day_from_text(text: str) -> date:
    try:
        if found := _YEAR_FIRST.match(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.match(text):
            return date(_year(found[3]), int(found[2]), int(found[1]))
        if (found := _NAMED.match(text)) and found[2] in _MONTHS:
            return date(_year(found[3]), _MONTHS[found[2]], int(found[1]))
    except ValueError as error:  # 31 februari
        raise NotReadable from error
    raise NotReadable
