"""Into which class of a map a value falls, its shade, and the key that explains both."""

from html import escape

from exports.look import Look
from insights.amounts import bare, missing
from insights.chart import Chart
from pages.shared import legend
from texts import text

_CLASSES = 5


def breaks(chart: Chart) -> tuple[float, ...]:
    """The inner class borders, at most four; a value on a border belongs to the class above."""
    if chart.breaks:
        return chart.breaks[: _CLASSES - 1]
    known = sorted(value for value in chart.series[0].values if value is not None)
    return tuple(dict.fromkeys(known[len(known) * at // 5] for at in range(1, 5))) if known else ()


def html(chart: Chart, look: Look) -> str:
    """The classes and the two ways of not knowing, as HTML above the map."""
    limits = breaks(chart)
    rows = [
        _entry(
            legend.block(ramp(at, limits, look), "", look.tokens.control), _span(limits, at, chart)
        )
        for at in range(len(limits) + 1)
    ]
    rows += [
        _entry(legend.block(look.tokens.paper, shape, look.tokens.control), reason)
        for reason, shape in reasons(chart).items()
    ]
    return f'<ul class="key key-map">{"".join(rows)}</ul>'


def shade(at: int, limits: int) -> int:
    """Place in the ramp; few classes still use all of it, so that few and many stay apart."""
    return round(at * (_CLASSES - 1) / limits) if limits else 2


def ramp(at: int, limits: tuple[float, ...], look: Look) -> str:
    """The colour of class `at`."""
    return look.tokens.ramp[shade(at, len(limits))]


def reasons(chart: Chart) -> dict[str, str]:
    """Why figures are not shown, each with its own hatching."""
    series = chart.series[0]
    absent = [at for at, value in enumerate(series.values) if value is None]
    found = dict.fromkeys(missing(chart, series, place) for place in absent)
    return {reason: "/.x"[min(at, 2)] for at, reason in enumerate(found)}


def _span(limits: tuple[float, ...], at: int, chart: Chart) -> str:
    if not limits:
        return text("ui.class_all")
    if at == 0:
        return text("ui.class_first", high=bare(limits[0], chart))
    if at == len(limits):
        return text("ui.class_last", low=bare(limits[-1], chart))
    return text("ui.class_middle", low=bare(limits[at - 1], chart), high=bare(limits[at], chart))


def _entry(sample: str, words: str) -> str:
    return f"<li>{sample}<span>{escape(words)}</span></li>"
