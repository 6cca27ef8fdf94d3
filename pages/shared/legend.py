"""Which series carry their name at the line's end, and the key above a chart for all the others."""

from datetime import date
from html import escape

from exports.look import Look, Stroke, faded, strokes
from insights.chart import Chart
from pages.shared.pictures import drawing, picture

_MOST_LABELS = 6  # more names at the right edge read worse than a key
_SHAPES = {
    "circle": '<circle cx="12" cy="6" r="4"/>',
    "diamond": '<path d="M12 1l5 5-5 5-5-5z"/>',
    "square": '<path d="M8 2h8v8H8z"/>',
    "triangle-up": '<path d="M12 1l5 9H7z"/>',
    "star-diamond": '<path d="M12 0l2 4 4 2-4 2-2 4-2-4-4-2 4-2z"/>',
}
_PATTERNS = {
    "/": "M4 12L16 0M10 12L22 0",
    "\\": "M4 0L16 12M10 0L22 12",
    ".": "M6 4h2M12 4h2M18 4h2M9 8h2M15 8h2",
    "x": "M4 12L16 0M4 0L16 12",
}


def labelled(chart: Chart, look: Look) -> tuple[int, ...]:
    """Places of the series whose name stands at the right end of the plot itself. Layers on a
    slide have theirs in the key: in letters of that size they would not stand beside thin ones."""
    if look.room and chart.kind == "stacked":
        return ()
    if chart.kind not in ("lines", "stacked") or len(chart.series) > _MOST_LABELS:
        return ()
    if chart.kind == "stacked" and not all(isinstance(one, date) for one in chart.categories):
        return ()  # what stands beside the last column would be read as said of all of them
    stacked = chart.kind == "stacked"
    own = [at for at, one in enumerate(chart.series) if not (stacked and one.role == "compare")]
    ends = tuple(
        at for at in own if chart.series[at].values and chart.series[at].values[-1] is not None
    )
    if stacked and len(ends) < len(own):
        return ()
    return ends


def html(chart: Chart, look: Look) -> str:
    """The key as HTML; "" when not needed."""
    shown = [_entry(sample, name) for sample, name in entries(chart, look)]
    return f'<ul class="key">{"".join(shown)}</ul>' if shown else ""


def entries(chart: Chart, look: Look) -> list[tuple[str, str]]:
    """A drawn sample (an `<img>`) and a name for each series and band that needs one."""
    drawn = strokes(chart, look)
    dated = all(isinstance(one, date) for one in chart.categories)
    kind = "months" if chart.kind == "stacked" and dated else chart.kind
    shown = [
        (_sample(kind, chart.series[place].role, drawn[place]), name)
        for place, name in _unlabelled(chart, look)
    ]
    shown += [
        (block(faded(look.tokens.accent, band_alpha(place, len(chart.bands)))), band.name)
        for place, band in enumerate(chart.bands)
    ]
    return shown


def block(colour: str, pattern: str = "", over: str = "#ffffff") -> str:
    """A sample of an area as an image; `over` is the colour of its pattern."""
    drawn = _PATTERNS.get(pattern, "")
    lines = f'<path d="{drawn}" stroke="{over}" stroke-opacity=".8" stroke-width="1.5"/>'
    edge = f' stroke="{over}"' if over != "#ffffff" else ""
    return _svg(f'<rect x=".5" y=".5" width="23" height="11" rx="2" fill="{colour}"{edge}/>{lines}')


def band_alpha(place: int, count: int) -> float:
    """How strong a band is drawn: the widest faintest, whatever the order they come in."""
    return 0.14 + 0.10 * place / max(count - 1, 1)


def _unlabelled(chart: Chart, look: Look) -> list[tuple[int, str]]:
    # Muted lines all look the same, so they share one entry.
    if _says_itself(chart):
        return []
    places = [at for at in range(len(chart.series)) if at not in labelled(chart, look)]
    muted = [at for at in places if chart.series[at].role == "muted"]
    beside = _beside(chart)
    shown = [(at, chart.series[at].name) for at in places if at not in (*muted, *beside)]
    together = ", ".join(chart.series[at].name for at in muted)
    shown += [(muted[0], together)] if muted else []
    return [*shown, (beside[0], chart.beside)] if beside else shown


def _beside(chart: Chart) -> list[int]:
    """What stands beside several bars or layers looks the same: one entry for all of it."""
    found = [at for at, one in enumerate(chart.series) if one.role == "compare"]
    return found if chart.kind != "lines" and chart.beside and len(found) > 1 else []


def _says_itself(chart: Chart) -> bool:
    return len(chart.series) == 1 or chart.kind == "map"


def _entry(sample: str, name: str) -> str:
    return f"<li>{sample}<span>{escape(name)}</span></li>"


def _sample(kind: str, role: str, stroke: Stroke) -> str:
    if kind == "lines":
        return _svg(_line(stroke) + f'<g fill="{stroke.colour}">{_SHAPES[stroke.symbol]}</g>')
    if role == "target":
        path = "M12 0v12" if kind == "bars" else "M2 6h20"
        return _svg(f'<path d="{path}" stroke="{stroke.colour}" stroke-width="3"/>')
    if role == "compare":
        return _svg(_hollow(kind, stroke.text))
    return block(stroke.colour, stroke.pattern)


def _hollow(kind: str, colour: str) -> str:
    """What stands beside bars is a thin hollow bar, beside columns a hollow diamond, beside layers
    over months their sum as a line."""
    shapes = {"bars": "M1 3.5h22v5H1z", "columns": "M12 1l5 5-5 5-5-5z", "months": "M0 6h24"}
    shape = shapes.get(kind, "M8 .75h8v10.5H8z")
    dash = ' stroke-dasharray="6 3"' if kind == "months" else ""
    return f'<path d="{shape}" fill="none" stroke="{colour}" stroke-width="1.5"{dash}/>'


def _line(stroke: Stroke) -> str:
    dash = f' stroke-dasharray="{stroke.dash.replace("px", "")}"' if stroke.dash else ""
    return f'<path d="M0 6h24" stroke="{stroke.colour}" stroke-width="{stroke.width}"{dash}/>'


def _svg(inside: str) -> str:
    return picture(drawing(inside, 24, 12), "sample")
