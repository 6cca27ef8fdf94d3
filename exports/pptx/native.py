"""A native chart on a slide, with the workbook that it can be edited from."""

from typing import cast

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide as Page

from exports.pptx.place import Box


def native(
    page: Page, kind: XL_CHART_TYPE, box: Box, filled: CategoryChartData
) -> tuple[GraphicFrame, Chart]:
    """The shape that holds it, and the chart in it."""
    made = page.shapes.add_chart(kind, box.left, box.top, box.width, box.height, filled)  # type: ignore[arg-type]
    frame = cast(GraphicFrame, made)
    return frame, frame.chart
