"""Which kind a table is when its header fits several: by what it says, its title, or a person."""

from collections.abc import Iterable

from data.reference import normalise
from data.sheets import DECLARED, SHEETS, beside
from data.sheets.sheet import Sheet
from pipelines.mapping.told import SheetTold
from pipelines.problems import Problem
from pipelines.table import Table, written
from pipelines.workbook import cell_name

LONGEST_TITLE = 60  # characters; a longer text above a table explains, it is no title


def chosen(whole: list[Table], said: SheetTold) -> Table | Problem:
    """The one reading that explains all that the others do, or that somebody said it is."""
    best = whole[0]
    told = [table for table in whole if said.kind or _told(table, said)]
    if len(told) == 1:
        return told[0]
    named = _named(best)
    others = [table for table in whole[1:] if not table.places < best.places]
    if others:
        fitting = [table for table in whole if table.sheet.name in named]
        if len(fitting) != 1:
            return _two_kinds(best, others[0].sheet)
        best = fitting[0]
    # people who wait are counted as clients too, so a title that says they wait decides
    waits = "waiting_list" in named and best.sheet.name == "clients"
    if named and (best.sheet.name not in named or waits):
        return _two_kinds(best, DECLARED["waiting_list" if waits else named[0]])
    return best


def _told(table: Table, said: SheetTold) -> bool:
    headers = map(normalise, map(written, table.raw.rows[table.header_row]))
    return bool(set(headers) & set(map(normalise, said.columns.get(table.sheet.name, {}))))


def _named(table: Table) -> list[str]:
    """The kinds that the name of the sheet and the titles above the table speak of."""
    above = [cell for row in table.raw.rows[: table.header_row] for cell in row]
    titles = [cell for cell in above if isinstance(cell, str) and len(cell) <= LONGEST_TITLE]
    words = [word for title in (table.raw.name, *titles) for word in normalise(title).split()]
    return spoken_of(words, beside(table.sheet.name))


def spoken_of(words: Iterable[str], kinds: dict[str, Sheet] = SHEETS) -> list[str]:
    """Which of the kinds these normalised words speak of,, in the order of their declaration."""
    every = list(words)
    return [
        sheet.name
        for sheet in kinds.values()
        if any(word.startswith(sheet.words) for word in every)
    ]


def _two_kinds(table: Table, other: Sheet) -> Problem:
    return Problem("E12", "two_kinds", "block", table.raw.name, table.header_row + 1,
                   cell=cell_name(table.header_row, 0), found=table.sheet.title,
                   expected=other.title)  # fmt: skip
