"""A chart as plain values that `charts.typ` draws: where ticks stand and what is written there."""

from bisect import bisect_right

from exports import classes
from exports.axes import nice_ticks, reach, time_ticks, value_words
from exports.joining import joined
from exports.look import Look, strokes
from exports.outlines import fitted, widest
from insights import amounts
from insights.chart import Chart, Series
from texts import text

LOOK = Look()
_MAP = (84.0, 74.0)  # millimetres
_LETTER = 1.35  # millimetres, of a name on the map
_FIGURED = 12  # bars up to which each carries its figure


def small(one: Chart) -> dict[str, object]:
    """A chart of a few centimetres: only the ends of its axes are named."""
    low, high = _ends(one)
    said = [[low, amounts.bare(low, one)], [high, amounts.bare(high, one)]]
    last = len(one.categories) - 1
    every = amounts.names(one)
    named = [[0, [every[0]]], [last, [every[last]]]]
    return _plain(one) | {"low": low, "high": high, "ticks": said, "named": named}


def large(one: Chart) -> dict[str, object]:
    """A chart as wide as the page, with round values along its axis; a map as its areas."""
    if one.kind == "map":
        return _plain(one) | _areas(one)
    low, high = reach(one)
    ticks = nice_ticks(low, high)
    step = ticks[1] - ticks[0] if len(ticks) > 1 else 1.0
    top = ticks[-1] if ticks[-1] >= high else ticks[-1] + step
    ticks = ticks if top == ticks[-1] else [*ticks, top]
    places, words = time_ticks(one)
    if one.kind == "bars":
        places, words = list(range(len(one.categories))), amounts.names(one)
    split = [word.replace("<b>", "").replace("</b>", "").split("<br>") for word in words]
    return _plain(one) | {
        "low": ticks[0], "high": top,
        "ticks": [list(pair) for pair in zip(ticks, value_words(ticks, one), strict=True)],
        "named": [list(pair) for pair in zip(places, split, strict=True)],
    }  # fmt: skip


def _plain(one: Chart) -> dict[str, object]:
    """What every kind has; a missing figure is None, and stays a gap."""
    shown = joined(one)
    figured = len(one.series) == 1 and len(one.categories) <= _FIGURED
    drawn = [
        {
            "name": series.name, "values": series.values, "colour": stroke.colour,
            "dashed": series.role != "actual", "last": _last(series, one),
            "thick": stroke.width / LOOK.width,
            "figures": [_bare(value, one) for value in series.values] if figured else [],
        }
        for series, stroke in zip(shown.series, strokes(shown, LOOK), strict=True)
    ]  # fmt: skip
    return {
        "kind": "lines" if one.kind == "spark" else one.kind,
        "title": one.title, "unit": one.unit, "alt": one.alt, "series": drawn,
        "bands": [{"name": band.name, "low": band.low, "high": band.high} for band in one.bands],
        "notes": [said for said in (amounts.left_out(one), one.remark) if said],
        "count": len(one.categories),
    }  # fmt: skip


def _bare(value: float | None, chart: Chart) -> str:
    return "" if value is None else amounts.bare(value, chart)


def _last(series: Series, chart: Chart) -> str:
    """What the key says of a line: its name, and its last figure."""
    known = [value for value in series.values if value is not None]
    if chart.kind != "lines":
        return series.name
    return f"{series.name} {amounts.bare(known[-1], chart)}" if known else ""


def _ends(one: Chart) -> tuple[float, float]:
    if one.kind not in ("lines", "spark"):
        return reach(one)
    every = [value for series in one.series for value in series.values]
    every += [value for band in one.bands for value in (*band.low, *band.high)]
    known = [value for value in every if value is not None]
    low, high = min(known, default=0.0), max(known, default=1.0)
    return (low, high) if high > low else (low, low + 1)


def _areas(one: Chart) -> dict[str, object]:
    """Each gemeente's outline in millimetres with its shade, and its name where that has room."""
    shapes = fitted([str(code) for code in one.categories], *_MAP)
    limits = classes.breaks(one)
    areas = [
        _area(shapes[str(code)], name, value, limits)
        for code, name, value in zip(one.categories, amounts.names(one), one.series[0].values,
                                     strict=True)
    ]  # fmt: skip
    spans = [{"colour": classes.ramp(at, limits, LOOK), "words": classes.span(limits, at, one)}
             for at in range(len(limits) + 1)]  # fmt: skip
    points = [point for several in shapes.values() for ring in several for point in ring]
    hidden = text("deck.not_told") if None in one.series[0].values else ""
    return {
        "areas": areas, "spans": spans, "hidden": hidden,
        "width": max(x for x, _ in points), "height": max(y for _, y in points),
    }  # fmt: skip


def _area(
    outline: list[list[tuple[float, float]]],
    name: str,
    value: float | None,
    limits: tuple[float, ...],
) -> dict[str, object]:
    own = None if value is None else bisect_right(limits, value)
    left, right, y = widest(outline[0])
    fits = len(name) * _LETTER <= right - left
    return {
        "rings": [[[round(x, 2), round(y, 2)] for x, y in ring] for ring in outline],
        "colour": "" if own is None else classes.ramp(own, limits, LOOK),
        "name": name if fits else "", "x": (left + right) / 2, "y": y,
        "dark": own is not None and classes.shade(own, len(limits)) > 2,
    }  # fmt: skip
