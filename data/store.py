"""The warehouse: `version()`, `reading(known_at)`, `publishing()`. The only file that opens DuckDB.

Tables live in a DuckLake; views are code and reference tables are files, both put on the
connection when it opens. Nothing is downloaded: the packaged extensions are loaded by their path.
"""

import importlib.util
import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from threading import BoundedSemaphore, RLock

import duckdb
import pandas as pd
from filelock import FileLock

from data import calendar, programmes, reference, tables, views
from data.errors import OtherProgramme, StoreFull, StoreUnreachable
from data.settings import Settings, settings

Connection = duckdb.DuckDBPyConnection

_EXTENSIONS = ("sqlite_scanner", "postgres_scanner", "httpfs", "ducklake")
_SMALL_INSERT = 500  # rows
_READERS = 4  # more at once make SQLite's busy wait sleep whole seconds (measured: p95 1 s, not 0.1)
_TRIES = 5  # a publish that lost a race on PostgreSQL is done again, whole
_PUBLISH_LOCK = 7_301_558  # any number, the same for all of our processes on one PostgreSQL
_OPEN: dict[Settings, "Warehouse"] = {}
_OPENING = RLock()


class Warehouse:
    """One attached lake with its views; made once per process and settings."""

    def __init__(self, at: Settings) -> None:
        self.settings = at
        self.programme = programmes.programme(at.programme)
        self.readers = BoundedSemaphore(_READERS) if at.embedded else nullcontext()
        self.connection = _engine()
        with _plain_words(), self.publish_lock():
            attach(self.connection, at, "lake")
            _prepare(self.connection, at)

    @contextmanager
    def publish_lock(self) -> Iterator[None]:
        """One publisher at a time: a file on this machine, an advisory lock on PostgreSQL."""
        if self.settings.embedded:
            self.settings.lock.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self.settings.lock):
                yield
            return
        with _advisory_lock(self.settings):
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
    with _plain_words(), warehouse().connection.cursor() as cursor:
        found = cursor.execute("SELECT id FROM lake.current_snapshot()").fetchone()
    assert found, "a lake always has a snapshot"
    return found[0]


@contextmanager
def reading(known_at: datetime | None = None) -> Iterator[Connection]:
    """A cursor on one consistent state; every view shows what was known at `known_at` (UTC).

    None means everything that is known now.
    """
    opened = warehouse()
    with opened.readers, _plain_words(), opened.connection.cursor() as cursor:
        at = known_at or datetime.max.replace(microsecond=0)
        cursor.execute("SET VARIABLE known_at = ?::TIMESTAMP", [at])
        cursor.execute("BEGIN")
        try:
            yield cursor
        finally:
            with suppress(duckdb.Error):
                cursor.execute("ROLLBACK")


@contextmanager
def publishing(who: str, what: str) -> Iterator[Connection]:
    """A cursor in the one publish that is under way; all of it becomes visible, or nothing.

    `who` and `what` go into the lake's own log of commits.
    """
    opened = warehouse()
    with _plain_words(), opened.publish_lock(), opened.connection.cursor() as cursor:
        cursor.execute("SET VARIABLE known_at = ?::TIMESTAMP", [datetime.max.replace(microsecond=0)])
        cursor.execute("BEGIN")
        try:
            yield cursor
            cursor.execute("CALL lake.set_commit_message(?, ?)", [who, what])
            cursor.execute("COMMIT")
        except BaseException:
            with suppress(duckdb.Error):
                cursor.execute("ROLLBACK")
            raise


def publish_again_if_raced(publish: "Publish") -> object:
    """Do a whole publish, and again when another process changed the same table meanwhile."""
    for attempt in range(_TRIES):
        try:
            return publish()
        except duckdb.TransactionException:
            if attempt == _TRIES - 1:
                raise
            time.sleep(random.uniform(0.05, 0.3))
    raise AssertionError("unreachable")


def append(cursor: Connection, table: str, rows: pd.DataFrame) -> int:
    """Add rows to a table of the lake by column name; columns left out stay empty. Returns rows."""
    cursor.register("incoming", rows)
    names = ", ".join(f'"{name}"' for name in rows.columns)
    cursor.execute(f"INSERT INTO lake.{table} ({names}) SELECT {names} FROM incoming")
    cursor.unregister("incoming")
    return len(rows)


def maintain() -> None:
    """Merge small files, forget old snapshots, remove files nobody refers to."""
    opened = warehouse()
    with _plain_words(), opened.publish_lock(), opened.connection.cursor() as cursor:
        cursor.execute("CALL ducklake_flush_inlined_data('lake')")
        cursor.execute("CALL ducklake_merge_adjacent_files('lake')")
        cursor.execute("CALL ducklake_expire_snapshots('lake', older_than => now() - INTERVAL 1 DAY)")
        cursor.execute("CALL ducklake_cleanup_old_files('lake', cleanup_all => true)")
        cursor.execute("CALL ducklake_delete_orphaned_files('lake', cleanup_all => true)")


def copy_to(target: Settings) -> dict[str, int]:
    """Copy every table, with all its history, to another empty warehouse. Returns rows per table."""
    opened = warehouse()
    with _plain_words(), opened.publish_lock(), opened.connection.cursor() as cursor:
        attach(cursor, target, "target")
        try:
            cursor.execute("BEGIN")
            _create_tables(cursor, "target")
            copied = {name: _copy_table(cursor, name) for name in tables.tables()}
            cursor.execute("COMMIT")
        finally:
            cursor.execute("DETACH target")
    return copied


def _copy_table(cursor: Connection, name: str) -> int:
    found = cursor.execute(f"SELECT count(*) FROM target.{name}").fetchone()
    if found and found[0]:
        raise OtherProgramme(found="target is not empty")
    names = ", ".join(f'"{column}"' for column in tables.tables()[name])
    cursor.execute(f"INSERT INTO target.{name} ({names}) SELECT {names} FROM lake.{name}")
    copied = cursor.execute(f"SELECT count(*) FROM target.{name}").fetchone()
    assert copied
    return copied[0]


def attach(cursor: Connection, at: Settings, name: str) -> None:
    """Attach the lake of these settings, made new if it is not there."""
    # a month's table of one partner is small: such rows wait in the catalogue until `maintain`
    # writes them as one file, instead of a file each that every later question has to open
    options = [f"DATA_PATH '{at.files}'", f"DATA_INLINING_ROW_LIMIT {_SMALL_INSERT}"]
    if at.embedded:
        # without WAL an unfinished read of another cursor blocks every publish for five seconds
        options += ["META_JOURNAL_MODE 'WAL'", "META_BUSY_TIMEOUT 5000"]
        Path(at.catalog.removeprefix("sqlite:")).parent.mkdir(parents=True, exist_ok=True)
    if at.files.startswith("s3://"):
        _s3_secret(cursor)
    cursor.execute(f"ATTACH 'ducklake:{at.catalog}' AS {name} ({', '.join(options)})")


def _engine() -> Connection:
    nothing_from_outside = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    connection = duckdb.connect(":memory:", config=nothing_from_outside)
    for name in _EXTENSIONS:
        connection.execute(f"LOAD '{_extension_file(name)}'")
    return connection


def _extension_file(name: str) -> Path:
    found = importlib.util.find_spec(f"duckdb_extension_{name}")
    assert found and found.origin, f"duckdb_extension_{name} is not installed"
    folder = Path(found.origin).parent / "extensions" / f"v{duckdb.__version__}"
    return folder / f"{name}.duckdb_extension"


def _prepare(connection: Connection, at: Settings) -> None:
    """Tables in the lake, then the reference tables and views on the connection."""
    connection.execute("BEGIN")
    _create_tables(connection, "lake")
    stamped = connection.execute("SELECT programme FROM lake.stamp").fetchone()
    if not stamped:
        connection.execute("INSERT INTO lake.stamp VALUES (?, now()::TIMESTAMP)", [at.programme])
    connection.execute("COMMIT")
    if stamped and stamped[0] != at.programme:
        connection.close()
        raise OtherProgramme(found=stamped[0], asked=at.programme)
    connection.execute("BEGIN")
    for name, rows in _frames(at).items():
        connection.register("incoming", rows)
        connection.execute(f"CREATE TABLE memory.{name} AS SELECT * FROM incoming")
        connection.unregister("incoming")
    for statement in views.statements():
        connection.execute(statement)
    connection.execute("COMMIT")


def _frames(at: Settings) -> dict[str, pd.DataFrame]:
    """What the files in this repository say, as tables for SQL."""
    said = programmes.tables(at.programme)
    asked = calendar.tables(programmes.programme(at.programme), said["target"])
    return reference.tables() | said | asked


def _create_tables(connection: Connection, lake: str) -> None:
    """Make what is missing: tables of a new warehouse, columns of an older one."""
    there = connection.execute(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = ?", [lake]
    ).fetchall()
    for name, columns in tables.tables().items():
        known = {column for table, column in there if table == name}
        if not known:
            listed = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
            connection.execute(f"CREATE TABLE {lake}.{name} ({listed})")
        for column in columns.keys() - known if known else ():
            connection.execute(f'ALTER TABLE {lake}.{name} ADD COLUMN "{column}" {columns[column]}')


def _s3_secret(cursor: Connection) -> None:
    key, value = os.environ["S3_KEY_ID"], os.environ["S3_SECRET"]
    endpoint = os.environ.get("S3_ENDPOINT", "")
    extra = f", ENDPOINT '{endpoint}', URL_STYLE 'path', USE_SSL false" if endpoint else ""
    region = os.environ.get("S3_REGION", "eu-central-1")
    cursor.execute(
        f"CREATE OR REPLACE SECRET s3 (TYPE s3, KEY_ID '{key}', SECRET '{value}',"
        f" REGION '{region}'{extra})"
    )


@contextmanager
def _advisory_lock(at: Settings) -> Iterator[None]:
    """PostgreSQL's own lock, held by a session of its own until the publish is done."""
    with _engine() as connection:
        libpq = at.catalog.removeprefix("postgres:")
        connection.execute(f"ATTACH '{libpq}' AS pg (TYPE postgres)")
        connection.execute("BEGIN")
        connection.execute(
            f"FROM postgres_query('pg', 'SELECT 1 FROM (SELECT pg_advisory_xact_lock({_PUBLISH_LOCK})) l')"
        )
        yield
        connection.execute("ROLLBACK")


@contextmanager
def _plain_words() -> Iterator[None]:
    """Say in our own words what is the situation's fault, not ours: full disk, no catalogue."""
    try:
        yield
    except (duckdb.IOException, OSError) as error:
        if "No space left" in str(error) or "disk is full" in str(error):
            raise StoreFull from error
        if "connection" in str(error).lower():
            raise StoreUnreachable from error
        raise
