"""Transactions of which nothing half done stays, and the turn to publish on PostgreSQL; used by
`data.store` and `data.upkeep` only."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb

from data.settings import Settings
from data.store_engine import Connection, attach, engine, load, quoted

_PUBLISH_LOCK = 7_301_558  # any number, the same for all of our processes on one PostgreSQL


@contextmanager
def undone(cursor: Connection) -> Iterator[None]:
    """A transaction of which nothing stays that was not committed."""
    cursor.execute("BEGIN")
    try:
        yield
    finally:
        # always asked for: closed with a lost PostgreSQL in it, DuckDB 1.5 aborts the process
        with suppress(duckdb.Error):
            cursor.execute("ROLLBACK")


@contextmanager
def attached(cursor: Connection, at: Settings, name: str) -> Iterator[None]:
    """Another lake beside ours for one transaction: committed at the end, or all of it undone."""
    attach(cursor, at, name)
    try:
        with undone(cursor):
            yield
            cursor.execute("COMMIT")
    finally:
        cursor.execute(f"DETACH {name}")


@contextmanager
def advisory_lock(at: Settings) -> Iterator[None]:
    """PostgreSQL's own lock, held by a session of its own until the publish is done."""
    with engine() as connection:
        load(connection, "postgres_scanner")
        libpq = at.catalog.removeprefix("postgres:")
        connection.execute(f"ATTACH {quoted(libpq)} AS pg (TYPE postgres)")
        asked = f"SELECT 1 FROM (SELECT pg_advisory_xact_lock({_PUBLISH_LOCK})) l"
        with undone(connection):
            connection.execute(f"FROM postgres_query('pg', {quoted(asked)})")
            yield
