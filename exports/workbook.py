"""A page's figures as a workbook: units, definitions, sources, and why a figure is not there."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exports.handout import (
    Cell,
    Grid,
    Handout,
    chart_heads,
    chart_rows,
    figure_heads,
    figure_row,
    grid_rows,
    like_formula,
    sheet_names,
)
from insights.chart import Chart
from texts import text

_WIDTHS = {1: 34, 2: 14, 3: 16}


def workbook(handout: Handout) -> bytes:
    """The .xlsx file: a sheet on what this is, the figures, and a sheet per chart."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = text("handout.sheet_about")
    _rows(first, [[handout.title], [], *(list(line) for line in handout.about)], bold={1})
    figures = book.create_sheet(text("handout.sheet_figures"))
    _rows(figures, [figure_heads(), *(figure_row(tile) for tile in handout.tiles)], bold={1})
    figures.freeze_panes = "B2"
    shown = (*handout.charts, *handout.grids)
    for name, one in zip(sheet_names([one.title for one in shown]), shown, strict=True):
        sheet = book.create_sheet(name)
        if isinstance(one, Chart):
            _chart(sheet, one)
        else:
            _grid(sheet, one)
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def _chart(sheet: Worksheet, chart: Chart) -> None:
    about: list[list[Cell]] = [
        [chart.title], [text("handout.unit"), chart.unit], [text("handout.source"), chart.source],
        [text("handout.seen"), chart.alt], [],
    ]  # fmt: skip
    _rows(sheet, [*about, chart_heads(chart), *chart_rows(chart)], bold={1, len(about) + 1})
    sheet.freeze_panes = f"B{len(about) + 2}"


def _grid(sheet: Worksheet, grid: Grid) -> None:
    about: list[list[Cell]] = [[grid.title], [text("handout.source"), grid.source], []]
    _rows(sheet, [*about, *grid_rows(grid.table), [grid.table.more]], bold={1, len(about) + 1})
    sheet.freeze_panes = f"A{len(about) + 2}"


def _rows(sheet: Worksheet, rows: list[list[Cell]], bold: set[int]) -> None:
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            _write(sheet, number, place, value, number in bold)
    for place in range(1, max(map(len, rows)) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(place, 18)


def _write(sheet: Worksheet, row: int, column: int, value: Cell, bold: bool) -> None:
    cell = sheet.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl would read "=…" as a formula
        cell.quotePrefix = like_formula(value)  # and a person who edits it, too
    elif isinstance(value, float):
        cell.number_format = "#,##0.0##" if value % 1 else "#,##0"
    elif value is not None:
        cell.number_format = "mmm yyyy"
    if bold:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
