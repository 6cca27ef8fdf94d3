"""Read a partner's file: bytes in, cells out, exactly as written; what they mean comes later."""

from hashlib import sha256
from pathlib import PurePath

from pipelines.errors import EmptyFile, TooLarge, UnsupportedFormat
from pipelines.reading.apart import read_apart
from pipelines.reading.delimited import read_delimited
from pipelines.reading.disguise import kind_inside
from pipelines.reading.limits import MAX_FILE, MEGABYTE, NEAR_FILE
from pipelines.reading.package import NotHere
from pipelines.reading.xlsx import read_here
from pipelines.workbook import RawSheet, Workbook

KINDS = {".xlsx": "xlsx", ".xlsm": "xlsx", ".xls": "xls", ".xlsb": "xlsb", ".ods": "ods",
         ".csv": "csv", ".txt": "csv"}  # fmt: skip


def read(content: bytes, name: str) -> Workbook:
    """Every cell of every sheet of `content`, the file that its sender called `name`.

    A workbook keeps the types of its cells, a number being a float; in a text file every cell is
    a str. Raises the UserErrors of `pipelines.errors` and no other for any bytes whatsoever.
    """
    if not content:
        raise EmptyFile(name=name)
    if len(content) > MAX_FILE:
        size = -(-len(content) // MEGABYTE)
        raise TooLarge(name=name, found=size, limit=MAX_FILE // MEGABYTE)
    ending = PurePath(name).suffix.lower()
    if ending not in KINDS:
        raise UnsupportedFormat(name=name, found=ending or "?")
    sheets = _sheets(kind_inside(content, name, KINDS[ending]), content, name)
    if not any(sheet.rows or sheet.errors or sheet.unsaved for sheet in sheets):
        raise EmptyFile(name=name)
    return Workbook(name, sha256(content).hexdigest(), sheets)


def _sheets(kind: str, content: bytes, name: str) -> tuple[RawSheet, ...]:
    """Here if it is quick and can do no harm, otherwise in a process of its own."""
    if kind == "csv" and len(content) <= NEAR_FILE:
        return read_delimited(content, name)
    if kind == "xlsx":
        try:
            return read_here(content, name)
        except NotHere:
            pass  # more, or odder, than a partner's usual workbook
    return read_apart(kind, content, name)
