"""Columns side by side, with targets across them; also what stacked columns are made of."""

from exports import axes
from exports.look import Look, Stroke, faded, hatch, strokes
from insights.amounts import amount, figures, missing, names
from insights.chart import Chart, Series
from pages.shared import marks
from pages.shared.beside_figure import diamonds, others
from pages.shared.canvas import canvas, category_axis, value_axis
from pages.shared.drawing import Drawing, Trace
from pages.shared.end_labels import room
from pages.shared.labels import broken, plain
from texts import text

_ROOM = 420  # pixels all values above columns may take side by side, phones included


def columns(chart: Chart, look: Look, height: int) -> Drawing:
    """Columns side by side, values above them while there is room."""
    figure = base(chart, look, height, axes.extent(chart, from_zero=True))
    for series, stroke in zip(chart.series, strokes(chart, look), strict=True):
        if series.role == "target":
            _targets(figure, chart, series, look)
        elif series.role != "compare":
            figure.add(bar(chart, series, stroke, look) | {"offsetgroup": series.name})
            figure.add(*_absent(chart, series, look))
    groups = [one.name for one in chart.series if one.role not in ("target", "compare")]
    for series, group in zip(others(chart), groups, strict=False):
        figure.add(diamonds(chart, series, group, look))
    figure.layout.update(barmode="group", bargap=0.32, bargroupgap=0.06)
    if others(chart):
        figure.layout.update(scattermode="group", scattergap=0.32)
    return figure


def base(chart: Chart, look: Look, height: int, span: tuple[float, float]) -> Drawing:
    """An empty figure with the axes, room for names at the right, and the marks."""
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


def bar(chart: Chart, series: Series, stroke: Stroke, look: Look) -> Trace:
    """One series as columns; a missing value has none."""
    coming = series.role == "forecast"
    return {
        "type": "bar",
        "x": names(chart),
        "y": series.values,
        "name": plain(series.name),
        "marker": {
            "color": faded(stroke.colour, 0.35) if coming else stroke.colour,
            "line": {"color": stroke.colour if coming else look.tokens.paper, "width": 1},
            "pattern": hatch(stroke),
            "cornerradius": 2 if chart.kind == "columns" else 0,
        },
        "text": ["" if value is None else figures(value, chart) for value in series.values],
        "textposition": "outside" if _fits(chart) else "none",
        "constraintext": "none",
        "textangle": 0,
        "textfont": {"color": look.tokens.ink, "size": look.text},
        "cliponaxis": False,
        "customdata": ["" if value is None else amount(value, chart) for value in series.values],
        "hovertemplate": "%{customdata}",
    }


def _targets(figure: Drawing, chart: Chart, series: Series, look: Look) -> None:
    """A line across the columns of each category; the points under it only answer the pointer."""
    known = [(place, value) for place, value in enumerate(series.values) if value is not None]
    # Paper around the line keeps it visible across a dark column.
    for colour, width in ((look.tokens.paper, 6), (look.tokens.ink, 3)):
        for place, value in known:
            figure.shape(
                type="line", x0=place - 0.4, x1=place + 0.4, y0=value, y1=value,
                line={"color": colour, "width": width},
            )  # fmt: skip
    figure.add(
        {
            "type": "scatter",
            "x": names(chart),
            "y": series.values,
            "name": plain(series.name),
            "mode": "markers",
            "marker": {"color": look.tokens.ink, "opacity": 0, "size": 12},
            "customdata": [
                "" if value is None else amount(value, chart) for value in series.values
            ],
            "hovertemplate": "%{customdata}",
        }
    )


def _absent(chart: Chart, series: Series, look: Look) -> list[Trace]:
    # Words on the axis where a column is missing: an empty place would be read as nothing at all.
    places = [place for place, value in enumerate(series.values) if value is None]
    own = [one for one in chart.series if one.role != "compare"]
    if not places or len(own) > 1:
        return []
    return [
        {
            "type": "scatter",
            "x": [names(chart)[place] for place in places],
            "y": [0] * len(places),
            "mode": "text",
            "text": [text("ui.missing_short")] * len(places),
            "textposition": "top center",
            "textfont": {"color": look.tokens.muted, "size": look.text * 0.92},
            "customdata": [plain(missing(chart, series, place)) for place in places],
            "hovertemplate": "%{customdata}<extra></extra>",
            "meta": "absent",
        }
    ]


def _fits(chart: Chart) -> bool:
    known = [value for one in chart.series for value in one.values if value is not None]
    longest = max((len(figures(value, chart)) for value in known), default=0)
    columns_ = sum(one.role != "target" for one in chart.series) * len(chart.categories)
    return chart.kind == "columns" and not others(chart) and columns_ * (longest * 7.5 + 6) <= _ROOM
