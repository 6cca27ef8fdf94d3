"""Care for the warehouse that readers do not notice: merging files, moving to another place."""

from data import tables, totals
from data.errors import CopyDiffers, OtherProgramme, WarehouseNotEmpty
from data.settings import Settings
from data.store import Connection, warehouse
from data.store_engine import create_tables
from data.store_faults import plain_words
from data.store_transactions import attached

_KEEP = "now() - INTERVAL 1 DAY"  # how long a snapshot is kept: longer than anybody reads
_SETTLE = "now() - INTERVAL 1 HOUR"  # a file that was merged away may be open in a reader's hands


def maintain() -> None:
    """Merge small files, forget old snapshots, remove files nobody refers to."""
    opened = warehouse()
    locked = opened.publish_lock()
    with plain_words(opened.settings), locked, opened.connection.cursor() as cursor:
        cursor.execute("SET threads = 1")  # with two the process was aborted, twice seen
        try:
            cursor.execute("CALL ducklake_flush_inlined_data('lake')")
        finally:
            cursor.execute("RESET threads")
        cursor.execute("CALL ducklake_merge_adjacent_files('lake')")
        cursor.execute(f"CALL ducklake_expire_snapshots('lake', older_than => {_KEEP})")
        cursor.execute(f"CALL ducklake_cleanup_old_files('lake', older_than => {_SETTLE})")
        cursor.execute("CALL ducklake_delete_orphaned_files('lake', cleanup_all => true)")


def copy_to(target: Settings) -> dict[str, int]:
    """Copy every table, with all its history, to another empty warehouse. Returns rows per table.

    Raises WarehouseNotEmpty, OtherProgramme and CopyDiffers, and then changes nothing there.
    """
    opened = warehouse()
    with (
        plain_words(opened.settings),
        opened.publish_lock(),
        opened.connection.cursor() as cursor,
        attached(cursor, target.absolute(), "target"),
    ):
        create_tables(cursor, "target")
        _clear_stamp(cursor, target.programme)
        copied = {name: _copy_table(cursor, name) for name in tables.tables()}
        totals.derive(cursor, "target")
        return copied


def _clear_stamp(cursor: Connection, programme: str) -> None:
    """A target that the app looked into already is stamped, and no less empty for that."""
    stamped = cursor.execute("SELECT programme FROM target.stamp").fetchone()
    if stamped and stamped[0] != programme:
        raise OtherProgramme(found=stamped[0], asked=programme)
    if stamped:
        cursor.execute("DELETE FROM target.stamp")


def _copy_table(cursor: Connection, name: str) -> int:
    found = cursor.execute(f"SELECT count(*) FROM target.{name}").fetchone()
    if found and found[0]:
        raise WarehouseNotEmpty
    names = ", ".join(f'"{column}"' for column in tables.tables()[name])
    cursor.execute(f"INSERT INTO target.{name} ({names}) SELECT {names} FROM lake.{name}")
    return _same_rows(cursor, name, names)


def _same_rows(cursor: Connection, name: str, names: str) -> int:
    """How many rows both have. A figure, at whatever moment, follows from the rows alone."""
    here, there = (f"(SELECT {names} FROM {lake}.{name})" for lake in ("lake", "target"))
    found = cursor.execute(
        f"SELECT (SELECT count(*) FROM {here}), (SELECT count(*) FROM {there}),"
        f" (SELECT count(*) FROM ({here} EXCEPT ALL {there}))"
    ).fetchone()
    assert found
    wanted, copied, lacking = found
    if lacking or wanted != copied:
        raise CopyDiffers(table=name)
    return copied
