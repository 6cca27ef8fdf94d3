"""Which deliveries hold at a moment, found out once per moment; used by `data.store` only."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import RLock

import duckdb

_MOST = 12  # moments kept; in a warehouse of five million rows one takes about 20 MB


@dataclass
class _Held:
    """A table in memory, and how many readers are looking at it."""

    table: str
    readers: int = 0


class Moments:
    """The latest moments that were looked at, each as a table of what held then."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._known: OrderedDict[tuple[int, datetime], _Held] = OrderedDict()
        self._made = 0
        self._lock = RLock()

    @contextmanager
    def held(self, version: int, known_at: datetime) -> Iterator[str]:
        """The name of the table with the rows of `delivery_holding`; it stays while in use."""
        with self._lock:
            found = self._known.get((version, known_at)) or self._find_out(version, known_at)
            self._known.move_to_end((version, known_at))
            found.readers += 1
        try:
            yield found.table
        finally:
            with self._lock:
                found.readers -= 1

    def _find_out(self, version: int, known_at: datetime) -> _Held:
        self._made += 1
        found = _Held(f"held_{self._made}")
        with self._connection.cursor() as cursor:
            cursor.execute("SET VARIABLE known_at = ?::TIMESTAMP", [known_at])
            cursor.execute(f"CREATE TABLE memory.{found.table} AS FROM delivery_holding")
            for key in self._too_many():
                cursor.execute(f"DROP TABLE memory.{self._known.pop(key).table}")
        self._known[(version, known_at)] = found
        return found

    def _too_many(self) -> list[tuple[int, datetime]]:
        """The moments to let go, the longest unused first; never one that somebody looks at."""
        free = [key for key, held in self._known.items() if not held.readers]
        return free[: max(len(self._known) + 1 - _MOST, 0)]
