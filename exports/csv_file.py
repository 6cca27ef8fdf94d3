"""A page's figures as one text file that a Dutch spreadsheet program opens at a double click."""

import csv
from io import StringIO

from exports.handout import (
    Cell,
    Grid,
    Handout,
    chart_heads,
    chart_rows,
    figure_row,
    grid_rows,
    in_words,
    like_formula,
)
from insights.chart import Chart
from texts import text


def csv_file(handout: Handout) -> bytes:
    """One row per figure: about, of what, when or where, value, unit, why there is none, meaning.

    Semicolons, decimal commas and a byte order mark.
    """
    held = StringIO()
    out = csv.writer(held, delimiter=";", lineterminator="\r\n")
    names = ("about", "figure", "category", "value", "unit", "why", "definition", "source")
    out.writerow([text(f"handout.{name}") for name in names])
    shown = text("handout.sheet_figures")
    for tile in handout.tiles:
        title, exact, unit, why, *_, definition, _formula, source = figure_row(tile)
        out.writerow(_safe([shown, title, "", exact, unit, why, definition, source]))
    for chart in handout.charts:
        out.writerows(map(_safe, _chart(chart)))
    for grid in handout.grids:
        out.writerows(map(_safe, _grid(grid)))
    return held.getvalue().encode("utf-8-sig")


def _chart(chart: Chart) -> list[list[Cell]]:
    heads, found = chart_heads(chart), []
    for row in chart_rows(chart):
        for head, value in zip(heads[1:], row[1:], strict=True):
            if head == text("handout.noted"):
                if value:
                    about = [chart.title, head, in_words(row[0]), None, "", "", value, ""]
                    found.append(about)
                continue
            told = value if isinstance(value, float) else None
            why = "" if isinstance(value, float) else in_words(value)
            found.append(
                [chart.title, head, in_words(row[0]), told, chart.unit, why, "", chart.source]
            )
    return found


def _grid(grid: Grid) -> list[list[Cell]]:
    """A line per cell that says something, named by the first of its row."""
    heads, *rows = grid_rows(grid.table)
    return [
        [grid.title, head, row[0], value, "", "", "", grid.source]
        for row in rows
        for head, value in zip(heads[1:], row[1:], strict=True)
        if value not in (None, "")
    ]


def _safe(row: list[Cell]) -> list[str]:
    return [_number(one) if isinstance(one, float) else _words(in_words(one)) for one in row]


def _number(value: float) -> str:
    return f"{value:.10g}".replace(".", ",")


def _words(words: str) -> str:
    """Never a formula: a spreadsheet program runs what begins like one."""
    return f"'{words}" if like_formula(words) else words
