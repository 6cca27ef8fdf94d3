"""Taking rows out of the warehouse for good: afterwards no file and no page of the catalogue has
them. Everything else only ever adds (see `data.tables`)."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

from data.errors import StillRead
from data.settings import Settings
from data.store import Connection, warehouse
from data.store_engine import engine, load, quoted
from data.store_faults import plain_words

_PATIENCE = 20  # seconds; a reader takes less
_CATALOGUE = (
    "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
    " WHERE tablename LIKE 'ducklake\\_%'"
)
# Autovacuum keeps values of a column that occur often, also when the table is empty afterwards.
# Only a superuser may delete those, but PostgreSQL drops them itself for a column that gets a type,
# also when that is the type it has.
_STATISTICS = (
    "SELECT c.oid::regclass::text, quote_ident(a.attname),"
    " format_type(a.atttypid, a.atttypmod) FROM pg_class c"
    " JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_stats t"
    " ON t.schemaname = c.relnamespace::regnamespace::text AND t.tablename = c.relname"
    " AND t.attname = a.attname"
    " WHERE c.relkind = 'r' AND c.relname LIKE 'ducklake\\_%'"
)


def rewrite(con: Connection, table: str, chosen: str, params: list[object]) -> None:
    """Let the query `chosen` be all there is of a table from now on, inside a publish.

    Made anew: after a DELETE the file keeps the row behind a mark, and the catalogue keeps the
    lowest and the highest value that a column ever had.
    """
    con.execute(f"CREATE OR REPLACE TABLE lake.{table} AS {chosen}", params)


def expunge() -> None:
    """Forget every earlier state of the warehouse, and the bytes that only those had.

    Whoever reads an earlier state just then is told that it is gone and asks again. Raises
    StillRead when somebody goes on reading one, and asked again does the rest.
    """
    opened = warehouse()
    with plain_words(opened.settings):
        with opened.publish_lock(), opened.connection.cursor() as cursor:
            cursor.execute("CALL ducklake_expire_snapshots('lake', older_than => now())")
            cursor.execute("CALL ducklake_cleanup_old_files('lake', cleanup_all => true)")
            cursor.execute("CALL ducklake_delete_orphaned_files('lake', cleanup_all => true)")
        # after the lock: on PostgreSQL that is a reader, too
        (_sqlite if opened.settings.embedded else _postgres)(opened.settings)


def _sqlite(at: Settings) -> None:
    """Write the catalogue anew: SQLite leaves what was deleted in free pages and in its log."""
    file = at.catalog.removeprefix("sqlite:")
    with closing(sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)) as catalog:
        catalog.execute("VACUUM")

        def emptied() -> bool:
            busy, *_ = catalog.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy

        _wait(emptied)


def _postgres(at: Settings) -> None:
    """The same of PostgreSQL, where a deleted row stays for as long as somebody may still see it,
    and then until its table is written anew."""
    with engine() as connection:
        load(connection, "postgres_scanner")
        libpq = at.catalog.removeprefix("postgres:")
        connection.execute(f"ATTACH {quoted(libpq)} AS pg (TYPE postgres)")
        [(next_one,)] = _told(connection, "SELECT txid_snapshot_xmax(txid_current_snapshot())")
        older = (
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid()"
            f" AND age(backend_xmin) > age('{next_one % 2**32}'::xid)"
        )
        _wait(lambda: not _told(connection, older))
        for table, column, of_type in _told(connection, _STATISTICS):
            _do(connection, f"ALTER TABLE {table} ALTER COLUMN {column} TYPE {of_type}")
        for (table,) in [*_told(connection, _CATALOGUE), ("pg_catalog.pg_statistic",)]:
            _do(connection, f"VACUUM FULL {table}")


def _do(connection: Connection, asked: str) -> None:
    connection.execute(f"CALL postgres_execute('pg', {quoted(asked)}, use_transaction => false)")


def _told(connection: Connection, asked: str) -> list[tuple]:
    query = f"FROM postgres_query('pg', {quoted(asked)}, use_transaction => false)"
    return connection.execute(query).fetchall()


def _wait(done: Callable[[], bool]) -> None:
    """Until it is done; raises StillRead when that takes too long."""
    until = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > until:
            raise StillRead
        time.sleep(0.1)
