"""Lines as a native chart; with bands as stacked areas under lines that share their axes."""

import copy

from pptx.chart.chart import Chart as Native
from pptx.chart.series import LineSeries
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml.ns import qn
from pptx.slide import Slide as Page
from pptx.util import Pt

from exports.joining import joined
from exports.look import Look, Stroke, strokes
from exports.pptx import axes, data
from exports.pptx.native import native
from exports.pptx.place import Box
from exports.pptx.words import Ink, plain, rgb, run
from insights.amounts import bare
from insights.chart import Chart

_DASHES = {"forecast": MSO_LINE_DASH_STYLE.DASH, "target": MSO_LINE_DASH_STYLE.ROUND_DOT}
_WIDTHS = {"actual": 3.0, "forecast": 3.0, "target": 2.0, "compare": 2.25, "muted": 1.5}
_SHADES = ("#dbe8ec", "#b9d3db")  # the wide band, the narrow one in it


def lines(page: Page, box: Box, chart: Chart, face: str) -> object:
    """Draw the chart; gives back the shape that holds it."""
    shown = data.with_edges(joined(chart))
    stacked = data.layers(chart) if chart.bands else []
    kind = XL_CHART_TYPE.AREA_STACKED if stacked else XL_CHART_TYPE.LINE
    filled = data.with_bands(shown, stacked) if stacked else data.plain(shown)
    frame, made = native(page, kind, box, filled)
    axes.dress(made, chart, face)
    if stacked:
        _bands(made, len(stacked))
        _apart(made, len(stacked))
    drawn = [one for plot in made.plots for one in plot.series][-len(shown.series) :]
    for one, series, stroke in zip(drawn, shown.series, strokes(shown, Look()), strict=True):
        _stroke(one, stroke, series.role)
        if series.role != "muted":
            _last(one, chart, series.values, stroke, face)
    hidden = (0, *range(_middle(stacked) + 1, len(stacked))) if stacked else ()
    if stacked or len(chart.series) > 1:
        axes.legend(made, face, hidden)
    return frame


def _middle(stacked: list[data.Layer]) -> int:
    """The layer in the middle: above it the shades come again, and need no name."""
    return len(stacked) // 2


def _bands(made: Native, count: int) -> None:
    """The ground is not seen; the steps are light at the edges and darker in the middle."""
    steps = [one for plot in made.plots for one in plot.series][:count]
    steps[0].format.fill.background()
    middle = count // 2
    for at, one in enumerate(steps[1:], 1):
        one.format.fill.solid()
        dark = count > 2 and at == middle
        one.format.fill.fore_color.rgb = rgb(_SHADES[1 if dark else 0])
        one.format.line.fill.background()


def _apart(made: Native, count: int) -> None:
    """Move the series after the layers into a line chart on the same axes; mind the order that
    the schema asks for, or the file needs repair."""
    area = made._chartSpace.find(f".//{qn('c:areaChart')}")
    line = area.makeelement(qn("c:lineChart"), {})
    area.addnext(line)
    for name, value in (("c:grouping", "standard"), ("c:varyColors", "0")):
        line.append(line.makeelement(qn(name), {"val": value}))
    for one in area.findall(qn("c:ser"))[count:]:
        line.append(one)
        marker = one.makeelement(qn("c:marker"), {})
        marker.append(marker.makeelement(qn("c:symbol"), {"val": "none"}))
        one.find(qn("c:cat")).addprevious(marker)
        one.append(one.makeelement(qn("c:smooth"), {"val": "0"}))
    line.append(line.makeelement(qn("c:marker"), {"val": "1"}))
    for axis in area.findall(qn("c:axId")):
        line.append(copy.deepcopy(axis))
    crosses = made._chartSpace.find(f".//{qn('c:valAx')}/{qn('c:crossBetween')}")
    if crosses is not None:
        crosses.set("val", "midCat")


def _stroke(one: LineSeries, stroke: Stroke, role: str) -> None:
    one.smooth = False
    one.marker.style = XL_MARKER_STYLE.NONE
    line = one.format.line
    line.color.rgb, line.width = rgb(stroke.colour), Pt(_WIDTHS[role])
    if role in _DASHES:
        line.dash_style = _DASHES[role]


def _last(
    one: LineSeries, chart: Chart, values: tuple[float | None, ...], stroke: Stroke, face: str
) -> None:
    """The last figure stands at the end of its line."""
    known = [place for place, value in enumerate(values) if value is not None]
    if not known:
        return
    place = known[-1]
    value = values[place]
    assert value is not None, "the last place that is known"
    label = one.points[place].data_label
    plain(label.text_frame)
    label.text_frame.word_wrap = False
    run(label.text_frame.paragraphs[0], bare(value, chart), Ink(15, stroke.text, True, face))
    label.position = XL_LABEL_POSITION.ABOVE
