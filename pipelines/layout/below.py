"""What stands below a guess of the header: the same for every kind and height, so found once."""

from itertools import islice

from pipelines import values
from pipelines.layout.grid import Grid, is_figure
from pipelines.layout.head import Area
from pipelines.layout.lines import MOSTLY, about, is_about
from pipelines.workbook import Cell

SAMPLE = 300  # rows that are enough to know a column by


class Below:
    """`figures` are the columns that hold figures, `rows` those of the sample with one of them."""

    def __init__(self, grid: Grid, area: Area, first: int) -> None:
        self._grid = grid
        columns = range(area.left, area.right)
        filled = (row for row in range(first, area.bottom)
                  if any(grid.is_filled(row, c) for c in columns))  # fmt: skip
        sample = list(islice(filled, SAMPLE))
        self.figures = {c for c in columns if _holds_figures(grid, sample, c)}
        self.rows = [row for row in sample if any(grid.is_filled(row, c) for c in self.figures)]
        self._filled = {c for c in columns if any(grid.is_filled(row, c) for row in self.rows)}
        self._cells: dict[int, list[Cell]] = {}
        self._content: dict[tuple[str, int], tuple[str, float]] = {}

    def is_filled(self, column: int) -> bool:
        """Whether any of the rows has anything in that column."""
        return column in self._filled

    def content(self, kind: str, column: int) -> tuple[str, float]:
        """What the cells are about, and the share of them that are.

        Two sorts of names may take turns, as in a pivot table that puts the parts below the name
        of the whole.
        """
        if (kind, column) not in self._content:
            self._content[kind, column] = self._about(kind, self._column(column))
        return self._content[kind, column]

    def _column(self, column: int) -> list[Cell]:
        if column not in self._cells:
            cells = (self._grid.cell(row, column) for row in self.rows)
            self._cells[column] = list(dict.fromkeys(cells))
        return self._cells[column]

    def _about(self, kind: str, cells: list[Cell]) -> tuple[str, float]:
        name, share = about(cells, kind)
        if 0.5 <= share < MOSTLY:
            rest = [cell for cell in cells if not is_about(cell, name, kind)]
            _, other = about(rest, kind)
            share += (1 - share) * other if other >= MOSTLY else 0
        return name, share


def below(grid: Grid, area: Area, first: int) -> Below:
    """What stands in an area from its row `first` down, kept with the grid."""
    if (area, first) not in grid.kept:
        grid.kept[area, first] = Below(grid, area, first)
    return grid.kept[area, first]


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
