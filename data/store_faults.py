"""What can go wrong with the warehouse and is nobody's bug, in our own words."""

import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import duckdb

from data.errors import StoreFull, StoreUnreachable
from data.settings import Settings

T = TypeVar("T")

_TRIES = 5  # a publish that lost a race on PostgreSQL is done again, whole
_FULL = ("No space left", "disk is full", "quota exceeded", "File too large")
# what a lost PostgreSQL and a lost object store are told with
_LOST = ("connection", "connect to server", "timeout was reached", "http 500", "http 503")
_NO_ROOM = 1_000_000  # bytes; with less SQLite cannot even open, and only says "disk I/O error"


@contextmanager
def plain_words(at: Settings) -> Iterator[None]:
    """Say in our own words what is the situation's fault, not ours: full disk, no catalogue."""
    try:
        yield
    except (duckdb.Error, OSError) as error:
        said = str(error)
        if any(words in said for words in _FULL):
            raise StoreFull from error
        if "disk I/O error" in said and _room(at) < _NO_ROOM:
            raise StoreFull from error
        unreached = isinstance(error, duckdb.OperationalError | OSError) or "server closed" in said
        no_folder = isinstance(error, NotADirectoryError | PermissionError | FileExistsError)
        if no_folder or (unreached and any(words in said.lower() for words in _LOST)):
            raise StoreUnreachable from error
        raise


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
