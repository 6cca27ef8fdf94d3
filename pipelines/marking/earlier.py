"""What an earlier marked copy left in a workbook: its list sheet, and which style each mark hides.

The list sheet shows every marked style beside the cell's own in two hidden columns. A program that
saves the workbook numbers its styles anew, there as everywhere, so the pairs stay true.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.marking.book import Book
from pipelines.marking.elements import Element
from pipelines.marking.own_sheet import MARKER
from pipelines.marking.splice import Document
from pipelines.reading.findings import position
from pipelines.reading.markup import local, walk

MARKS = {f"{MARKER}:{severity}": severity for severity in ("block", "warn")}
_FIRST_ROW = re.compile(rb"<(?:[\w.-]+:)?row\s[^<>]*[^/<>]>.*?</(?:[\w.-]+:)?row>", re.DOTALL)
_SHEET = "worksheet"


@dataclass(frozen=True)
class Pair:
    """A cell's own style and the one with a mark that stands in for it."""

    own: int
    marked: int
    severity: str


@dataclass(frozen=True)
class Earlier:
    """`path` is of the list sheet, "" if there was no earlier round."""

    path: str = ""
    pairs: tuple[Pair, ...] = ()


def earlier(book: Book) -> Earlier:
    """The traces of an earlier round. Raises Broken."""
    shared = book.related(book.path, "sharedStrings")
    content = book.part(shared).content() if shared else b""
    texts = _ours(content) if MARKER.encode() in content else {}
    for sheet in book.sheets:
        if sheet.kind == _SHEET and _is_ours(book, sheet.path, texts):
            document = Document(book.part(sheet.path).content())
            return Earlier(sheet.path, tuple(_pairs(document, texts)))
    return Earlier()


def _is_ours(book: Book, path: str, texts: dict[str, str]) -> bool:
    row = _FIRST_ROW.search(next(book.part(path).chunks(), b""))
    if row is None or not (texts or MARKER.encode() in row[0]):
        return False
    document = Document(row[0])
    return any(_text(document, cell, texts) == MARKER for cell in document.root.each("c"))


def _pairs(document: Document, texts: dict[str, str]) -> Iterator[Pair]:
    data = document.root.first("sheetData")
    for row in data.each("row") if data else ():
        cells = {position(c.attributes["r"])[1]: c for c in row.each("c") if "r" in c.attributes}
        for column, cell in cells.items():
            severity = MARKS.get(_text(document, cell, texts))
            if severity and column + 1 in cells:
                own, marked = (int(c.attributes.get("s", "0")) for c in (cells[column + 1], cell))
                yield Pair(own, marked, severity)


def _text(document: Document, cell: Element, texts: dict[str, str]) -> str:
    """The text of a cell if it is one of ours."""
    written = document.content[cell.inside : cell.close]
    plain = re.sub(rb"<[^>]*>", b"", written).decode().strip()
    return texts.get(plain, "") if cell.attributes.get("t") == "s" else plain


def _ours(content: bytes) -> dict[str, str]:
    """{number: text} of the shared texts that are ours."""
    found: dict[str, str] = {}
    pieces: list[str] = []
    count = 0

    def start(name: str, _: dict[str, str]) -> None:
        if local(name) == "si":
            pieces.clear()

    def end(name: str) -> None:
        nonlocal count
        if local(name) == "si":
            written = "".join(pieces).strip()
            if written == MARKER or written in MARKS:
                found[str(count)] = written
            count += 1

    walk([content], start, end, pieces.append)
    return found
