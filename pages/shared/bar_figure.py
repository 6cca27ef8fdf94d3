"""Bars lying down, each under its own name, so that long names fit a phone as well as a beamer."""

from exports import axes
from exports.look import Look, Stroke, hatch, strokes
from insights.amounts import amount, bare, missing, names
from insights.chart import Chart, Series
from pages.shared.bar_rows import Row, rows, solid, thickness
from pages.shared.beside_figure import HOLLOW
from pages.shared.canvas import canvas
from pages.shared.drawing import Drawing, Trace
from pages.shared.labels import plain


def bars(chart: Chart, look: Look, height: int | None) -> Drawing:
    """The figure; the first category stands on top. Without `height` each row takes its own."""
    found, tall = rows(chart, look)
    figure = canvas(look, height or round(tall) + 4, left=2, right=2, top=2)
    figure.layout.update(hovermode="closest", barmode="overlay")
    figure.margin(b=2)
    figure.axis("y", range=[tall, 0])
    figure.axis("x", range=_reach(chart))
    drawn = strokes(chart, look)
    for place, series in enumerate(chart.series):
        if series.role == "target":
            figure.add(_ticks(chart, series, found, look, halo=True))
            figure.add(_ticks(chart, series, found, look, halo=False))
        else:
            at = solid(chart).index(place)
            middles = [row.middles[at] for row in found]
            figure.add(_bar(chart, series, drawn[place], middles, look))
            _absent(figure, chart, series, middles, look)
    _names(figure, found, look)
    if figure.layout["xaxis"]["range"][0] < 0:
        figure.shape(
            type="line", x0=0, x1=0, y0=0, y1=1, yref="y domain", layer="below",
            line={"color": look.tokens.control, "width": 1},
        )  # fmt: skip
    return figure


def _reach(chart: Chart) -> list[float]:
    low, high = axes.extent(chart, from_zero=True)
    # Values at the ends of the bars need room; beside the name they need none.
    spare = (0.16 if len(solid(chart)) > 1 else 0.02) * ((high - low) or 1)
    return [low - (spare if low < 0 else 0), high + spare]


def _bar(chart: Chart, series: Series, stroke: Stroke, middles: list[float], look: Look) -> Trace:
    ends = len(solid(chart)) > 1
    beside = series.role == "compare"  # hollow and thin: told apart by more than its colour
    return {
        "type": "bar",
        "orientation": "h",
        "x": series.values,
        "y": middles,
        "width": thickness(look) * (0.5 if beside else 0.88),
        "name": plain(series.name),
        "marker": {
            "color": HOLLOW if beside else stroke.colour,
            "line": {"color": look.tokens.muted, "width": 1.5 if beside else 0},
            "cornerradius": 2,
            "pattern": {} if beside else hatch(stroke),
        },
        "text": ["" if value is None else bare(value, chart) for value in series.values],
        "textposition": "outside" if ends else "none",
        "constraintext": "none",
        "textfont": {"color": look.tokens.muted if beside else look.tokens.ink,
                  "size": look.text * (0.85 if beside else 1)},
        "cliponaxis": False,
        "customdata": [_hover(chart, series, place) for place in range(len(series.values))],
        "hovertemplate": "%{customdata}<extra></extra>",
    }  # fmt: skip


def _ticks(chart: Chart, series: Series, found: list[Row], look: Look, halo: bool) -> Trace:
    # Paper around the tick keeps it visible across a dark bar.
    colour = look.tokens.paper if halo else look.tokens.ink
    return {
        "type": "scatter",
        "x": series.values,
        "y": [sum(row.middles) / len(row.middles) for row in found],
        "mode": "markers",
        "name": plain(series.name),
        "marker": {
            "symbol": "line-ns",
            "size": thickness(look) * len(solid(chart)) * 0.62 + 4,
            "line": {"color": colour, "width": 7 if halo else 3},
        },
        "customdata": [_hover(chart, series, place) for place in range(len(series.values))],
        "hovertemplate": None if halo else "%{customdata}<extra></extra>",
        "hoverinfo": "skip" if halo else None,
    }


def _hover(chart: Chart, series: Series, place: int) -> str:
    value = series.values[place]
    words = missing(chart, series, place) if value is None else amount(value, chart)
    return f"<b>{plain(names(chart)[place])}</b><br>{plain(series.name)}: {plain(words)}"


def _absent(
    figure: Drawing, chart: Chart, series: Series, middles: list[float], look: Look
) -> None:
    for place, value in enumerate(series.values):
        if value is None:
            figure.words(
                x=0,
                xref="paper",
                y=middles[place],
                xanchor="left",
                yanchor="middle",
                xshift=-2,
                text=f"<i>{_why(chart, series, place)}</i>",
                font={"color": look.tokens.muted,
                      "size": look.text * (0.85 if series.role == "compare" else 1)},
            )  # fmt: skip


def _why(chart: Chart, series: Series, place: int) -> str:
    """What is lacking beside a bar says that it is not the bar itself."""
    words = plain(missing(chart, series, place))
    return f"{plain(series.name)}: {words}" if series.role == "compare" else words


def _names(figure: Drawing, found: list[Row], look: Look) -> None:
    for row in found:
        figure.words(
            x=0,
            xref="paper",
            xanchor="left",
            xshift=-2,
            y=row.foot,
            yanchor="bottom",
            text=row.words,
            align="left",
            bgcolor=look.tokens.paper,  # the line at zero does not run through a name
            borderpad=0,
            font={"color": look.tokens.ink, "size": look.text},
        )
