"""The days in a list: on which day people are counted, from when and until when they are there."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from pipelines.days import day, month
from pipelines.values import NotReadable
from pipelines.workbook import Cell

_EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = 60_000  # Excel's days up to 2064
_WHOLE_YEAR = re.compile(r"\d{4}", re.ASCII)


@dataclass(frozen=True)
class Read:
    """A column's days, None where there is none; `bad` are the places that hold something else."""

    days: list[date | None]
    bad: list[int] = field(default_factory=list)


def read(cells: list[Cell], one: Callable[[Cell], date | None] = day) -> Read:
    """The days in these cells, each read by `one`."""
    found: list[date | None] = []
    bad = []
    for at, cell in enumerate(cells):
        try:
            found.append(one(cell))
        except NotReadable:
            found.append(None)
            bad.append(at)
    return Read(found, bad)


def moments(cells: list[Cell]) -> Read | None:
    """The day on which each row is counted, from a column with the peildatum; None if it is none.

    A month, and a first of a month, is the last day of it. A column with two days in one month,
    or in which most cells are no day at all, holds something else than a peildatum.
    """
    found = read(cells, _moment)
    known = {one for one in found.days if one}
    if not known or len({(one.year, one.month) for one in known}) < len(known):
        return None
    return None if len(found.bad) * 2 > len(cells) else found


def end_of_month(one: date) -> date:
    """The last day of the month of a day."""
    return one.replace(day=monthrange(one.year, one.month)[1])


def is_there(moment: date, start: date | None, end: date | None) -> bool:
    """Whether somebody is in care or service on a day: the first and the last day both count."""
    return (start is None or start <= moment) and (end is None or end >= moment)


def came(moment: date, start: date | None) -> bool:
    """Whether somebody's first day is in the month, up to the day that is counted."""
    return start is not None and moment.replace(day=1) <= start <= moment


def left(moment: date, end: date | None) -> bool:
    """Whether the first day without somebody is in the month, up to the day that is counted.

    So whoever has his last day on the peildatum is still there, and leaves in the next month: then
    the people there are those of a month before, with who came and without who left (E16).
    """
    if end is None or end == date.max:
        return False
    return moment.replace(day=1) <= end + timedelta(days=1) <= moment


def birthday(cell: Cell) -> date | None:
    """The day of birth in a cell; a year of two digits lies in the century before. Raises
    NotReadable."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if not 1 <= cell < _SERIALS:
            raise NotReadable
        return _EXCEL_EPOCH + timedelta(days=int(cell))
    found = day(cell)
    if found and found.year >= 2000 and isinstance(cell, str) and not _WHOLE_YEAR.search(cell):
        leap = (found.month, found.day) == (2, 29) and found.year == 2000
        return date(found.year - 100, 2, 28) if leap else found.replace(year=found.year - 100)
    return found


def age_on(moment: date, born: date) -> int:
    """How many whole years old somebody is."""
    return moment.year - born.year - ((moment.month, moment.day) < (born.month, born.day))


def _moment(cell: Cell) -> date | None:
    if isinstance(cell, datetime):
        cell = cell.date()
    found = month(cell)
    if found is None:
        return None
    try:
        exact = day(cell)
    except NotReadable:  # a month that names no day
        exact = None
    is_day = exact is not None and exact.day > 1 and (exact.year, exact.month) == (
        found.year, found.month)  # fmt: skip
    return exact if is_day else end_of_month(found)
