"""A page as plain values for the typesetter: every word and number in it is already written."""

from exports.look import Look, strokes
from insights import amounts
from insights.chart import Chart, Series
from insights.paper.leaf import Leaf
from insights.tile import Tile
from texts import language, text

_LOOK = Look()
_SIZE, _ROOMY = 9.6, 11.6  # points


def leaf(one: Leaf) -> dict[str, object]:
    """What `leaf.typ` reads, in the order in which it stands on the page."""
    tokens = _LOOK.tokens
    return {
        "language": language.get(),
        "size": _ROOMY if one.roomy else _SIZE,
        "kicker": one.kicker,
        "message": one.message,
        "why_heading": one.why_heading,
        "why": one.why,
        "why_source": one.why_source,
        "figures_heading": text("paper.figures"),
        "tiles": [_tile(tile) for tile in one.tiles],
        "charts": [chart(figure) for figure in one.charts],
        "parts": [
            {"heading": part.heading, "lines": part.lines, "missing": part.missing}
            for part in one.parts
        ],
        "foot": one.foot,
        "invented": one.invented,
        "colours": {name: getattr(tokens, name) for name in ("ink", "muted", "accent", "line",
                                                             "watch", "accent_soft", "grid")},
    }  # fmt: skip


def _tile(one: Tile) -> dict[str, str]:
    return {
        "title": one.title,
        "value": one.value or "",
        "unit": one.unit if one.value else "",
        "reason": "" if one.value else one.reason,
        "change": one.change,
        "standing": one.status_text if one.status != "none" else "",
        "completeness": one.completeness if one.incomplete else "",
    }


def chart(one: Chart) -> dict[str, object]:
    """The lines of a chart with their colours; missing is None, and stays a gap."""
    names = amounts.names(one)
    drawn = [
        {"name": series.name, "values": series.values, "colour": stroke.colour,
         "dashed": series.role != "actual", "last": _last(series, one)}
        for series, stroke in zip(one.series, strokes(one, _LOOK), strict=True)
    ]  # fmt: skip
    low, high = _bounds(one)
    return {
        "title": one.title, "unit": one.unit, "alt": one.alt, "source": one.source,
        "series": drawn, "bands": [{"name": band.name, "low": band.low, "high": band.high}
                                    for band in one.bands],
        "low": low, "high": high, "first": names[0], "last": names[-1],
        "low_said": amounts.bare(low, one), "high_said": amounts.bare(high, one),
    }  # fmt: skip


def _last(series: Series, chart: Chart) -> str:
    known = [value for value in series.values if value is not None]
    return f"{series.name} {amounts.bare(known[-1], chart)}" if known else ""


def _bounds(one: Chart) -> tuple[float, float]:
    every = [value for series in one.series for value in series.values]
    every += [value for band in one.bands for value in (*band.low, *band.high)]
    known = [value for value in every if value is not None]
    low, high = min(known, default=0.0), max(known, default=1.0)
    return (low, high) if high > low else (low, low + 1)
