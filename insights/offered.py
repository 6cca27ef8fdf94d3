"""The moments of which "zoals bekend op" tells: each tells of the region's figures once more, so
that what is hidden in one may not follow from another."""

from collections.abc import Hashable
from datetime import UTC, date, datetime, time, timedelta

import pandas as pd

from data import store
from insights.memory import MEMORY
from texts import CLOCK

_OFFERED = "offered"  # before the moments, in the memory
_ASKED = 'SELECT "date", known_at FROM meeting'
_FIRST = "SELECT min(known_at) FROM lake.delivery_part"


def evening(at: date) -> datetime:
    """The end of a day on the Dutch clock, in UTC as the warehouse keeps it."""
    found = datetime.combine(at, time(23, 59, 59), CLOCK)
    return found.astimezone(UTC).replace(tzinfo=None)


def offered(key: tuple[Hashable, ...], version: int, until: datetime) -> tuple[datetime, ...]:
    """Every moment before `until` that a reader could ever choose, the first first: evenings of
    meetings and of the last days of months, and when the figures of a meeting were frozen.

    `key` is what the meetings depend on.
    """
    found = MEMORY.answer((_OFFERED, *key), lambda: _every(version))
    return tuple(at for at in found["at"].dt.to_pydatetime() if at < until)


def _every(version: int) -> pd.DataFrame:
    with store.reading(None, version) as con:
        meetings = con.execute(_ASKED).fetchall()
        first = con.execute(_FIRST).fetchall()[0][0]
    days = [evening(on.date()) for on, _ in meetings if on]
    days += [frozen for _, frozen in meetings if frozen]
    days += _month_ends(first) if first else []
    return pd.DataFrame({"at": pd.Series(sorted(set(days)), dtype="datetime64[us]")})


def _month_ends(first: datetime) -> list[datetime]:
    """Those from the first delivery until today."""
    months = range(first.year * 12 + first.month, _months_of(datetime.now(UTC)))
    return [evening(date(at // 12, at % 12 + 1, 1) - timedelta(days=1)) for at in months]


def _months_of(at: datetime) -> int:
    return at.year * 12 + at.month + 1
