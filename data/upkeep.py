"""Care for the warehouse that readers do not notice: merging files, moving to another place."""

from contextlib import suppress

import duckdb

from data import tables
from data.errors import WarehouseNotEmpty
from data.settings import Settings
from data.store import Connection, plain_words, warehouse
from data.store_engine import attach, create_tables


def maintain() -> None:
    """Merge small files, forget old snapshots, remove files nobody refers to."""
    opened = warehouse()
    with plain_words(), opened.publish_lock(), opened.connection.cursor() as cursor:
        cursor.execute("CALL ducklake_flush_inlined_data('lake')")
        cursor.execute("CALL ducklake_merge_adjacent_files('lake')")
        cursor.execute(
            "CALL ducklake_expire_snapshots('lake', older_than => now() - INTERVAL 1 DAY)"
        )
        cursor.execute("CALL ducklake_cleanup_old_files('lake', cleanup_all => true)")
        cursor.execute("CALL ducklake_delete_orphaned_files('lake', cleanup_all => true)")


def copy_to(target: Settings) -> dict[str, int]:
    """Copy every table, with all its history, to another empty warehouse. Returns rows per table."""
    opened = warehouse()
    with plain_words(), opened.publish_lock(), opened.connection.cursor() as cursor:
        attach(cursor, target, "target")
        try:
            cursor.execute("BEGIN")
            create_tables(cursor, "target")
            copied = {name: _copy_table(cursor, name) for name in tables.tables()}
            cursor.execute("COMMIT")
        finally:
            cursor.execute("DETACH target")
    return copied


def _copy_table(cursor: Connection, name: str) -> int:
    found = cursor.execute(f"SELECT count(*) FROM target.{name}").fetchone()
    if found and found[0]:
        raise WarehouseNotEmpty
    names = ", ".join(f'"{column}"' for column in tables.tables()[name])
    cursor.execute(f"INSERT INTO target.{name} ({names}) SELECT {names} FROM lake.{name}")
    copied = cursor.execute(f"SELECT count(*) FROM target.{name}").fetchone()
    assert copied
    return copied[0]
