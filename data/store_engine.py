"""How the lake is reached and what is put on a connection to it; used by `data.store` only."""

import importlib.util
import os
from pathlib import Path

import duckdb
import pandas as pd

from data import calendar, programmes, reference, tables, totals, views
from data.errors import OtherProgramme
from data.settings import Settings

Connection = duckdb.DuckDBPyConnection

_SMALL_INSERT = 500  # rows


def attach(cursor: Connection, at: Settings, name: str) -> None:
    """Attach the lake of these settings, made new if it is not there."""
    load(cursor, *_needed(at))
    # a month's table of one partner is small: such rows wait in the catalogue until `maintain`
    # writes them as one file, instead of a file each that every later question has to open
    options = [f"DATA_PATH {quoted(at.files)}", f"DATA_INLINING_ROW_LIMIT {_SMALL_INSERT}"]
    if at.embedded:
        # without WAL an unfinished read of another cursor blocks every publish for five seconds
        options += ["META_JOURNAL_MODE 'WAL'", "META_BUSY_TIMEOUT 5000"]
        Path(at.catalog.removeprefix("sqlite:")).parent.mkdir(parents=True, exist_ok=True)
    if at.files.startswith("s3://"):
        _s3_secret(cursor)
    address = quoted(f"ducklake:{at.catalog}")
    cursor.execute(f"ATTACH {address} AS {name} ({', '.join(options)})")


def quoted(said: str) -> str:
    """As a string in SQL, where no parameter is taken: a folder may be called 's Gravendeel."""
    return "'" + said.replace("'", "''") + "'"


def engine() -> Connection:
    """An empty in-memory database that fetches nothing from outside."""
    return duckdb.connect(
        ":memory:",
        config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"},
    )


def _needed(at: Settings) -> list[str]:
    """The extensions for these settings; each is a signed file, so loading it takes a moment."""
    found = ["sqlite_scanner" if at.embedded else "postgres_scanner", "ducklake"]
    return ["httpfs", *found] if at.files.startswith("s3://") else found


def load(cursor: Connection, *names: str) -> None:
    """Load packaged extensions; one that is there already is left alone."""
    rows = cursor.execute("SELECT extension_name FROM duckdb_extensions() WHERE loaded").fetchall()
    for name in set(names) - {row[0] for row in rows}:
        cursor.execute(f"LOAD {quoted(str(_extension_file(name)))}")


def _extension_file(name: str) -> Path:
    found = importlib.util.find_spec(f"duckdb_extension_{name}")
    assert found and found.origin, f"duckdb_extension_{name} is not installed"
    folder = Path(found.origin).parent / "extensions" / f"v{duckdb.__version__}"
    return folder / f"{name}.duckdb_extension"


def prepare(connection: Connection, at: Settings) -> None:
    """Tables in the lake, then the reference tables and views on the connection."""
    connection.execute("BEGIN")
    create_tables(connection, "lake")
    stamped = connection.execute("SELECT programme FROM lake.stamp").fetchone()
    if stamped and stamped[0] != at.programme:
        connection.close()  # nothing is committed: not even a missing column added to theirs
        raise OtherProgramme(found=stamped[0], asked=at.programme)
    if not stamped:
        connection.execute("INSERT INTO lake.stamp VALUES (?, now()::TIMESTAMP)", [at.programme])
    totals.refresh(connection)
    connection.execute("COMMIT")
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
    return reference.tables() | programmes.starting.in_store(said) | asked


def create_tables(connection: Connection, lake: str) -> None:
    """Make what is missing: tables of a new warehouse, columns of an older one."""
    there = connection.execute(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = ?", [lake]
    ).fetchall()
    for name, columns in (tables.tables() | tables.derived()).items():
        known = {column for table, column in there if table == name}
        if not known:
            listed = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
            connection.execute(f"CREATE TABLE {lake}.{name} ({listed})")
        for column in columns.keys() - known if known else ():
            connection.execute(f'ALTER TABLE {lake}.{name} ADD COLUMN "{column}" {columns[column]}')


def _s3_secret(cursor: Connection) -> None:
    key, value = os.environ["S3_KEY_ID"], os.environ["S3_SECRET"]
    scheme, _, endpoint = os.environ.get("S3_ENDPOINT", "").rpartition("://")
    safe = "true" if scheme == "https" else "false"  # without, on the own network only
    extra = f", ENDPOINT {quoted(endpoint)}, URL_STYLE 'path', USE_SSL {safe}" if endpoint else ""
    region = os.environ.get("S3_REGION", "eu-central-1")
    cursor.execute(
        f"CREATE OR REPLACE SECRET s3 (TYPE s3, KEY_ID {quoted(key)}, SECRET {quoted(value)},"
        f" REGION {quoted(region)}{extra})"
    )
