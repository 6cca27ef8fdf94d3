"""By which a layout is known again: its headings, whatever months and numbers stand in them."""

import re
from hashlib import sha256

from pipelines.layout.words import phrase
from pipelines.mapping.applied import holds_figures, plain
from pipelines.workbook import Cell, RawSheet

_WITHIN = 40  # rows from the top
_LENGTH = 16  # hexadecimal digits: two layouts of one partner are never taken for one


def headings(raw: RawSheet) -> tuple[str, ...]:
    """The texts of the fullest row without figures, months left out; () when there is none."""
    rows = [row for row in raw.rows[:_WITHIN] if sum(cell != "" for cell in row) > 1]
    found = [row for row in rows if not holds_figures(row)]
    fullest = max(found, key=lambda row: sum(cell != "" for cell in row), default=[])
    words = [_lasting(cell) for cell in fullest]
    return tuple(word for word in words if word)


def fingerprint(raw: RawSheet) -> str:
    """The same for two sheets with the same headings, "" for a sheet that has none."""
    words = sorted(set(headings(raw)))
    return sha256("\n".join(words).encode()).hexdigest()[:_LENGTH] if words else ""


def _lasting(cell: Cell) -> str:
    """A heading without what is another one next month."""
    found = phrase(cell, "clients")
    if found.period or found.year or found.month:
        return ""
    return re.sub(r"\d+", "#", plain(cell))
