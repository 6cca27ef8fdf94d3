"""What can go wrong with the warehouse and is nobody's bug, in our own words."""

import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import duckdb

from data.errors import StoreDamaged, StoreFull, StoreUnreachable, UserError
from data.settings import Settings

T = TypeVar("T")

_TRIES = 5  # a publish that lost a race on PostgreSQL is done again, whole
_FULL = ("No space left", "disk is full", "quota exceeded", "File too large")
_DAMAGED = ("database disk image is malformed", "file is not a database", "with name ducklake_")
# a disk that may only be read; and SQLite on one, which cannot even read without a file beside it
_SHUT = ("Read-only file system", "readonly database", "unable to open database file")
# what a lost PostgreSQL and a lost object store are told with
_LOST = ("connection", "connect to server", "timeout was reached", "http 500", "http 503",
         'query "rollback"')  # fmt: skip
_NO_ROOM = 1_000_000  # bytes; with less SQLite cannot even open, and only says "disk I/O error"


@contextmanager
def plain_words(at: Settings) -> Iterator[None]:
    """Say in our own words what is the situation's fault, not ours: full disk, no catalogue."""
    try:
        yield
    except (duckdb.Error, OSError) as error:
        situation = _situation(error, at)
        if not situation:
            raise
        raise situation from error


def _situation(error: Exception, at: Settings) -> type[UserError] | None:
    """What this is about when it is nobody's bug, else None."""
    if is_full(error, at):
        return StoreFull
    said = str(error)
    if _says(said, _DAMAGED):
        return StoreDamaged
    no_folder = isinstance(error, NotADirectoryError | PermissionError | FileExistsError)
    unreached = isinstance(error, duckdb.OperationalError | OSError) or "server closed" in said
    if no_folder or _says(said, _SHUT) or (unreached and _says(said.lower(), _LOST)):
        return StoreUnreachable
    return None


def is_full(error: Exception, at: Settings) -> bool:
    """Whether there was no room left to write."""
    said = str(error)
    return _says(said, _FULL) or ("disk I/O error" in said and _room(at) < _NO_ROOM)


def _says(said: str, one_of: tuple[str, ...]) -> bool:
    return any(words in said for words in one_of)


def refuse_if_lost(connection: duckdb.DuckDBPyConnection, at: Settings) -> None:
    """Raise StoreDamaged when the catalogue of "lake" is new and what it should know of is there.

    Emptied or put elsewhere it opens as a warehouse with nothing in it: the next cleaning up would
    take away every file that it does not know.
    """
    asked = "SELECT 1 FROM duckdb_tables() WHERE database_name = 'lake' AND table_name = 'stamp'"
    if connection.execute(asked).fetchone():
        return
    every = f"{at.files.rstrip('/')}/**/*.parquet"
    files = connection.execute("FROM glob(?) LIMIT 1", [every]).fetchone()
    if files or any(not one.name.endswith(".pending") for one in at.archive.glob("*")):
        raise StoreDamaged


def _room(at: Settings) -> int:
    """Bytes free where the catalogue of an embedded warehouse is written."""
    folder = Path(at.catalog.removeprefix("sqlite:")).parent
    return shutil.disk_usage(folder).free if at.embedded and folder.exists() else _NO_ROOM


def again_if_raced(publish: Callable[[], T]) -> T:
    """Do a whole publish, and again when another process changed the same table meanwhile."""
    for _ in range(_TRIES - 1):
        try:
            return publish()
        except duckdb.TransactionException:
            time.sleep(random.uniform(0.05, 0.3))
    return publish()
