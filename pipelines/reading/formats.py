"""What a number format makes of a number: a day, a duration or a percentage, or only a number."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from pipelines.workbook import Cell

# Built into every spreadsheet program, so never listed in a file. Only those that matter here.
BUILT_IN = {
    **dict.fromkeys([*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)], "dd-mm-yyyy"),
    9: "0%",
    10: "0.00%",
    46: "[h]:mm:ss",
}
_LITERALS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_GENERAL = {"", "general", "standaard", "standard"}
_FIRST_DAY, _LAST_DAY = 1, 2_958_465  # 31 December 9999
_LEAP_DAY = 60  # 29 February 1900, which never was: days before it are one further from the epoch
_MOST_DAYS = 999_999_999  # of a timedelta
_DAY = timedelta(days=1)


def is_percent(code: str) -> bool:
    """Whether the number format shows 0.05 as 5 %."""
    return "%" in _LITERALS.sub("", code)


def reader(code: str, date1904: bool) -> Callable[[float], Cell]:
    """What turns a number shown in this format into the cell that a person sees.

    As with calamine only the first of the sections between `;` counts. A number that is no day
    in a format for days stays a number.
    """
    section = _LITERALS.sub("", code).partition(";")[0].strip().lower()
    if _ELAPSED.search(section):
        return _duration
    if section in _GENERAL or not set("dmyhs").intersection(section):
        return float
    return _day1904 if date1904 else _day1900


def _duration(days: float) -> Cell:
    return timedelta(days=days) if abs(days) <= _MOST_DAYS else days


def _day1900(days: float) -> Cell:
    return _moment(days, datetime(1899, 12, 30 if days >= _LEAP_DAY else 31))


def _day1904(days: float) -> Cell:
    return _moment(days, datetime(1904, 1, 1))


def _moment(days: float, first: datetime) -> Cell:
    """A day, a moment on a day to the nearest millisecond, or a time if there is no day."""
    if not 0 <= days < _LAST_DAY + 1:
        return days
    try:
        moment = first + timedelta(milliseconds=round(days * 86_400_000))
    except OverflowError:
        return days
    if days < _FIRST_DAY:
        return moment.time()
    whole = moment.replace(hour=0, minute=0, second=0, microsecond=0) == moment
    return moment.date() if whole else moment
