"""The warehouse: `version()`, `reading(known_at)`, `publishing()`. The only file that opens DuckDB.

Tables live in a DuckLake; views are code and reference tables are files, both put on the
connection when it opens. Nothing is downloaded: the packaged extensions are loaded by their path.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime
from threading import BoundedSemaphore, RLock

import duckdb
from filelock import FileLock

from data import programmes
from data.settings import Settings, settings
from data.store_engine import Connection, attach, engine, prepare
from data.store_faults import again_if_raced, is_full, plain_words, refuse_if_lost
from data.store_moments import Moments
from data.store_rows import append
from data.store_transactions import advisory_lock, undone

__all__ = [
    "Connection",
    "again_if_raced",
    "append",
    "close",
    "publishing",
    "reading",
    "seen",
    "version",
    "warehouse",
]

_READERS = 4  # more at once make SQLite's busy wait sleep whole seconds (p95 1 s, not 0.1)
_EVERYTHING = datetime.max.replace(microsecond=0)  # known_at of who wants to see all there is
_OPEN: dict[Settings, "Warehouse"] = {}
_OPENING = RLock()


class Warehouse:
    """One attached lake with its views; made once per process and settings."""

    def __init__(self, at: Settings) -> None:
        self.settings = at
        self.programme = programmes.programme(at.programme)
        self.readers = BoundedSemaphore(_READERS) if at.embedded else nullcontext()
        self.connection = engine()
        with plain_words(at), self.publish_lock():
            attach(self.connection, at, "lake")
            refuse_if_lost(self.connection, at)
            prepare(self.connection, at)
        self.moments = Moments(self.connection)

    @contextmanager
    def publish_lock(self) -> Iterator[None]:
        """One publisher at a time: a file on this machine, an advisory lock on PostgreSQL."""
        if self.settings.embedded:
            self.settings.lock.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self.settings.lock):
                yield
            return
        with advisory_lock(self.settings):
            yield


def warehouse() -> Warehouse:
    """The warehouse of the settings in force, opened on first use."""
    at = settings()
    with _OPENING:
        if at not in _OPEN:
            _OPEN[at] = Warehouse(at)
        return _OPEN[at]


def close() -> None:
    """Let go of every warehouse this process has open; the next use opens it again."""
    with _OPENING:
        for opened in _OPEN.values():
            opened.connection.close()
        _OPEN.clear()


def version() -> int:
    """The number of the latest publish: together with moment and scope it keys every answer."""
    opened = warehouse()
    with plain_words(opened.settings), opened.connection.cursor() as cursor:
        return seen(cursor)


def seen(cursor: Connection) -> int:
    """The `version` of the state that a reader or a publish looks at."""
    found = cursor.execute("SELECT id FROM lake.current_snapshot()").fetchone()
    assert found, "a lake always has a snapshot"
    return found[0]


@contextmanager
def reading(known_at: datetime | None = None, shared: int | None = None) -> Iterator[Connection]:
    """A cursor on one consistent state; every view shows what was known at `known_at` (UTC).

    None means everything that is known now. Who passes the `version` that he saw as `shared`
    shares with others what held then, instead of finding it out again in every query.
    """
    at = known_at or _EVERYTHING
    assert at.tzinfo is None, f"moments are UTC without saying so, not {at}"
    opened = warehouse()
    with opened.readers, plain_words(opened.settings), opened.connection.cursor() as cursor:
        cursor.execute("SET VARIABLE known_at = ?::TIMESTAMP", [at])
        with opened.moments.held(shared, at) if shared is not None else nullcontext() as held:
            cursor.execute("SET VARIABLE held = ?::VARCHAR", [held])
            with undone(cursor):
                yield cursor


@contextmanager
def publishing(who: str, what: str) -> Iterator[Connection]:
    """A cursor in the one publish that is under way; all of it becomes visible, or nothing.

    `who` and `what` go into the lake's own log of commits.
    """
    opened = warehouse()
    locked = opened.publish_lock()
    with plain_words(opened.settings), locked, opened.connection.cursor() as cursor:
        cursor.execute("SET VARIABLE known_at = ?::TIMESTAMP", [_EVERYTHING])
        with undone(cursor):
            try:
                yield cursor
                cursor.execute("CALL lake.set_commit_message(?, ?)", [who, what])
                cursor.execute("COMMIT")
            except (duckdb.Error, OSError) as error:
                if is_full(error, opened.settings):
                    _sweep(opened)
                raise


def _sweep(opened: Warehouse) -> None:
    """Remove the half-written files of a failed publish: after a full disk they are what fills it.

    After nothing else: with PostgreSQL gone so is the lock, and another publish may be writing.
    Before the rollback, for as long as that is open SQLite needs no room to be asked anything.
    """
    with suppress(duckdb.Error), opened.connection.cursor() as cursor:
        cursor.execute("CALL ducklake_delete_orphaned_files('lake', cleanup_all => true)")
