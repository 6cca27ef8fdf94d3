"""What the labels of a row say, and the names that stand above the rows that they are about."""

from pipelines.layout.grid import Grid
from pipelines.layout.head import Head, Part
from pipelines.layout.lines import is_about
from pipelines.layout.said import said
from pipelines.layout.words import phrase
from pipelines.workbook import Cell

Labels = dict[str, Part]
Own = dict[Head, Cell]  # the cells of a row below each label


def flag(cell: Cell) -> str:
    """Whether a cell is the name of a total, or of something derived."""
    return phrase(cell, "clients").flag if isinstance(cell, str) else ""


def is_named(own: Own, kind: str) -> bool:
    """Whether a label of the row is one that its column is about."""
    return any(is_about(cell, head.name, kind) for head, cell in own.items() if cell != "")


def labels(grid: Grid, row: int, own: Own, above: Labels, down: set[int]) -> Labels:
    """What the labels of a row say; blank ones in the columns `down` say what stands above."""
    found: Labels = {}
    for head, cell in own.items():
        if isinstance(cell, str) and cell == "":
            if head.at in down and head.name in above:
                found[head.name] = above[head.name]
            continue
        found[head.name] = (cell, grid.place(*grid.anchor(row, head.at)))
    own_said = any(not (isinstance(cell, str) and cell == "") for cell in own.values())
    return found if own_said else {}


def going_down(grid: Grid, body: range, heads: list[Head]) -> set[int]:
    """The columns in which a name stands once above all the rows that it is about.

    So it is when a blank never stands beside a new name to its left, and no name comes back
    within what those to its left are about.
    """
    rows = [row for row in body if any(grid.own(row, head.at) != "" for head in heads)
            and not any(flag(grid.own(row, head.at)) == "total" for head in heads)]  # fmt: skip
    found: set[int] = set()
    begins = [index == 0 for index in range(len(rows))]  # where something to the left begins anew
    for head in heads[:-1]:
        cells = [grid.cell(row, head.at) for row in rows]
        seen: set[Cell] = set()
        once, blanks = True, 0
        for cell, new in zip(cells, begins, strict=True):
            seen = set() if new else seen
            once &= not (cell == "" and new) and cell not in seen
            blanks += cell == ""
            seen |= {cell} - {""}
        if once and blanks:
            found.add(head.at)
        begins = [new or cell != "" for new, cell in zip(begins, cells, strict=True)]
    return found


def group(own: Own, kind: str) -> Labels:
    """The name of a group in a column whose other rows are about something else."""
    filled = [(head, cell) for head, cell in own.items() if cell != ""]
    if len(filled) != 1:
        return {}
    head, cell = filled[0]
    if not head.by_content:
        return {}
    here = phrase(cell, kind)
    names = here.codes | ({"period"} if here.period else set())
    if not names or head.name in names:
        return {}
    told = said(cell, kind).parts
    return {name: (cell, None) for name in told if name in names}


def placed(grid: Grid, row: int, named: Labels) -> Labels:
    """The name of a group with its place: the first cell of its row that is filled."""
    for column in range(grid.width):
        if grid.own(row, column) != "":
            return {name: (cell, grid.place(row, column)) for name, (cell, _) in named.items()}
    return named


def figures_follow(grid: Grid, row: int, body: range, labels: list[Head]) -> bool:
    """Whether the next row has labels too, so that this one may stand above it."""
    return row + 1 in body and any(grid.own(row + 1, head.at) != "" for head in labels)


def speaks_for_another(
    grid: Grid, row: int, named: Labels, labels: list[Head], down: set[int]
) -> bool:
    """A name alone in its row that a column of its own tells too, row by row."""
    return any(
        head.name in named and not (head.at in down and grid.own(row, head.at) != "")
        for head in labels if not head.by_content
    )  # fmt: skip


def caption(grid: Grid, row: int, heads: list[Head], kind: str) -> Labels:
    """A row with a name alone, above the rows that it is about."""
    filled = [head.at for head in heads if grid.own(row, head.at) != ""]
    if len(filled) != 1:
        return {}
    cell = grid.own(row, filled[0])
    told = said(cell, kind)
    if told.unknown or told.twice:
        return {}
    parts = {n: v for n, v in told.parts.items()
             if n not in ("header", "filler", "note", "derived", "total")}  # fmt: skip
    return {name: (value, grid.place(row, filled[0])) for name, value in parts.items()}
