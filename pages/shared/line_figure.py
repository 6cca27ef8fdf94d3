"""Lines over time: measured whole, forecast dashed, target dotted, names at their ends."""

from exports import axes
from exports.look import Look, Stroke, faded, strokes
from insights.amounts import amount, names
from insights.chart import Band, Chart, Series
from pages.shared import marks
from pages.shared.canvas import canvas, category_axis, value_axis
from pages.shared.drawing import Drawing, Trace
from pages.shared.end_labels import end_labels, room
from pages.shared.labels import plain
from pages.shared.legend import band_alpha


def lines(chart: Chart, look: Look, height: int) -> Drawing:
    """The figure; a missing value is a gap, never a point."""
    drawn = strokes(chart, look)
    rows = marks.rows(chart)
    figure = canvas(look, height, right=room(chart, look), top=marks.headroom(rows, look))
    value_axis(figure, look, chart, axes.extent(chart, from_zero=False))
    category_axis(figure, look, names(chart), axes.time_ticks(chart))
    figure.axis("x", range=[0, max(len(chart.categories) - 1, 1)])
    for place, band in enumerate(_widest_first(chart.bands)):
        for run in _runs(band):
            figure.add(_area(chart, band, run, band_alpha(place, len(chart.bands)), look))
    for series, stroke in zip(chart.series, drawn, strict=True):
        bridge = _bridge(chart, series)
        if bridge:
            figure.add(_joint(chart, bridge, stroke))
        figure.add(_line(chart, series, stroke))
    marks.draw(figure, chart, look, rows)
    end_labels(figure, chart, look, drawn, [one.values[-1] for one in chart.series])
    return figure


def _line(chart: Chart, series: Series, stroke: Stroke) -> Trace:
    values = series.values
    return {
        "type": "scatter",
        "x": names(chart),
        "y": values,
        "name": plain(series.name),
        "mode": "lines+markers",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": stroke.colour, "width": stroke.width, "dash": stroke.dash or "solid"},
        "marker": {
            "color": stroke.colour,
            "symbol": stroke.symbol,
            "size": [_dot(series, place, stroke) for place in range(len(values))],
            "opacity": 1,
            "line": {"width": 0},
        },
        "customdata": ["" if value is None else amount(value, chart) for value in values],
        "hovertemplate": "%{customdata}",
    }


def _dot(series: Series, place: int, stroke: Stroke) -> float:
    # The end of a line carries its sign; a value between two gaps would be invisible without one.
    values = series.values
    if values[place] is None or series.role == "target":
        return 0
    around = [values[at] for at in (place - 1, place + 1) if 0 <= at < len(values)]
    last = place == max(at for at, value in enumerate(values) if value is not None)
    return stroke.width * 3.2 if last or all(one is None for one in around) else 0


def _bridge(chart: Chart, series: Series) -> tuple[int, float, float] | None:
    """Place and the two values joining the last measured value to a forecast's first."""
    first = next((at for at, value in enumerate(series.values) if value is not None), 0)
    measured = [one for one in chart.series if one.role == "actual"]
    same = [one for one in measured if one.name == series.name] or measured
    if series.role != "forecast" or first == 0 or len(same) != 1:
        return None
    before, after = same[0].values[first - 1], series.values[first]
    return None if before is None or after is None else (first, before, after)


def _joint(chart: Chart, bridge: tuple[int, float, float], stroke: Stroke) -> Trace:
    first, before, after = bridge
    return {
        "type": "scatter",
        "x": names(chart)[first - 1 : first + 1],
        "y": [before, after],
        "mode": "lines",
        "line": {"color": stroke.colour, "width": stroke.width, "dash": stroke.dash},
        "hoverinfo": "skip",
        "meta": "joint",
    }


def _area(chart: Chart, band: Band, run: list[int], alpha: float, look: Look) -> Trace:
    along = [names(chart)[place] for place in run]
    return {
        "type": "scatter",
        "x": along + along[::-1],
        "y": [band.high[place] for place in run] + [band.low[place] for place in reversed(run)],
        "name": plain(band.name),
        "mode": "lines",
        "line": {"width": 0},
        "fill": "toself",
        "fillcolor": faded(look.tokens.accent, alpha),
        "hoverinfo": "skip",
        "meta": "band",
    }


def _widest_first(bands: tuple[Band, ...]) -> list[Band]:
    return sorted(bands, key=lambda band: -sum(_widths(band)))


def _widths(band: Band) -> list[float]:
    pairs = zip(band.low, band.high, strict=True)
    return [high - low for low, high in pairs if low is not None and high is not None]


def _runs(band: Band) -> list[list[int]]:
    runs: list[list[int]] = [[]]
    for place, (low, high) in enumerate(zip(band.low, band.high, strict=True)):
        if low is None or high is None:
            runs.append([])
        else:
            runs[-1].append(place)
    return [run for run in runs if len(run) > 1]
