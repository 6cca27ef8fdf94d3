"""The figures of a chart as a table: the same values, with words where there is no value."""

from insights.amounts import bare, missing, names
from insights.chart import Band, Chart
from pages.shared import tables
from texts import text


def html(chart: Chart) -> str:
    """One row per category, one column per series and per band."""
    columns = [tables.Column(text("ui.category"))]
    columns += [tables.Column(one.name, numeric=True) for one in chart.series]
    columns += [tables.Column(band.name, numeric=True) for band in chart.bands]
    rows = [_row(chart, place, name) for place, name in enumerate(names(chart))]
    title = f"{chart.title} ({chart.unit})" if chart.unit else chart.title
    return tables.html(columns, rows, caption=title)


def plain(chart: Chart) -> tuple[list[str], list[list[str]]]:
    """The same heads and rows as words only."""
    heads = [text("ui.category"), *(one.name for one in (*chart.series, *chart.bands))]
    rows = [_row(chart, place, name) for place, name in enumerate(names(chart))]
    return heads, [[_words(one) for one in row] for row in rows]


def _words(one: object) -> str:
    return one.words if isinstance(one, tables.Quiet) else str(one)


def _row(chart: Chart, place: int, name: str) -> list[object]:
    row: list[object] = [name]
    for series in chart.series:
        value = series.values[place]
        words = missing(chart, series, place) if value is None else bare(value, chart)
        row.append(tables.Quiet(words) if value is None else words)
    row += [_range(chart, band, place) for band in chart.bands]
    return row


def _range(chart: Chart, band: Band, place: int) -> object:
    low, high = band.low[place], band.high[place]
    if low is None or high is None:
        return tables.Quiet(text("ui.not_applicable"))
    return text("ui.band_range", low=bare(low, chart), high=bare(high, chart))
