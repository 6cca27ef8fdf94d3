"""Shows a chart: title and key above, the drawing, its source, the same figures as a table."""

import json
from html import escape

import plotly.graph_objects as go
import streamlit as st
from plotly.utils import PlotlyJSONEncoder

from exports.look import Look
from insights.amounts import left_out
from insights.chart import Chart
from pages.shared import chart_table, legend, map_classes, map_figure, marks, spark
from pages.shared.bar_figure import bars
from pages.shared.column_figure import columns
from pages.shared.drawing import Drawing, Sent
from pages.shared.line_figure import lines
from pages.shared.map_figure import Shapes
from pages.shared.stack_figure import stacked
from pages.shared.theme import is_dark, is_presenting
from texts import text

_DRAW = {"lines": lines, "columns": columns, "stacked": stacked, "bars": bars}
_HEIGHTS = {"lines": 340, "columns": 320, "stacked": 340, "map": 470}
_CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "doubleClick": False}


def show(chart: Chart, key: str | None = None, height: int | None = None) -> None:
    """Draw the chart on the page; `key` when the same chart stands on a page twice.

    `height` is the drawing's, in pixels. A chart without any figure says so and draws no axes.
    """
    key = key or chart.id
    look = Look(is_dark(), is_presenting())
    with st.container(key=f"chart-{chart.kind}-{key}", gap=None):
        st.html(heading(chart, look))
        if is_empty(chart):
            st.html(
                f'<p class="chart-empty">{escape(left_out(chart) or text("ui.chart_empty"))}</p>'
            )
        elif chart.kind == "spark":
            st.html(spark.image(chart, look.dark))
        else:
            _draw(chart, look, key, height)
        st.html(footing(chart))
        with st.expander(text("ui.as_table"), key=f"table-{key}"):
            st.html(chart_table.html(chart))


def figure(
    chart: Chart, dark: bool, presenting: bool = False, shapes: Shapes | None = None
) -> go.Figure:
    """The chart as a plotly figure, words and all; pure, except that a map asks for boundaries.

    `shapes` gives a map's boundaries instead (rings of longitude and latitude per gemeente code).
    Raises KeyError for a kind that is not drawn by plotly: `spark` is a picture, see `spark.image`.
    """
    return go.Figure(_figure(chart, Look(dark, presenting), None, shapes).plain())


def sent(chart: Chart, look: Look, height: int) -> str:
    """The drawing as the JSON that plotly.js takes, for a page that draws it itself."""
    return json.dumps(_figure(chart, look, height, None).plain(), cls=PlotlyJSONEncoder)


def key(chart: Chart, look: Look) -> list[tuple[str, str]]:
    """Samples (`<img>`) and names of the key above the chart."""
    entries = map_classes.entries if chart.kind == "map" else legend.entries
    return entries(chart, look)


def heading(chart: Chart, look: Look) -> str:
    """Title, unit and key as HTML."""
    key = map_classes.html(chart, look) if chart.kind == "map" else legend.html(chart, look)
    unit = f'<p class="chart-unit">{escape(chart.unit)}</p>' if chart.unit else ""
    return f'<header class="chart-head"><h3>{escape(chart.title)}</h3>{unit}{key}</header>'


def footing(chart: Chart) -> str:
    """What is not shown and why, and the source, as HTML."""
    # Bars say it in their own row, an empty chart in its place.
    absent = "" if is_empty(chart) or chart.kind == "bars" else left_out(chart)
    lines_ = [f'<p class="chart-absent">{escape(absent)}</p>' if absent else ""]
    silent = len(marks.wordless(chart))
    if silent:
        lines_.append(f"<p>{escape(text('ui.marks_wordless', n=silent))}</p>")
    if chart.remark:
        lines_.append(f"<p>{escape(chart.remark)}</p>")
    if chart.source:
        lines_.append(f"<p>{escape(text('ui.source', source=chart.source))}</p>")
    return f'<footer class="chart-foot">{"".join(lines_)}</footer>'


def is_empty(chart: Chart) -> bool:
    """Whether no series has any figure (a map of hatched gemeenten still shows where)."""
    known = any(value is not None for one in chart.series for value in one.values)
    return not known and chart.kind != "map"


def _draw(chart: Chart, look: Look, key: str, height: int | None) -> None:
    drawn = Sent(_figure(chart, look, height, None))
    st.plotly_chart(drawn, theme=None, key=f"plot-{key}", config=_CONFIG, alt=chart.alt)


def _figure(chart: Chart, look: Look, height: int | None, shapes: Shapes | None) -> Drawing:
    if chart.kind == "bars":
        return bars(chart, look, height)
    tall = height or round(_HEIGHTS[chart.kind] * (1.7 if look.presenting else 1))
    if chart.kind == "map":
        return map_figure.gemeenten(chart, look, tall, shapes or _boundaries(chart))
    return _DRAW[chart.kind](chart, look, tall)


def _boundaries(chart: Chart) -> Shapes:
    from data.reference import rings

    return rings([str(code) for code in chart.categories])
