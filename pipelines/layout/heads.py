"""What the header says of each column, for one guess of where the header stands."""

from dataclasses import replace

from pipelines.layout.below import below
from pipelines.layout.columns import Column
from pipelines.layout.grid import Grid, Place
from pipelines.layout.head import Area, Head
from pipelines.layout.lines import about
from pipelines.layout.totals_beside import with_totals
from pipelines.layout.words import phrase
from pipelines.workbook import Cell

PART = "waarvan "


def heads(grid: Grid, area: Area, top: int, height: int, kind: str) -> list[Head]:
    """Every column of the area, with `height` header rows from row `top`."""
    columns = range(area.left, area.right)
    found_below = below(grid, area, top + height)
    figures = found_below.figures
    lines = [_header_row(grid, area, row, figures, range(row + 1, top + height))
             for row in range(top, top + height)]  # fmt: skip
    prefer = [about((line[c][0] for c in figures if c in line), kind) for line in lines]
    names = [name if share >= 0.5 else "" for name, share in prefer]
    found = []
    for at in columns:
        above = [(*line[at], name) for line, name in zip(lines, names, strict=True) if at in line]
        found.append(Column(grid, kind, at, above, found_below).head(at in figures))
    return with_totals(_parts_below(found), kind)


def _parts_below(found: list[Head]) -> list[Head]:
    """`VPT totaal | waarvan geclusterd | waarvan wijk`: the first is the sum of the others, and
    what it says of them all they do not repeat."""
    whole = -1
    told = list(found)
    for at, head in enumerate(found):
        if head.role != "figures" or not head.text.lower().startswith(PART):
            whole = at if head.role == "figures" else -1
        elif whole >= 0:
            told[whole] = replace(found[whole], role="total")
            told[at] = replace(head, parts=found[whole].parts | head.parts)
    return told


def _header_row(
    grid: Grid, area: Area, row: int, figures: set[int], below: range
) -> dict[int, tuple[Cell, Place]]:
    """What stands above each column in one header row; a group's name counts for all of it."""

    def below_says(column: int) -> bool:
        return any(grid.cell(other, column) != "" for other in below)

    found: dict[int, tuple[Cell, Place]] = {}
    for column in range(area.left, area.right):
        at = grid.anchor(row, column)
        cell = grid.own(*at)
        if cell != "":
            found[column] = (_part_of(cell), at)
        elif {column, column - 1} <= figures and column - 1 in found and below_says(column):
            found[column] = found[column - 1]
    return found


def _part_of(cell: Cell) -> Cell:
    """What a part is called: `geclusterd` of "waarvan geclusterd"."""
    if not isinstance(cell, str) or not cell.lower().startswith(PART):
        return cell
    rest = cell[len(PART) :].strip()
    return rest if any(phrase(rest, kind).codes for kind in ("clients", "capacity")) else cell
