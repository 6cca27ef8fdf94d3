"""Columns, stacks and bars as native charts, in the colours of the screen."""

from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide as Page
from pptx.util import Pt

from exports.look import Look, strokes
from exports.palette import LIGHT
from exports.pptx import axes, data
from exports.pptx.native import native
from exports.pptx.place import Box
from exports.pptx.words import rgb
from insights.chart import Chart

_KINDS = {
    "columns": XL_CHART_TYPE.COLUMN_CLUSTERED, "stacked": XL_CHART_TYPE.COLUMN_STACKED,
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
}  # fmt: skip
_LABELLED = 12  # categories up to which each bar carries its figure


def columns(page: Page, box: Box, chart: Chart, face: str) -> object:
    """Draw the chart; gives back the shape that holds it."""
    frame, made = native(page, _KINDS[chart.kind], box, data.plain(chart))
    axes.dress(made, chart, face)
    (plot,) = made.plots
    plot.gap_width = 40
    if chart.kind == "stacked":
        plot.overlap = 100
    if chart.kind == "bars":
        made.category_axis.reverse_order = True  # the first on top
    for one, stroke in zip(plot.series, strokes(chart, Look()), strict=True):
        one.format.fill.solid()
        one.format.fill.fore_color.rgb = rgb(stroke.colour)
        if chart.kind == "stacked":
            one.format.line.color.rgb, one.format.line.width = rgb(LIGHT.surface), Pt(0.75)
    if len(chart.series) == 1 and len(chart.categories) <= _LABELLED:
        plot.has_data_labels = True
        plot.data_labels.show_value = True
        plot.data_labels.font.size = Pt(axes.SMALL)
    if len(chart.series) > 1:
        axes.legend(made, face)
    return frame
