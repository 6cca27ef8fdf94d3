"""The records of a part of an .xlsb: what each is and its bytes; after the published [MS-XLSB]."""

import struct
from collections.abc import Iterable, Iterator
from enum import IntEnum

from pipelines.reading.package import Broken

_LONGEST = 1 << 20  # bytes in a record; a cell with the longest text there can be has 65,550


class Kind(IntEnum):
    """The records that matter here; there are hundreds more."""

    ROW = 0
    BLANK = 1
    SHORT_NUMBER = 2  # a number in 30 bits
    ERROR = 3
    BOOLEAN = 4
    NUMBER = 5
    TEXT = 6
    SHARED = 7  # the number of a shared text
    FORMULA_TEXT = 8
    FORMULA_NUMBER = 9
    FORMULA_BOOLEAN = 10
    FORMULA_ERROR = 11
    SHARED_TEXT = 19
    FORMAT = 44
    STYLE = 47
    COLUMNS = 60
    RICH_TEXT = 62
    BEGIN_CELLS = 145
    END_CELLS = 146
    WORKBOOK = 153
    SHEET = 156
    MERGED = 176
    BEGIN_CELL_STYLES = 617
    END_CELL_STYLES = 618


def records(chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """(kind, body) one by one. Raises Broken if the last breaks off or one is absurdly long."""
    rest = b""
    for chunk in chunks:
        buffer = rest + chunk
        at, end = 0, len(buffer)
        while (found := _head(buffer, at)) is not None:
            kind, size, begin = found
            if begin + size > end:
                break
            yield kind, buffer[begin : begin + size]
            at = begin + size
        rest = buffer[at:]
    if rest:
        raise Broken("a record that breaks off")


def _head(buffer: bytes, at: int) -> tuple[int, int, int] | None:
    """(kind, size, where the body begins) of the record at `at`, if that much is there."""
    end = len(buffer)
    if at + 1 >= end:
        return None
    kind = buffer[at]
    at += 1
    if kind & 0x80:  # seven bits more
        kind = kind & 0x7F | (buffer[at] & 0x7F) << 7
        at += 1
    size = 0
    for step in range(4):
        if at >= end:
            return None
        byte = buffer[at]
        size |= (byte & 0x7F) << 7 * step
        at += 1
        if not byte & 0x80:
            break
    if size > _LONGEST:
        raise Broken("a record that is too long")
    return kind, size, at


def text_at(body: bytes, at: int) -> tuple[str, int]:
    """The text there and where it ends: how many characters, then each in two bytes.

    Raises Broken if it is not all there, struct.error if not even its length is.
    """
    (characters,) = struct.unpack_from("<I", body, at)
    begin = at + 4
    if characters == 0xFFFFFFFF:  # no text at all
        return "", begin
    end = begin + 2 * characters
    if end > len(body):
        raise Broken("a text that breaks off")
    return body[begin:end].decode("utf-16-le", "surrogatepass"), end
