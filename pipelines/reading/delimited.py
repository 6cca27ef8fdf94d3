"""A text file (.csv, .txt) as one sheet: which encoding, which separator, every cell as text."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from pathlib import PurePath

from pipelines.errors import EmptyFile, TooHeavy, TooManyCells, UnreadableFile
from pipelines.reading.limits import MAX_CELLS, MAX_LINE, MAX_LINES
from pipelines.workbook import RawSheet, cell_name

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NEVER_IN_TEXT = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_DIRECTIVE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # a first line that Excel obeys and hides
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SAMPLE = 1 << 16  # characters that are enough to know the separator by
_LINES = 200
_DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")


def read_delimited(content: bytes, name: str) -> tuple[RawSheet, ...]:
    """One sheet, named as the file without its ending; an empty line is an empty row.

    Raises EmptyFile, UnreadableFile (for what is no text), TooManyCells, or TooHeavy for more
    lines than a sheet can have, or one that no sheet can hold.
    """
    text = _decoded(content, name)
    if not text.strip():
        raise EmptyFile(name=name)
    directive = _DIRECTIVE.match(text)
    separator = directive[1] if directive else _separator(text)
    lines = _lines(text, directive.end() if directive else 0, name)
    rows, widest = [], 0
    try:
        for row in csv.reader(lines, delimiter=separator):
            rows.append(row)
            widest = max(widest, len(row))
            if widest * len(rows) > MAX_CELLS:
                last = cell_name(len(rows) - 1, widest - 1)
                raise TooManyCells(name=name, sheet=name, cell=last, limit=MAX_CELLS // 1_000_000)
    except csv.Error as problem:
        raise UnreadableFile(name=name) from problem
    return (RawSheet(PurePath(name).stem, rows),)


def _lines(text: str, start: int, name: str) -> Iterator[str]:
    """The lines with their ends; not of a StringIO, which takes four bytes for every sign."""
    for number, line in enumerate(_LINE.finditer(text, start)):
        if line.end() - line.start() > MAX_LINE or number >= MAX_LINES:
            raise TooHeavy(name=name)
        yield line[0]


def _decoded(content: bytes, name: str) -> str:
    """Unicode if it says so or can be, otherwise what Windows in Western Europe writes."""
    encodings = ("utf-16",) if content.startswith(_UTF16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _NEVER_IN_TEXT.search(text):
            break
        return text.removesuffix("\x1a")  # how old programs end a text
    raise UnreadableFile(name=name)


def _separator(text: str) -> str:
    """What at least half of the lines that can be split agree on; a comma comes last.

    For `12,5` is a number here far more often than two cells.
    """
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    widths = {separator: _widths(sample, separator) for separator in ";\t|,"}
    agreeing = {separator: _agreeing(each) for separator, each in widths.items()}
    most = max(agreeing.values())
    best = max(";\t|", key=lambda separator: agreeing[separator])
    if agreeing[best] * 2 >= most:
        return best  # `;` if there is nothing to separate at all
    masked = _widths(_DECIMAL_COMMA.sub(".", sample), ",")
    # commas that cannot be decimal, in most lines or in the header of a table without a gap
    splitting = sum(width > 1 for width in masked) * 2 >= agreeing[","]
    return "," if splitting or len(set(widths[","])) == 1 and max(masked) > 1 else ";"


def _widths(sample: str, separator: str) -> list[int]:
    """The number of cells of each of the first lines that are not empty."""
    lines = csv.reader(StringIO(sample, newline=""), delimiter=separator)
    try:
        return [len(line) for line in islice(lines, _LINES) if line]
    except csv.Error:
        return []


def _agreeing(widths: list[int]) -> int:
    """How many lines have the number of cells, more than one, that most of them have."""
    return max(Counter(width for width in widths if width > 1).values(), default=0)
