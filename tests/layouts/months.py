"""How people write a month: as a date, a number or a text."""

import calendar
from datetime import datetime

NAMES = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
FIRST, LAST = (2024, 1), (2026, 10)  # inside the example programme, and never in the future


def parts(period: str) -> tuple[int, int]:
    """Year and month of `YYYY-MM`."""
    return int(period[:4]), int(period[5:])


def period(year: int, month: int) -> str:
    """`YYYY-MM`."""
    return f"{year}-{month:02d}"


def last_day(code: str) -> datetime:
    """The last day of the month."""
    year, month = parts(code)
    return datetime(year, month, calendar.monthrange(year, month)[1])


def serial(day: datetime) -> int:
    """The number by which Excel keeps a day."""
    return (day - datetime(1899, 12, 30)).days


def run(rng, count: int, same_year: bool = False) -> list[str]:
    """Months that follow each other."""
    months = [(y, m) for y in range(FIRST[0], LAST[0] + 1) for m in range(1, 13)]
    months = [one for one in months if FIRST <= one <= LAST]
    while True:
        start = rng.randrange(len(months) - count + 1)
        chosen = months[start : start + count]
        if not same_year or len({year for year, _ in chosen}) == 1:
            return [period(*one) for one in chosen]


# --- spellings: each gives the cell's value and its number format --------------------------------

PERIOD = {
    "iso": lambda y, m: (f"{y}-{m:02d}", None),
    "compact": lambda y, m: (f"{y}{m:02d}", None),
    "compact number": lambda y, m: (y * 100 + m, None),
    "short": lambda y, m: (f"{SHORT[m - 1]}-{y % 100}", None),
    "name": lambda y, m: (f"{NAMES[m - 1]} {y}", None),
    "Name": lambda y, m: (f"{NAMES[m - 1].capitalize()} {y}", None),
    "short name": lambda y, m: (f"{SHORT[m - 1]} {y}", None),
    "number": lambda y, m: (f"{m}-{y}", None),
    "P": lambda y, m: (f"P{m:02d} {y}", None),
    "date as month": lambda y, m: (datetime(y, m, 1), "mmm-yy"),
    "date as name": lambda y, m: (datetime(y, m, 1), "mmmm yyyy"),
}
DAY = {
    "date": lambda day: (day, "dd-mm-yyyy"),
    "iso": lambda day: (f"{day:%Y-%m-%d}", None),
    "text": lambda day: (f"{day:%d-%m-%Y}", None),
    "short year": lambda day: (f"{day:%d-%m-%y}", None),
    "month in letters": lambda day: (f"{day.day} {SHORT[day.month - 1]} {day.year}", None),
    "month in full": lambda day: (f"{day.day} {NAMES[day.month - 1]} {day.year}", None),
    "serial": lambda day: (serial(day), None),
    "first": lambda day: (datetime(day.year, day.month, 1), "dd-mm-yyyy"),
    "slashes": lambda day: (f"{day:%d/%m/%Y}", None),
}
QUARTER = {
    "Q": lambda y, q: (f"Q{q} {y}", None),
    "K": lambda y, q: (f"{y} K{q}", None),
    "in words": lambda y, q: (f"{q}e kwartaal {y}", None),
}
