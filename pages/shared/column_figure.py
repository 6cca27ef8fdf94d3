"""Columns beside or on top of each other, and stacked areas where time has many steps."""

from datetime import date

import plotly.graph_objects as go

from insights.chart import Chart, Series
from pages.shared import axes, marks
from pages.shared.amounts import amount, figures, missing, names
from pages.shared.canvas import canvas, category_axis, value_axis
from pages.shared.end_labels import end_labels, room
from pages.shared.labels import broken, plain
from pages.shared.look import Look, Stroke, faded, hatch, strokes
from texts import text

_MANY = 13  # steps in time from which stacked columns become areas
_ROOM = 420  # pixels all values above columns may take side by side, phones included


def columns(chart: Chart, look: Look, height: int) -> go.Figure:
    """Columns side by side, values above them while there is room."""
    figure = _base(chart, look, height, axes.extent(chart, from_zero=True))
    for series, stroke in zip(chart.series, strokes(chart, look), strict=True):
        if series.role == "target":
            _targets(figure, chart, series, stroke)
        else:
            figure.add_trace(_bar(chart, series, stroke, look))
            figure.add_traces(_absent(chart, series, look))
    figure.update_layout(barmode="group", bargap=0.32, bargroupgap=0.06)
    return figure


def stacked(chart: Chart, look: Look, height: int) -> go.Figure:
    """Layers that add up; areas for long series without gaps, else columns."""
    sums = [sum(one.values[place] or 0 for one in chart.series) for place in _places(chart)]
    figure = _base(chart, look, height, (0, max(sums, default=1)))
    whole = all(value is not None for one in chart.series for value in one.values)
    dated = all(isinstance(value, date) for value in chart.categories)
    areas = whole and dated and len(chart.categories) >= _MANY
    drawn = strokes(chart, look)
    for series, stroke in zip(chart.series, drawn, strict=True):
        figure.add_trace((_layer if areas else _bar)(chart, series, stroke, look))
    if areas:
        figure.update_xaxes(range=[0, len(chart.categories) - 1])
    figure.update_layout(barmode="relative", bargap=0.28)
    end_labels(figure, chart, look, drawn, _middles(chart))
    return figure


def _base(chart: Chart, look: Look, height: int, span: tuple[float, float]) -> go.Figure:
    rows = marks.rows(chart)
    right = room(chart, look) if chart.kind == "stacked" else 8
    figure = canvas(look, height, right=right, top=marks.headroom(rows, look) + look.text * 0.8)
    value_axis(figure, look, chart, span)
    shown = axes.time_ticks(chart, most=12 if chart.kind == "columns" else 7)
    category_axis(figure, look, names(chart), (shown[0], [_tick(word) for word in shown[1]]))
    marks.draw(figure, chart, look, rows)
    return figure


def _tick(word: str) -> str:
    return word if "<br>" in word else broken(word, 11)


def _bar(chart: Chart, series: Series, stroke: Stroke, look: Look) -> go.Bar:
    coming = series.role == "forecast"
    return go.Bar(
        x=names(chart),
        y=series.values,
        name=plain(series.name),
        marker={
            "color": faded(stroke.colour, 0.35) if coming else stroke.colour,
            "line": {"color": stroke.colour if coming else look.tokens.paper, "width": 1},
            "pattern": hatch(stroke),
            "cornerradius": 2 if chart.kind == "columns" else 0,
        },
        text=["" if value is None else figures(value, chart) for value in series.values],
        textposition="outside" if _fits(chart) else "none",
        constraintext="none",
        textangle=0,
        textfont={"color": look.tokens.ink, "size": look.text},
        cliponaxis=False,
        customdata=["" if value is None else amount(value, chart) for value in series.values],
        hovertemplate="%{customdata}",
    )


def _layer(chart: Chart, series: Series, stroke: Stroke, look: Look) -> go.Scatter:
    return go.Scatter(
        x=names(chart),
        y=series.values,
        name=plain(series.name),
        stackgroup="all",
        mode="lines",
        line={"color": look.tokens.paper, "width": 1},
        fillcolor=stroke.colour,
        fillpattern=hatch(stroke),
        customdata=[amount(value, chart) for value in series.values],
        hovertemplate="%{customdata}",
    )  # fmt: skip


def _targets(figure: go.Figure, chart: Chart, series: Series, stroke: Stroke) -> None:
    """A line across the columns of each category; the points under it only answer the pointer."""
    for place, value in enumerate(series.values):
        if value is not None:
            figure.add_shape(
                type="line",
                x0=place - 0.4,
                x1=place + 0.4,
                y0=value,
                y1=value,
                line={"color": stroke.colour, "width": 3},
            )
    figure.add_scatter(
        x=names(chart),
        y=series.values,
        name=plain(series.name),
        mode="markers",
        marker={"color": stroke.colour, "opacity": 0, "size": 12},
        customdata=["" if value is None else amount(value, chart) for value in series.values],
        hovertemplate="%{customdata}",
    )


def _absent(chart: Chart, series: Series, look: Look) -> list[go.Scatter]:
    # Words on the axis where a column is missing: an empty place would be read as nothing at all.
    places = [place for place, value in enumerate(series.values) if value is None]
    if not places or len(chart.series) > 1:
        return []
    return [
        go.Scatter(
            x=[names(chart)[place] for place in places],
            y=[0] * len(places),
            mode="text",
            text=[text("ui.missing_short")] * len(places),
            textposition="top center",
            textfont={"color": look.tokens.muted, "size": look.text * 0.92},
            customdata=[plain(missing(chart, series, place)) for place in places],
            hovertemplate="%{customdata}<extra></extra>",
            meta="absent",
        )
    ]


def _fits(chart: Chart) -> bool:
    known = [value for one in chart.series for value in one.values if value is not None]
    longest = max((len(figures(value, chart)) for value in known), default=0)
    columns_ = sum(one.role != "target" for one in chart.series) * len(chart.categories)
    return chart.kind == "columns" and columns_ * (longest * 7.5 + 6) <= _ROOM


def _places(chart: Chart) -> range:
    return range(len(chart.categories))


def _middles(chart: Chart) -> list[float | None]:
    last = [one.values[-1] for one in chart.series]
    return [
        None if value is None else sum(one or 0 for one in last[:place]) + value / 2
        for place, value in enumerate(last)
    ]
