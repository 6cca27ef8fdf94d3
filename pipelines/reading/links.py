"""How a formula on another workbook is spelled: `[1]Blad1!A1`, `'[2]Blad 1'!A1`."""

import re

MOST_LINKS = 1_000  # of one sheet; more say nothing more
_SHEET = r"\[\d+\](?:[\w.:{more}]*!|(?:[^'<]|'')*'!)"
_TEXT = re.compile(r"(?<![\w\]])" + _SHEET.format(more=""))
_BYTES = re.compile(_SHEET.format(more=r"\x80-\xff").encode("ascii"))
_BEFORE = re.compile(rb"[\w\x80-\xff\]]")


def is_link(formula: str) -> bool:
    """Whether a formula looks into another workbook; `Tabel1[2024]` is a column of a table."""
    return bool(_TEXT.search(formula))


def begins_link(content: bytes, at: int) -> bool:
    """The same for a `[` at a place in the XML of a sheet."""
    return bool(_BYTES.match(content, at)) and not _BEFORE.match(content, at - 1)
