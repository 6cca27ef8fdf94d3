"""A line without axes, the size of a word: what a tile shows of the past."""

from exports.palette import tokens
from insights.chart import Chart
from pages.shared.pictures import drawing, picture

_WIDE, _TALL, _EDGE = 200, 44, 5
_KEEP = 'vector-effect="non-scaling-stroke"'  # the line keeps its width in a stretched picture


def image(chart: Chart, dark: bool) -> str:
    """The line as an `<img>` whose text is the chart's `alt`; "" without any value."""
    svg = drawn(chart, dark)
    return picture(svg, "spark", chart.alt) if svg else ""


def drawn(chart: Chart, dark: bool) -> str:
    """The SVG: what was measured, a forecast dashed after it; missing values are gaps."""
    lines = [one for one in chart.series if one.role in ("actual", "forecast")]
    known = [value for one in lines for value in one.values if value is not None]
    if not known:
        return ""
    low, high = min(known), max(known)
    paths = "".join(f'<path d="{_path(one.values, low, high)}"{_dash(one.role)}/>' for one in lines)
    style = (
        f'fill="none" stroke="{tokens(dark).accent}" stroke-width="1.75" stroke-linejoin="round"'
    )
    inside = f"{paths}{_end(lines[0].values, low, high)}".replace("<path ", f"<path {_KEEP} ")
    return drawing(f"<g {style}>{inside}</g>", _WIDE, _TALL, stretched=True)


def _dash(role: str) -> str:
    return ' stroke-dasharray="5 4"' if role == "forecast" else ""


def _path(values: tuple[float | None, ...], low: float, high: float) -> str:
    steps, pen = [], "M"
    for place, value in enumerate(values):
        if value is None:
            pen = "M"
            continue
        steps.append(f"{pen}{_at(values, place, value, low, high)}")
        pen = "L"
    return "".join(steps)


def _end(values: tuple[float | None, ...], low: float, high: float) -> str:
    # A line of no length with round ends: stays a circle however far the picture is stretched.
    known = [(place, value) for place, value in enumerate(values) if value is not None]
    if not known:
        return ""
    at = _at(values, *known[-1], low, high)
    return f'<path d="M{at}L{at}" stroke-width="7" stroke-linecap="round"/>'


def _at(values: tuple, place: int, value: float, low: float, high: float) -> str:
    x = _EDGE + place / max(len(values) - 1, 1) * (_WIDE - 2 * _EDGE)
    share = (value - low) / (high - low) if high > low else 0.5
    return f"{x:.1f} {_TALL - _EDGE - share * (_TALL - 2 * _EDGE):.1f}"
