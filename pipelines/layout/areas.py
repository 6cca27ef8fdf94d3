"""The parts of a sheet that may each be a table: set apart by blank rows and columns."""

from pipelines import values
from pipelines.layout.grid import Grid, is_figure
from pipelines.layout.head import Area
from pipelines.layout.words import phrase
from pipelines.workbook import Cell


def areas(grid: Grid) -> list[Area]:
    """Every part, from top to bottom and left to right."""
    whole = Area(0, 0, grid.height, grid.width)
    return [part for band in _bands(grid, whole) for part in _side_by_side(grid, band)]


def _bands(grid: Grid, area: Area) -> list[Area]:
    """Cut where a new header begins below figures."""
    cuts, seen_figures, start = [area.top], False, area.top
    columns: set[int] = set()  # those with figures since the last header
    for row in range(area.top, area.bottom):
        filled = [c for c in range(area.left, area.right) if grid.own(row, c) != ""]
        if not filled:
            continue
        if seen_figures and _is_header(grid, row, filled, columns):
            start = _titles_above(grid, area, row, cuts[-1])
            cuts.append(start)
            seen_figures = False
            columns = set()
            continue
        seen_figures |= _is_body(grid, row, filled)
        columns |= {c for c in filled if _is_plain(grid.own(row, c))}
    edges = [*cuts, area.bottom]
    return [Area(top, area.left, bottom, area.right)
            for top, bottom in zip(edges, edges[1:], strict=False) if bottom > top]  # fmt: skip


def _is_header(grid: Grid, row: int, filled: list[int], columns: set[int]) -> bool:
    """Several names and no plain figure: months, codes or the headers of columns."""
    if len(filled) < 2:
        return False
    named = headers = 0
    for column in filled:
        cell = grid.own(row, column)
        if _is_plain(cell):
            return False
        found = [
            phrase(cell, kind)
            for kind in ("clients", "staff", "capacity", "waiting_list", "finance")
        ]
        if any(one.header or one.measures for one in found):
            headers += 1
        if any(one.codes or one.period or one.year or one.month for one in found):
            named += 1
    if headers >= 2 and headers * 2 > len(filled):
        return True
    above = [c for c in filled if c in columns and not values.is_missing(grid.own(row, c))]
    if len(above) * 2 < len(columns):
        return False  # it stands beside the figures, not above others: a row without its figures
    return headers + named >= 3 and headers + named >= len(filled) * 0.6


def _is_body(grid: Grid, row: int, filled: list[int]) -> bool:
    return any(_is_plain(grid.own(row, column)) for column in filled)


def _is_plain(cell: Cell) -> bool:
    """Whether a cell is a figure and no year or month."""
    if not is_figure(cell):
        return False
    found = phrase(cell, "clients")
    return not found.year and not found.period


def _titles_above(grid: Grid, area: Area, row: int, top: int) -> int:
    """The titles right above a header belong to it: lines of text below a blank row."""
    start = row
    while start - 1 > top:
        filled = [c for c in range(area.left, area.right) if grid.own(start - 1, c) != ""]
        if not filled or len(filled) > 3 or any(is_figure(grid.own(start - 1, c)) for c in filled):
            break
        start -= 1
    blank = start - 1 > top and not any(
        grid.own(start - 1, c) != "" for c in range(area.left, area.right)
    )
    return start if blank or start == row else row


def _side_by_side(grid: Grid, area: Area) -> list[Area]:
    """Cut at blank columns when the header begins anew to the right of them."""
    blank = [c for c in range(area.left, area.right)
             if not any(grid.is_filled(r, c) for r in range(area.top, area.bottom))]  # fmt: skip
    edges, parts, left = [*blank, area.right], [], area.left
    for edge in edges:
        if edge > left:
            parts.append(Area(area.top, left, area.bottom, edge))
        left = edge + 1
    if len(parts) < 2:
        return [area]
    joined = [parts[0]]
    for part in parts[1:]:
        if _has_labels(grid, part) and has_figures(grid, joined[-1]):
            joined.append(part)
        else:
            joined[-1] = Area(area.top, joined[-1].left, area.bottom, part.right)
    return joined


def _has_labels(grid: Grid, area: Area) -> bool:
    """Whether the first column of a part says what its rows are about."""
    cells = [grid.own(row, area.left) for row in range(area.top, area.bottom)]
    texts = [cell for cell in cells if cell != "" and not is_figure(cell)]
    return len(texts) >= 3 and has_figures(
        grid, Area(area.top, area.left + 1, area.bottom, area.right)
    )


def has_figures(grid: Grid, area: Area) -> bool:
    """Whether there is a number in it."""
    columns = range(area.left, area.right)
    return any(is_figure(grid.own(row, c)) for row in range(area.top, area.bottom) for c in columns)
