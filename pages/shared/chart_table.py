"""The figures of a chart as a table: the same values, with words where there is no value."""

from insights.chart import Chart
from pages.shared import tables
from pages.shared.amounts import bare, missing, names
from texts import text


def html(chart: Chart) -> str:
    """One row per category, one column per series and per side of each band."""
    columns = [tables.Column(text("ui.category"))]
    columns += [tables.Column(one.name, numeric=True) for one in chart.series]
    for band in chart.bands:
        columns.append(tables.Column(text("ui.band_low", name=band.name), numeric=True))
        columns.append(tables.Column(text("ui.band_high", name=band.name), numeric=True))
    rows = [_row(chart, place, name) for place, name in enumerate(names(chart))]
    title = f"{chart.title} ({chart.unit})" if chart.unit else chart.title
    return tables.html(columns, rows, caption=title)


def _row(chart: Chart, place: int, name: str) -> list[object]:
    row: list[object] = [name]
    for series in chart.series:
        value = series.values[place]
        words = missing(chart, series, place) if value is None else bare(value, chart)
        row.append(tables.Quiet(words) if value is None else words)
    for band in chart.bands:
        for value in (band.low[place], band.high[place]):
            empty = tables.Quiet(text("ui.not_applicable"))
            row.append(empty if value is None else bare(value, chart))
    return row
