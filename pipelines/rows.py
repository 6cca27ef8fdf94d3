"""Which rows below a header are rows of the table: not the totals, the notes, the blank ones."""

from collections.abc import Callable

import numpy as np

from data.reference import normalise
from pipelines.distinct import Different
from pipelines.table import Table
from pipelines.workbook import Cell

Columns = list[Different]

_TOTALS = frozenset(
    ("totaal", "totalen", "subtotaal", "subtotalen", "eindtotaal", "generaal totaal",
     "totaal generaal", "total", "grand total", "subtotal", "som")
)  # fmt: skip
_NOTE_WIDTH = 2  # a note under a table has a mark and a text at most


def is_total(cell: Cell) -> bool:
    """Whether a cell is the label of a total row: `Totaal`, `Totaal Rotterdam`, `Eindtotaal:`."""
    if not isinstance(cell, str) or "tot" not in (low := cell.lower()) and "som" not in low:
        return False
    label = normalise(cell)
    first, _, rest = label.partition(" ")
    return label in _TOTALS or (first in _TOTALS - {"som", "total"} and bool(rest))


def filled(columns: Columns, places: frozenset[int]) -> np.ndarray:
    """Which rows hold anything but spaces in one of these columns."""
    kept = np.zeros(len(columns[0].places) if columns else 0, dtype=bool)
    for at in places:
        kept |= columns[at].holding(_is_filled)
        if kept.all():
            break
    return kept


def left_out(table: Table, columns: Columns) -> dict[str, list[int]]:
    """The rows (0-based below the header) that are no rows of the table, per reason.

    `total_row`, `header_again`, and `note_not_read` for notes under the last figures.
    """
    header = table.raw.rows[table.header_row]
    exact = {table.columns[c.name] for c in table.sheet.columns
             if c.type == "text" and c.name in table.columns}  # fmt: skip
    totals: set[int] = set()
    for at, cells in enumerate(columns):
        free = at in exact or at not in table.places
        totals |= set(_where(cells, _is_bare_total if free else is_total))
    first = min(table.places)
    again = {
        row for row in _where(columns[first], lambda cell: cell == header[first] != "")
        if all(columns[at].cell(row) == header[at] for at in table.places)
    }  # fmt: skip
    notes = set(_notes(table, columns)) - totals - again
    found = {"total_row": totals, "header_again": again, "note_not_read": notes}
    return {reason: sorted(rows) for reason, rows in found.items() if rows}


def _is_filled(cell: Cell) -> bool:
    return not isinstance(cell, str) or bool(cell.strip())


def _is_bare_total(cell: Cell) -> bool:
    """In a column of free text only the word itself is a label."""
    return is_total(cell) and normalise(str(cell)) in _TOTALS


def _where(cells: Different, wanted: Callable[[Cell], bool]) -> list[int]:
    """The rows of the wanted cells, each different cell looked at once."""
    return np.flatnonzero(cells.holding(wanted)).tolist()


def _notes(table: Table, columns: Columns) -> list[int]:
    """The rows under the last figure that hold a word or two and nothing else."""
    measures = [table.columns[m.name] for m in table.sheet.measures if m.name in table.columns]
    figures = filled(columns, frozenset(measures))
    last = int(np.flatnonzero(figures)[-1]) if figures.any() else -1
    notes = []
    for row in range(last + 1, len(figures)):
        cells = [cell for cell in table.raw.rows[table.header_row + 1 + row] if cell != ""]
        if cells and len(cells) <= _NOTE_WIDTH and all(isinstance(cell, str) for cell in cells):
            notes.append(row)
    return notes if last >= 0 else []
