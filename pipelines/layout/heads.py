"""What the header says of each column, for one guess of where the header stands."""

from dataclasses import replace

from pipelines import values
from pipelines.layout.columns import Column
from pipelines.layout.grid import Grid, Place, is_figure
from pipelines.layout.head import Area, Head
from pipelines.layout.lines import about
from pipelines.layout.words import phrase
from pipelines.workbook import Cell

PART = "waarvan "
SAMPLE = 300  # rows that are enough to know a column by


def heads(grid: Grid, area: Area, top: int, height: int, kind: str) -> list[Head]:
    """Every column of the area, with `height` header rows from row `top`."""
    body = range(top + height, area.bottom)
    columns = range(area.left, area.right)
    sample = [row for row in body if any(grid.is_filled(row, c) for c in columns)][:SAMPLE]
    figures = {c for c in columns if _holds_figures(grid, sample, c)}
    sample = [row for row in sample if any(grid.is_filled(row, c) for c in figures)]
    lines = [_header_row(grid, area, row, figures, range(row + 1, top + height))
             for row in range(top, top + height)]  # fmt: skip
    prefer = [about((line[c][0] for c in figures if c in line), kind) for line in lines]
    names = [name if share >= 0.5 else "" for name, share in prefer]
    found = []
    for at in columns:
        above = [(*line[at], name) for line, name in zip(lines, names, strict=True) if at in line]
        found.append(Column(grid, kind, at, above, sample).head(at in figures))
    return _parts_below(found)


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


def _holds_figures(grid: Grid, rows: list[int], column: int) -> bool:
    filled = figures = 0
    for row in rows:
        cell = grid.own(row, column)
        if grid.is_broken(row, column) or is_figure(cell):
            figures += 1
        elif isinstance(cell, str) and values.is_missing(cell):
            continue
        filled += 1
    return figures > 0 and figures * 2 >= filled


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
