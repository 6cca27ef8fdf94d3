"""The axes of a native chart: few round values, short months, sizes for a room."""

from pptx.chart.chart import Chart as Native
from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.axes import nice_ticks, reach
from exports.palette import LIGHT
from exports.pptx.words import rgb
from insights.chart import Chart

SMALL = 13
_LABELS = 8  # categories that are named along the axis


def dress(native: Native, chart: Chart, face: str) -> None:
    """Fonts, gridlines, the ends of the value axis and how many categories are named."""
    font = native.font
    font.size, font.color.rgb = Pt(SMALL), rgb(LIGHT.muted)
    if face:
        font.name = face
    native.has_title = False
    native.has_legend = False
    _gaps(native)
    _values(native, chart)
    _names(native, chart)


def _gaps(native: Native) -> None:
    """What is not known is drawn as a gap, never as nothing."""
    blanks = native._chartSpace.find(f".//{qn('c:dispBlanksAs')}")
    assert blanks is not None, "the library writes how gaps are drawn"
    blanks.set("val", "gap")


def _values(native: Native, chart: Chart) -> None:
    axis = native.value_axis
    low, high = reach(chart)
    ticks = nice_ticks(low, high)
    step = ticks[1] - ticks[0] if len(ticks) > 1 else 1
    axis.minimum_scale, axis.major_unit = ticks[0], step
    axis.maximum_scale = ticks[-1] if ticks[-1] >= high else ticks[-1] + step
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = rgb(LIGHT.grid)
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.fill.background()
    digits = f".{'0' * chart.decimals}" if chart.decimals and step % 1 else ""
    unit = '"\u00a0%"' if chart.unit == "%" else ""
    axis.tick_labels.number_format = f"#,##0{digits}{unit}"
    axis.tick_labels.number_format_is_linked = False


def _names(native: Native, chart: Chart) -> None:
    axis = native.category_axis
    axis.has_major_gridlines = False
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.color.rgb = rgb(LIGHT.control)
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    element = axis._element
    axis.tick_labels.font.size = Pt(SMALL)  # makes the part that says how labels are turned
    body = element.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}")
    if body is not None and chart.kind != "bars":
        # not slanted; a whole zero would let LibreOffice break each name into letters
        body.set("rot", "1")
    skip = max(1, -(-len(chart.categories) // _LABELS))
    if skip > 1 and chart.kind != "bars":
        _skip(element, skip)


def _skip(element: object, skip: int) -> None:
    """Name every so many categories; the schema wants it before `noMultiLvlLbl`."""
    last = element.find(qn("c:noMultiLvlLbl"))  # type: ignore[attr-defined]
    for name in ("c:tickLblSkip", "c:tickMarkSkip"):
        made = element.makeelement(qn(name), {"val": str(skip)})  # type: ignore[attr-defined]
        if last is None:
            element.append(made)  # type: ignore[attr-defined]
        else:
            last.addprevious(made)


def legend(native: Native, face: str, hidden: tuple[int, ...] = ()) -> None:
    """The names of the series under the chart; those of `hidden` are left out."""
    native.has_legend = True
    found = native.legend
    assert found is not None, "it was asked for"
    found.position, found.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    found.font.size, found.font.color.rgb = Pt(SMALL), rgb(LIGHT.ink)
    if face:
        found.font.name = face
    place = found._element.find(qn("c:legendPos"))
    for at in reversed(hidden):
        entry = place.makeelement(qn("c:legendEntry"), {})
        for name in ("c:idx", "c:delete"):
            part = entry.makeelement(qn(name), {"val": str(at) if name == "c:idx" else "1"})
            entry.append(part)
        place.addnext(entry)
