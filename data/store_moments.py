"""Which deliveries, totals and records hold at a moment, found out once per moment for all who ask;
used by `data.store` only."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from threading import RLock

import duckdb

from data import totals

# a version of the warehouse, "zoals bekend op", and the day (UTC) on which one looks: a month is
# asked for once it has ended
_Key = tuple[int, datetime, date]
# each may read those before it; what is said of the programme is read by every page
_PER_MOMENT = (
    *totals.KINDS, "delivered", "vpt_year", "staff_year", "zorgkantoor_waiting", "record_log",
    "record_now", "care_gap", "forecast_error",
)  # fmt: skip
_MOST = 8  # moments kept; in a warehouse of five million rows one takes about 50 MB


@dataclass
class _Held:
    """Tables in memory whose names begin so, and how many readers are looking at them."""

    table: str
    readers: int = 0


class Moments:
    """The latest moments that were looked at, each as tables of what held then."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._known: OrderedDict[_Key, _Held] = OrderedDict()
        self._made = 0
        self._lock = RLock()

    @contextmanager
    def held(self, version: int, known_at: datetime) -> Iterator[str]:
        """The name that the views find the tables by; they stay while in use.

        One table holds the rows of `delivery_holding`, one per kind those of `<kind>_holding`,
        and one each those of the other `_PER_MOMENT`.
        """
        key = (version, known_at, datetime.now(UTC).date())
        with self._lock:
            found = self._known.get(key) or self._find_out(key)
            self._known.move_to_end(key)
            found.readers += 1
        try:
            yield found.table
        finally:
            with self._lock:
                found.readers -= 1

    def _find_out(self, key: _Key) -> _Held:
        self._made += 1
        known_at = key[1]
        found = _Held(f"held_{self._made}")
        with self._connection.cursor() as cursor:
            cursor.execute("SET VARIABLE known_at = ?::TIMESTAMP", [known_at])
            cursor.execute("BEGIN")
            cursor.execute(f"CREATE TABLE memory.{found.table} AS FROM delivery_holding")
            cursor.execute("SET VARIABLE held = ?", [found.table])
            for name in _PER_MOMENT:
                held = f"memory.{found.table}_{name}"
                cursor.execute(f"CREATE TABLE {held} AS FROM {name}_holding")
            cursor.execute("COMMIT")
        self.keep(_MOST - 1)
        self._known[key] = found
        return found

    def keep(self, most: int) -> None:
        """Let go of all but so many, the longest unused first; never of one that is in use."""
        with self._lock, self._connection.cursor() as cursor:
            free = [key for key, held in self._known.items() if not held.readers]
            for key in free[: max(len(self._known) - most, 0)]:
                gone = self._known.pop(key).table
                for table in (gone, *(f"{gone}_{name}" for name in _PER_MOMENT)):
                    cursor.execute(f"DROP TABLE memory.{table}")
