"""A sheet with a partner's own words replaced by ours, as somebody said; nothing else changes."""

from collections.abc import Iterator
from dataclasses import replace

from data.reference import normalise
from data.sheets import DECLARED
from pipelines.layout.grid import is_figure
from pipelines.layout.words import phrase
from pipelines.mapping.cells import cell_at, changed, corrected
from pipelines.mapping.told import SheetTold
from pipelines.problems import Problem
from pipelines.reading.findings import position
from pipelines.workbook import Cell, RawSheet

NOT_READ = "Opmerking"  # what a column is called that holds no figures of ours


def in_own_words(problem: Problem, written: RawSheet, read: RawSheet) -> Problem:
    """The same problem, with what the partner wrote in place of what that was read as."""
    at = position(problem.cell) if problem.cell else None
    if at is None or at[0] >= len(read.rows) or at[1] >= len(read.rows[at[0]]):
        return problem
    ours, theirs = (str(cell_at(raw, at)) for raw in (read, written))
    if not ours or ours == theirs:
        return problem
    said = {name: getattr(problem, name) for name in ("column", "found", "expected")}
    return replace(problem, **{name: word.replace(ours, theirs) for name, word in said.items()})


def with_values(raw: RawSheet, told: SheetTold) -> RawSheet:
    """The sheet with cells corrected, and the spellings that somebody explained below headers."""
    raw = corrected(raw, told.cells)
    changes: dict[tuple[int, int], str] = {}
    for header, words in told.values.items():
        meant = {normalise(written): known for written, known in words.items()}
        for row, column in _below(raw, header):
            for at in range(row + 1, len(raw.rows)):
                cells = raw.rows[at]
                if column < len(cells) and (known := meant.get(plain(cells[column]))):
                    changes[(at, column)] = known
    return changed(raw, changes)


def with_headers(raw: RawSheet, told: SheetTold) -> RawSheet:
    """The sheet with the headers that somebody explained; only in rows that hold no figures."""
    meant = {normalise(header): _canonical(found) for header, found in told.headers().items()}
    changes = {
        (row, at): meant[plain(cell)]
        for row in _rows_with(raw, frozenset(meant))
        for at, cell in enumerate(raw.rows[row])
        if plain(cell) in meant
    }
    seen = {plain(raw.rows[row][at]) for row, at in changes}
    rest = {header: word for header, word in meant.items() if header not in seen}
    return changed(raw, changes | _on_its_side(raw, rest))


def plain(cell: Cell) -> str:
    """A cell as two spellings of it are compared; 599.0 is 599."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return normalise(str(cell)) if cell != "" else ""


def holds_figures(row: list[Cell]) -> bool:
    """Whether there is a number in a row that is no year and no month."""
    for cell in row:
        if is_figure(cell):
            found = phrase(cell, "clients")
            if not (found.year or found.period):
                return True
    return False


def _on_its_side(raw: RawSheet, meant: dict[str, str]) -> dict[tuple[int, int], str]:
    """The same for a table whose headers stand below each other, in a column without figures."""
    return {
        (row, at): meant[plain(cell)]
        for at, cells in enumerate(raw.columns if meant else ())
        if any(plain(cell) in meant for cell in set(cells)) and not holds_figures(list(cells))
        for row, cell in enumerate(cells)
        if plain(cell) in meant
    }


def _below(raw: RawSheet, header: str) -> Iterator[tuple[int, int]]:
    """Each place of a header; for "" the columns that have none, from the top."""
    wanted = normalise(header)
    if wanted:
        for row in _rows_with(raw, frozenset([wanted])):
            yield from ((row, at) for at, cell in enumerate(raw.rows[row]) if plain(cell) == wanted)
        return
    first = next((row for row, cells in enumerate(raw.rows) if holds_figures(cells)), 0)
    above = raw.rows[max(first - 1, 0)] if first else []
    for at in range(max(map(len, raw.rows), default=0)):
        if at >= len(above) or above[at] == "":
            yield first - 1, at


def _rows_with(raw: RawSheet, wanted: frozenset[str]) -> list[int]:
    """The rows without figures in which one of these texts stands."""
    if not wanted:
        return []
    cells = {cell for column in raw.columns for cell in set(column) if plain(cell) in wanted}
    return [
        row for row, found in enumerate(raw.rows)
        if not cells.isdisjoint(found) and not holds_figures(found)
    ]  # fmt: skip


def _canonical(found: str) -> str:
    """Our own word for what a header means: `clients.vpt_type=geclusterd` is `geclusterd`."""
    kind, _, meaning = found.partition(".")
    name, _, value = meaning.partition("=")
    return value or (DECLARED[kind].column(name).header if name else NOT_READ)
