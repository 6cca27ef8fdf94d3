"""How large a sheet may be that people laid out: every way to read a larger one takes minutes."""

from pipelines.problems import Problem
from pipelines.workbook import RawSheet
from texts import number

WIDEST = 500  # columns
MOST_CELLS = 400_000
MOST_TEXT = 5_000_000  # characters
LONGEST_SIDE = 500  # rows of a sheet that may be a table on its side: there they are columns


def too_large(raw: RawSheet) -> Problem | None:
    """Why a sheet is not laid out, or None: too many columns, cells or characters."""
    width = max(map(len, raw.rows), default=0)
    if width > WIDEST:
        return _told(raw, "layout_too_wide", width, WIDEST)
    cells = len(raw.rows) * width
    if cells > MOST_CELLS:
        return _told(raw, "layout_too_many_cells", cells, MOST_CELLS)
    text = sum(len(cell) for row in raw.rows for cell in row if isinstance(cell, str))
    return _told(raw, "layout_too_much_text", text, MOST_TEXT) if text > MOST_TEXT else None


def may_lie_on_its_side(raw: RawSheet) -> bool:
    """Whether its rows can be the columns of a table."""
    return len(raw.rows) <= LONGEST_SIDE


def _told(raw: RawSheet, kind: str, found: int, most: int) -> Problem:
    return Problem("E12", kind, "warn", raw.name, found=number(found), expected=number(most))
