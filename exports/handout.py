"""What a page hands out: its figures, its charts, and how they came about; each medium its own way.

The files hold exactly what the reader saw: what the gate masked on the page is masked here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.kpis import KPIS
from insights.chart import Chart, Series
from insights.deck.slide import Table
from insights.tile import Tile
from insights.words import is_share
from texts import month, number, text

Cell = str | float | date | None


@dataclass(frozen=True)
class Grid:
    """A table under its name, and where it comes from."""

    title: str
    table: Table
    source: str


@dataclass(frozen=True)
class Handout:
    """`about` are lines of a name and what was chosen: page, region, month, moment."""

    title: str
    about: tuple[tuple[str, str], ...]
    tiles: tuple[Tile, ...]
    charts: tuple[Chart, ...]
    grids: tuple[Grid, ...] = ()


def figure_heads() -> list[Cell]:
    """The headings above the figures of a page."""
    names = ("figure", "value", "unit", "why", "change", "target", "status", "complete",
             "definition", "formula", "source")  # fmt: skip
    return [text(f"handout.{name}") for name in names]


def figure_row(tile: Tile) -> list[Cell]:
    """One figure; a share is told as a percentage, as on the page."""
    kpi = KPIS[tile.id]
    exact = None if tile.exact is None else tile.exact * (100 if is_share(kpi) else 1)
    return [
        tile.title, exact, text(f"units.{kpi.unit}"), tile.reason, tile.change, tile.target,
        tile.status_text, tile.completeness, text(f"kpi.{kpi.id}.definition"),
        text(f"kpi.{kpi.id}.formula"), kpi.source,
    ]  # fmt: skip


def chart_heads(chart: Chart) -> list[Cell]:
    """The headings above the figures of a chart: a column per series and side of a band."""
    bands = [f"{band.name}, {text(f'handout.{side}')}" for band in chart.bands
             for side in ("low", "high")]  # fmt: skip
    noted = [text("handout.noted")] if chart.marks else []
    return [text("ui.category"), *(one.name for one in chart.series), *bands, *noted]


def chart_rows(chart: Chart) -> list[list[Cell]]:
    """One row per category; where there is no figure stands why in words."""
    return [_chart_row(chart, place) for place in range(len(chart.categories))]


def _chart_row(chart: Chart, place: int) -> list[Cell]:
    category = chart.names()[place]
    row: list[Cell] = [category if isinstance(category, date) else str(category)]
    row += [_told(one, place) for one in chart.series]
    row += [side[place] for band in chart.bands for side in (band.low, band.high)]
    if chart.marks:
        at = chart.categories[place]
        row.append("; ".join(mark.label for mark in chart.marks if mark.category == at))
    return row


def grid_rows(table: Table) -> list[list[Cell]]:
    """The headings, then a row per row; behind the words of a column its figures, if it has any,
    and in their place where they say the same."""
    columns = [_column(table, at) for at in range(len(table.heads))]
    return [[cell for column in columns for cell in column[at]]
            for at in range(len(table.rows) + 1)]  # fmt: skip


def _column(table: Table, at: int) -> list[list[Cell]]:
    """A column with its heading; of one or two cells wide."""
    head, cells = table.heads[at], [row[at] for row in table.rows]
    if all(cell.exact is None for cell in cells):
        return [[head], *([cell.words] for cell in cells)]
    figures = [None if cell.exact is None else float(cell.exact) for cell in cells]
    if all(value is not None and number(value) == cell.words
           for value, cell in zip(figures, cells, strict=True)):  # fmt: skip
        return [[head], *([value] for value in figures)]
    pairs = zip(cells, figures, strict=True)
    return [
        [head, text("handout.exact", head=head)],
        *([cell.words, value] for cell, value in pairs),
    ]


def _told(series: Series, place: int) -> Cell:
    value = series.values[place]
    if value is not None:
        return value
    return series.notes[place] if len(series.notes) > place and series.notes[place] else None


def in_words(cell: Cell) -> str:
    """A category as people read it."""
    return month(cell) if isinstance(cell, date) else "" if cell is None else str(cell)


def like_formula(words: str) -> bool:
    """Whether a spreadsheet program may read these words as a formula, and run it."""
    return words.lstrip()[:1] in ("=", "+", "-", "@")


def sheet_names(titles: Sequence[str]) -> list[str]:
    """A name per title that a workbook takes: short, no forbidden signs, each different."""
    taken: list[str] = []
    for place, title in enumerate(titles, 1):
        plain = "".join(" " if sign in "[]:*?/\\'" else sign for sign in title)
        taken.append(f"{place} {plain}"[:31].strip())
    return taken
