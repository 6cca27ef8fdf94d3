"""Look for given strings in every file below some folders, inside containers too."""

import gzip
import io
import sqlite3
import zipfile
from pathlib import Path

import pyarrow.parquet

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def hits(wanted, *folders):
    """Every (place, string) found: in names of files, in bytes as they are, in the parts of a zip
    (so of an .xlsx), the columns of a Parquet file, the cells of a SQLite database, in gzip."""
    found = []
    for folder in folders:
        for file in sorted(Path(folder).rglob("*")):
            found += [(str(file), one) for one in wanted if one in file.name]
            if file.is_file():
                found += _in_bytes(wanted, file.read_bytes(), str(file))
    return found


def _in_bytes(wanted, content, place):
    found = [
        (place, one)
        for one in wanted
        if any(one.encode(encoding) in content for encoding in _ENCODINGS)
    ]
    for start, end, unpack in _CONTAINERS:
        if content.startswith(start) and content.endswith(end):
            found += unpack(wanted, content, place)
    return found


def _in_zip(wanted, content, place):
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        for name in whole.namelist():
            found += [(f"{place}!{name}", one) for one in wanted if one in name]
            found += _in_bytes(wanted, whole.read(name), f"{place}!{name}")
    return found


def _in_parquet(wanted, content, place):
    table = pyarrow.parquet.read_table(pyarrow.BufferReader(content))
    return _in_values(wanted, [column.to_pylist() for column in table.itercolumns()], place)


def _in_sqlite(wanted, content, place):
    # read from a copy: a second handle on a database in use would break SQLite's locks; and one in
    # WAL mode only opens in memory when bytes 18 and 19 of its header say that it is not
    plain = content[:18] + b"\1\1" + content[20:]
    copy = sqlite3.connect(":memory:")
    copy.deserialize(plain)
    names = copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    rows = [row for (name,) in names for row in copy.execute(f'SELECT * FROM "{name}"')]
    copy.close()
    return _in_values(wanted, rows, place)


def _in_gzip(wanted, content, place):
    return _in_bytes(wanted, gzip.decompress(content), f"{place}!")


def _in_values(wanted, values, place):
    """Figures as people write them: 123456782.0 is 123456782."""
    said = [_written(value) for row in values for value in row if value is not None]
    return [(place, one) for one in wanted if any(one in text for text in said)]


def _written(value):
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


_CONTAINERS = (
    (b"PK\3\4", b"", _in_zip),
    (b"PAR1", b"PAR1", _in_parquet),
    (b"SQLite format 3\0", b"", _in_sqlite),
    (b"\x1f\x8b", b"", _in_gzip),
)
