"""One sheet with its marks, made while it is unpacked: a large one is never held whole.

A sheet as nearly every program writes it is cut between its rows by looking for `<row`; any other
spelling is followed by a parser, which takes longer and needs the whole sheet at once.
"""

import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from pipelines.marking.blocks import Blocks
from pipelines.marking.elements import refuse_other_encodings
from pipelines.marking.frame import Head, Tail, head
from pipelines.marking.row_places import RowPlaces
from pipelines.marking.rows import Marks, Restyle
from pipelines.reading.ahead import ahead
from pipelines.reading.package import Part
from pipelines.reading.tags import NotPlain

_DATA = re.compile(rb"<(?:[^<>\s/:]*:)?sheetData(?:\s[^<>]*?)?/?>")
_END = b"</sheetData>"
_LONGEST = 8_000_000  # bytes of one row; more is no sheet written by a spreadsheet program
_BIG = 8_000_000  # bytes above which packing fast matters more than packing tight


@dataclass(frozen=True)
class Task:
    """What to do to a sheet; `notes` changes the end of it once that is known."""

    marks: dict[int, Marks]
    restyle: Restyle
    notes: Callable[[Tail], None]


def marked_sheet(part: Part, task: Task) -> Part:
    """The sheet with its marks. Raises Broken if they cannot be put on it safely."""
    try:
        return packed(_plain(ahead(part.chunks()), task), part.size > _BIG)
    except NotPlain:
        return packed(_parsed(part.content(), task), part.size > _BIG)


def packed(pieces: Iterable[bytes], fast: bool) -> Part:
    """A part of these bytes, packed less tightly but three times as fast if asked for."""
    packer = zlib.compressobj(1 if fast else 6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed, size, crc = [], 0, 0
    for piece in pieces:
        size, crc = size + len(piece), zlib.crc32(piece, crc)
        packed.append(packer.compress(piece))
    packed.append(packer.flush())
    return Part(memoryview(b"".join(packed)), True, size, crc)


def _plain(chunks: Iterator[bytes], task: Task) -> Iterator[bytes]:
    """Raises NotPlain, also halfway, for a sheet that only a parser can follow."""
    top, rest = _plain_head(chunks)
    yield top.content
    blocks = Blocks(task.marks, replace(task.restyle, columns=top.columns))
    while (end := rest.find(_END)) < 0:
        cut = max(rest.rfind(b"<row"), 0)
        yield from blocks.plain(rest[:cut], final=False)
        chunk = next(chunks, b"")
        if not chunk or len(rest) - cut > _LONGEST:
            raise NotPlain
        rest = rest[cut:] + chunk
    yield from blocks.plain(rest[:end], final=True)
    yield _END
    yield _tail(b"".join((rest[end + len(_END) :], *chunks)), top, task)


def _plain_head(chunks: Iterator[bytes]) -> tuple[Head, bytes]:
    rest = b""
    for chunk in chunks:
        rest += chunk
        if opening := _DATA.search(rest):
            before = rest[: opening.end()]
            if opening[0].endswith(b"/>") or b"<!" in before:
                raise NotPlain
            refuse_other_encodings(before)
            top = head(before)
            if top.prefix:
                raise NotPlain
            return top, rest[opening.end() :]
        if len(rest) > _LONGEST:
            break
    raise NotPlain


def _parsed(content: bytes, task: Task) -> Iterator[bytes]:
    """Raises Broken for what cannot be marked without risk."""
    refuse_other_encodings(content)
    found = RowPlaces(content)
    tag = content[found.start : found.inside]
    if tag.endswith(b"/>"):
        tag = tag[:-2] + b">"
    top = head(content[: found.start] + tag)
    yield top.content
    blocks = Blocks(task.marks, replace(task.restyle, columns=top.columns), top.prefix)
    data = content[found.inside : found.close]
    yield from blocks.pieces(data, found.rows, found.starts, final=True)
    yield f"</{top.prefix}sheetData>".encode()
    yield _tail(content[found.end :], top, task)


def _tail(content: bytes, top: Head, task: Task) -> bytes:
    tail = Tail(content, top.prefix)
    task.notes(tail)
    return tail.result()
