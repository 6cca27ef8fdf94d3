"""What goes to the process that reads a file and what comes back, as bytes on a pipe."""

import pickle
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO, Literal

from pipelines.workbook import Cell

# Which function reads which kind of file; a module is imported only where its kind is read.
READERS = {
    "xlsx": ("pipelines.reading.xlsx", "read_xlsx"),
    "xls": ("pipelines.reading.xls", "read_xls"),
    "xlsb": ("pipelines.reading.xlsb", "read_xlsb"),
    "ods": ("pipelines.reading.ods", "read_ods"),
    "csv": ("pipelines.reading.delimited", "read_delimited"),
}
TOO_HEAVY = 75  # how a reader ends that had no memory left to say so

# "read" with sheets, "refused" with (class, facts), "bug" with where it went wrong
How = Literal["read", "refused", "bug"]
_AT_ONCE = 50_000  # cells: Python's lock is held for one block, some 10 ms


def send(output: BinaryIO, how: How, what: object) -> None:
    """Put an outcome on a pipe; of sheets the rows in blocks, each text only once."""
    pickler = pickle.Pickler(output, protocol=5)
    if how != "read" or not isinstance(what, tuple):
        pickler.dump((how, what))
        return
    blocks = [list(_blocks(sheet.rows)) for sheet in what]
    pickler.dump(
        (how, [(replace(sheet, rows=[]), len(b)) for sheet, b in zip(what, blocks, strict=True)])
    )
    for block in (block for each in blocks for block in each):
        pickler.dump(block)


def receive(content: bytes) -> tuple[How, object]:
    """The outcome that was sent; sheets are a tuple of RawSheets."""
    unpickler = pickle.Unpickler(BytesIO(content))
    how, what = unpickler.load()
    if how != "read":
        return how, what
    for sheet, blocks in what:
        for _ in range(blocks):
            sheet.rows.extend(unpickler.load())
    return how, tuple(sheet for sheet, _ in what)


def _blocks(rows: list[list[Cell]]) -> Iterator[list[list[Cell]]]:
    step = max(_AT_ONCE // max(len(rows[0]), 1), 1) if rows else 1
    for start in range(0, len(rows), step):
        yield rows[start : start + step]
