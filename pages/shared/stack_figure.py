"""Layers that add up: areas where time has many steps, columns elsewhere."""

from datetime import date

from exports.look import Look, Stroke, hatch, strokes
from insights.amounts import amount, names
from insights.chart import Chart, Series
from pages.shared.beside_figure import OWN, columns, line, others, over_time
from pages.shared.column_figure import bar, base
from pages.shared.drawing import Drawing, Trace
from pages.shared.end_labels import end_labels
from pages.shared.labels import plain

_MANY = 13  # steps in time from which columns become areas


def stacked(chart: Chart, look: Look, height: int) -> Drawing:
    """Layers that add up; areas for long series without gaps, else columns."""
    own = [one for one in chart.series if one.role != "compare"]
    sums = [sum(one.values[place] or 0 for one in drawn)
            for drawn in (own, others(chart)) for place in _places(chart)]  # fmt: skip
    figure = base(chart, look, height, (0, max(sums, default=1)))
    whole = all(value is not None for one in own for value in one.values)
    dated = all(isinstance(value, date) for value in chart.categories)
    areas = whole and dated and len(chart.categories) >= _MANY
    drawn = strokes(chart, look)
    for series, stroke in zip(chart.series, drawn, strict=True):
        if series.role != "compare":
            figure.add((_layer if areas else bar)(chart, series, stroke, look))
    _beside(figure, chart, drawn, look)
    if areas:
        figure.axis("x", range=[0, len(chart.categories) - 1])
    figure.layout.update(barmode="relative", bargap=0.28)
    end_labels(figure, chart, look, drawn, _middles(chart))
    return figure


def _beside(figure: Drawing, chart: Chart, drawn: tuple[Stroke, ...], look: Look) -> None:
    """The sum of other layers over time as a line, other columns beside each own one."""
    if over_time(chart):
        for series in others(chart):
            figure.add(*line(chart, series, look))
    elif others(chart):
        for trace in figure.traces:
            if trace["type"] == "bar":
                trace.update(offset=OWN[0], width=OWN[1])
        figure.add(*columns(chart, drawn, look))


def _layer(chart: Chart, series: Series, stroke: Stroke, look: Look) -> Trace:
    return {
        "type": "scatter",
        "x": names(chart),
        "y": series.values,
        "name": plain(series.name),
        "stackgroup": "all",
        "mode": "lines",
        "line": {"color": look.tokens.paper, "width": 1},
        "fillcolor": stroke.colour,
        "fillpattern": hatch(stroke),
        "customdata": ["" if value is None else amount(value, chart) for value in series.values],
        "hovertemplate": "%{customdata}",
    }  # fmt: skip


def _places(chart: Chart) -> range:
    return range(len(chart.categories))


def _middles(chart: Chart) -> list[float | None]:
    last = [None if one.role == "compare" else one.values[-1] for one in chart.series]
    return [
        None if value is None else sum(one or 0 for one in last[:place]) + value / 2
        for place, value in enumerate(last)
    ]
