"""Into which class of a map a value falls, its shade and its words: on screen and in files."""

from exports.look import Look
from insights.amounts import bare
from insights.chart import Chart
from texts import text

_CLASSES = 5


def breaks(chart: Chart) -> tuple[float, ...]:
    """The inner class borders, at most four; a value on a border belongs to the class above."""
    if chart.breaks:
        return chart.breaks[: _CLASSES - 1]
    known = sorted(value for value in chart.series[0].values if value is not None)
    return tuple(dict.fromkeys(known[len(known) * at // 5] for at in range(1, 5))) if known else ()


def shade(at: int, limits: int) -> int:
    """Place in the ramp; few classes still use all of it, so that few and many stay apart."""
    return round(at * (_CLASSES - 1) / limits) if limits else 2


def ramp(at: int, limits: tuple[float, ...], look: Look) -> str:
    """The colour of class `at`."""
    return look.tokens.ramp[shade(at, len(limits))]


def span(limits: tuple[float, ...], at: int, chart: Chart) -> str:
    """What class `at` holds: `11 tot 42`."""
    if not limits:
        return text("ui.class_all")
    if at == 0:
        return text("ui.class_first", high=bare(limits[0], chart))
    if at == len(limits):
        return text("ui.class_last", low=bare(limits[-1], chart))
    return text("ui.class_middle", low=bare(limits[at - 1], chart), high=bare(limits[at], chart))
