"""A chart's figures as the workbook inside the file holds them: the slide's own, gaps as gaps."""

from dataclasses import replace
from datetime import date

from pptx.chart.data import CategoryChartData

from exports.handout import like_formula
from exports.joining import begins, put
from insights.amounts import is_yearly, names
from insights.chart import Band, Chart, Series
from texts import month, text

Layer = tuple[str, tuple[float | None, ...]]


def categories(chart: Chart) -> list[str]:
    """The categories as short words: `jan 25`, `2031`, `Westland`."""
    if is_yearly(chart.categories) or chart.labels:
        return [safe(one) for one in names(chart)]
    return [_short(one) for one in chart.categories]


def _short(value: object) -> str:
    if not isinstance(value, date):
        return safe(str(value))
    return f"{month(value, short=True).split(' ')[0]} {value.year % 100:02d}"


def safe(words: str) -> str:
    """Never a formula in the workbook: a spreadsheet program runs what begins like one."""
    return f"'{words}" if like_formula(words) else words


def plain(chart: Chart) -> CategoryChartData:
    """The series as they are."""
    return _data(chart, [(one.name, one.values) for one in chart.series])


def with_bands(chart: Chart, layers: list[Layer]) -> CategoryChartData:
    """The layers of a band first, then the series."""
    return _data(chart, [*layers, *((one.name, one.values) for one in chart.series)])


def nested(chart: Chart) -> bool:
    """Whether the bands lie in each other, the widest first, so that they can be stacked."""
    return all(_within(one, other)
               for other, one in zip(chart.bands, chart.bands[1:], strict=False))  # fmt: skip


def layers(chart: Chart) -> list[Layer]:
    """The bands as layers to stack: what lies below them, then the width of each step upwards.

    Where a forecast begins the layers begin at the line, without width; elsewhere they have gaps.
    """
    bands = chart.bands if nested(chart) else chart.bands[:1]
    edges = [one.low for one in bands] + [one.high for one in reversed(bands)]
    up = [f"{one.name}, {text('handout.high')}" for one in reversed(bands[:-1])]
    steps = [f"{bands[0].name}, {text('handout.low')}", *(one.name for one in bands), *up]
    begin = begins(chart)
    found: list[Layer] = [(steps[0], put(edges[0], begin))]
    for below, above, name in zip(edges[:-1], edges[1:], steps[1:], strict=True):
        wide = tuple(None if low is None or high is None else high - low
                     for low, high in zip(below, above, strict=True))  # fmt: skip
        start = (begin[0], 0.0) if begin else None
        found.append((name, put(wide, start)))
    return found


def with_edges(chart: Chart) -> Chart:
    """The chart with the sides of bands that cannot be stacked as thin lines of their own."""
    others = () if nested(chart) else chart.bands[1:]
    edges = [
        Series(f"{one.name}, {text(f'handout.{side}')}", values, "muted")
        for one in others
        for side, values in (("low", one.low), ("high", one.high))
    ]
    return replace(chart, series=(*chart.series, *edges))


def _within(inner: Band, outer: Band) -> bool:
    sides = zip(inner.low, inner.high, outer.low, outer.high, strict=True)
    return all(
        a >= c and b <= d
        for a, b, c, d in sides
        if a is not None and b is not None and c is not None and d is not None
    )


def _data(chart: Chart, every: list[Layer]) -> CategoryChartData:
    digits = f".{'0' * chart.decimals}" if chart.decimals else ""
    unit = '"\u00a0%"' if chart.unit == "%" else ""
    found = CategoryChartData(number_format=f"#,##0{digits}{unit}")
    found.categories = categories(chart)
    for name, values in every:
        found.add_series(safe(name), values)
    return found
