"""Into which class of a map a value falls, its shade, and the key that explains both."""

from html import escape

from exports.classes import breaks, ramp, span
from exports.look import Look
from insights.amounts import missing
from insights.chart import Chart
from pages.shared import legend


def html(chart: Chart, look: Look) -> str:
    """The classes and the two ways of not knowing, as HTML above the map."""
    rows = [_entry(sample, words) for sample, words in entries(chart, look)]
    return f'<ul class="key key-map">{"".join(rows)}</ul>'


def entries(chart: Chart, look: Look) -> list[tuple[str, str]]:
    """A drawn sample (an `<img>`) and the words of every class and way of not knowing."""
    limits = breaks(chart)
    rows = [
        (legend.block(ramp(at, limits, look), "", look.tokens.control), span(limits, at, chart))
        for at in range(len(limits) + 1)
    ]
    rows += [
        (legend.block(look.tokens.paper, shape, look.tokens.control), reason)
        for reason, shape in reasons(chart).items()
    ]
    return rows


def reasons(chart: Chart) -> dict[str, str]:
    """Why figures are not shown, each with its own hatching."""
    series = chart.series[0]
    absent = [at for at, value in enumerate(series.values) if value is None]
    found = dict.fromkeys(missing(chart, series, place) for place in absent)
    return {reason: "/.x"[min(at, 2)] for at, reason in enumerate(found)}


def _entry(sample: str, words: str) -> str:
    return f"<li>{sample}<span>{escape(words)}</span></li>"
