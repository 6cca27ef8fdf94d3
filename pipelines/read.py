"""Read a partner's file: bytes in, cells out, exactly as written; what they mean comes later."""

import re
from hashlib import sha256
from pathlib import PurePath

from pipelines.errors import (
    EmptyFile,
    NotWhatItSays,
    ProtectedFile,
    TooLarge,
    UnreadableFile,
    UnsupportedFormat,
)
from pipelines.reading.delimited import read_delimited
from pipelines.reading.limits import MAX_FILE, MEGABYTE
from pipelines.reading.xlsx import read_xlsx
from pipelines.workbook import RawSheet, Workbook

WORKBOOKS = (".xlsx", ".xlsm")
TEXTS = (".csv", ".txt")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Office files, and new ones behind a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\3\4"
_WEB_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|table|meta)", re.IGNORECASE)
_KINDS = ((_OLE, "XLS"), (_ZIP, "XLSX/ZIP"), (b"%PDF", "PDF"), (b"<?xml", "XML"))


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
    if ending in WORKBOOKS:
        sheets = _workbook(content, name)
    elif ending in TEXTS:
        sheets = _text(content, name)
    else:
        raise UnsupportedFormat(name=name, found=ending or "?")
    if not any(sheet.rows or sheet.errors or sheet.unsaved for sheet in sheets):
        raise EmptyFile(name=name)
    return Workbook(name, sha256(content).hexdigest(), sheets)


def _workbook(content: bytes, name: str) -> tuple[RawSheet, ...]:
    if content.startswith(_ZIP):
        return read_xlsx(content, name)
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise ProtectedFile(name=name)
    raise _another_kind(content, name) or UnreadableFile(name=name)


def _text(content: bytes, name: str) -> tuple[RawSheet, ...]:
    if another := _another_kind(content, name):
        raise another
    return read_delimited(content, name)


def _another_kind(content: bytes, name: str) -> NotWhatItSays | None:
    """What the first bytes give away, if they do."""
    for start, kind in _KINDS:
        if content.startswith(start):
            return NotWhatItSays(name=name, found=kind)
    if _WEB_PAGE.match(content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")):
        return NotWhatItSays(name=name, found="HTML")
    return None
