"""A cross table of the truth: labels down the left and across the top, figures inside."""

from dataclasses import dataclass, field

from tests.layouts.label import Label
from tests.layouts.sheet import Sheet
from tests.layouts.truth import Figure, Truth

TOTALS = ("Totaal", "TOTAAL", "Eindtotaal", "Totaal ")


@dataclass
class Grid:
    """`rows` and `columns` are tuples of labels, one per level; `context` is said elsewhere."""

    truth: Truth
    dataset: str
    rows: list[tuple[Label, ...]]
    columns: list[tuple[Label, ...]]
    context: tuple[Label, ...] = ()

    def figure(self, row: tuple[Label, ...], column: tuple[Label, ...]) -> Figure:
        """The figure where a row and a column meet."""
        return self.truth.figure(self.dataset, *self.context, *row, *column)


@dataclass
class Look:
    """How the table looks: labels of an outer level `all` repeated, only `first`, or `merged`."""

    top: str = "all"
    left: str = "all"
    corner: bool = True
    total_row: bool = False
    total_column: bool = False
    subtotals: bool = False
    total_name: str = "Totaal"
    blank_between: bool = False
    last: tuple[int, int] = field(default=(0, 0))


def crosstab(sheet: Sheet, at: tuple[int, int], grid: Grid, look: Look) -> tuple[int, int]:
    """Write the table with its top left corner at `at`; gives its last row and column."""
    row0, column0 = at
    levels, width = len(grid.columns[0]), len(grid.rows[0])
    first_row, first_column = row0 + levels, column0 + width
    _top(sheet, (row0, first_column), grid, look)
    if look.corner:
        for n, one in enumerate(grid.rows[0]):
            sheet.write(first_row - 1, column0 + n, corner(sheet, one), bold=True)
    row = first_row
    for block in _blocks(grid.rows, look.subtotals):
        start = row
        for labels in block:
            _left(sheet, (row, column0), labels, look if row > start else None)
            _figures(sheet, (row, first_column), grid, labels, look)
            row += 1
        if look.left == "merged" and width > 1:
            sheet.merge((start, column0), (row - 1, column0))
        if look.subtotals:
            _sums(sheet, (row, column0), grid, block, _subtotal(block[0][0]))
            row += 1
        row += look.blank_between
    if look.total_row:
        _sums(sheet, (row, column0), grid, grid.rows, look.total_name)
        row += 1
    return row - 1, first_column + len(grid.columns) - 1 + look.total_column


def _subtotal(one: Label) -> str:
    return f"Totaal {one.text.strip()}" if isinstance(one.text, str) else "Subtotaal"


def corner(sheet: Sheet, one: Label) -> str:
    """The name above a column of row labels."""
    return "" if one.field == "measure" else sheet.style.header(one.field)


def _blocks(rows, by_first: bool) -> list[list[tuple[Label, ...]]]:
    """Rows in runs with the same first label."""
    blocks: list[list[tuple[Label, ...]]] = []
    for labels in rows:
        if blocks and (labels[0] == blocks[-1][0][0]) and len(labels) > 1:
            blocks[-1].append(labels)
        else:
            blocks.append([labels])
    return blocks


def _top(sheet: Sheet, at: tuple[int, int], grid: Grid, look: Look) -> None:
    row0, column0 = at
    levels = len(grid.columns[0])
    for level in range(levels):
        start = 0
        for n, labels in enumerate(grid.columns):
            same = n and labels[: level + 1] == grid.columns[n - 1][: level + 1]
            if not same:
                _merge_run(sheet, (row0 + level, column0), (start, n), look, level < levels - 1)
                start = n
            if not same or look.top == "all" or level == levels - 1:
                sheet.label(row0 + level, column0 + n, labels[level], bold=True)
        whole = (start, len(grid.columns))
        _merge_run(sheet, (row0 + level, column0), whole, look, level < levels - 1)
    if look.total_column:
        sheet.write(row0 + levels - 1, column0 + len(grid.columns), look.total_name, bold=True)


def _merge_run(sheet: Sheet, at, span: tuple[int, int], look: Look, outer: bool) -> None:
    start, end = span
    if look.top == "merged" and outer and end - start > 1:
        sheet.merge((at[0], at[1] + start), (at[0], at[1] + end - 1))


def _left(sheet: Sheet, at: tuple[int, int], labels, look: Look | None) -> None:
    """The labels of a row; a later row of a block may leave its first label out."""
    for n, one in enumerate(labels):
        skip = look and look.left != "all" and n == 0 and len(labels) > 1
        if not skip:
            sheet.label(at[0], at[1] + n, one)


def _figures(sheet: Sheet, at: tuple[int, int], grid: Grid, labels, look: Look) -> None:
    row, column = at
    for n, top in enumerate(grid.columns):
        sheet.figure(row, column + n, grid.figure(labels, top))
    if look.total_column:
        found = [grid.figure(labels, top) for top in grid.columns]
        sheet.number(row, column + len(grid.columns), found[0].measure, total(found))


def _sums(sheet: Sheet, at: tuple[int, int], grid: Grid, rows, name: str) -> None:
    """A row of sums over these rows, the total column included if there is one."""
    row, column0 = at
    sheet.write(row, column0, name, bold=True)
    first = column0 + len(grid.rows[0])
    every = []
    for n, top in enumerate(grid.columns):
        found = [grid.figure(labels, top) for labels in rows]
        every += found
        sheet.number(row, first + n, found[0].measure, total(found))
    beside = [c for (r, c) in sheet.cells if r == row - 1]
    if beside and max(beside) == first + len(grid.columns):
        sheet.number(row, first + len(grid.columns), every[0].measure, total(every))


def total(figures: list[Figure]) -> float:
    """The sum of what is known."""
    return round(sum(one.value for one in figures if one.value is not None), 2)
