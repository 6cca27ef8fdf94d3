"""A map of gemeenten in five classes, drawn from our own boundaries: no tiles, no other host."""

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache

from exports import classes
from exports.look import Look
from insights.amounts import amount, missing, names
from insights.chart import Chart
from pages.shared import map_classes, map_labels
from pages.shared.canvas import canvas
from pages.shared.drawing import Drawing, Trace
from pages.shared.labels import plain

Ring = Sequence[tuple[float, float]]
Shapes = Mapping[str, Sequence[Ring]]


def gemeenten(chart: Chart, look: Look, height: int, shapes: Shapes) -> Drawing:
    """The figure; `shapes` holds per gemeente code its rings of (longitude, latitude)."""
    figure = canvas(look, height, left=0, right=0, top=0)
    figure.layout["hovermode"] = "closest"
    figure.margin(b=0)
    limits = classes.breaks(chart)
    words = [plain(name) for name in names(chart)]
    for place, code in enumerate(chart.categories):
        figure.add(_area(chart, place, words[place], shapes[str(code)], limits, look))
    _equal_distances(figure, chart, shapes)
    for code, (x, y) in map_labels.placed(chart, shapes, look, height).items():
        place = chart.categories.index(code)
        figure.add(_name(chart, place, words[place], (x, y), limits, look))
    return figure


def _area(
    chart: Chart, place: int, name: str, rings: Sequence[Ring],
    limits: tuple[float, ...], look: Look,
) -> Trace:  # fmt: skip
    series = chart.series[0]
    value = series.values[place]
    words = missing(chart, series, place) if value is None else amount(value, chart)
    line = [point for ring in rings for point in (*ring, (None, None))][:-1]
    return {
        "type": "scatter",
        "x": [x for x, _ in line],
        "y": [y for _, y in line],
        "mode": "lines",
        "fill": "toself",
        "line": {"color": look.tokens.control, "width": 0.8},
        "fillcolor": _fill(value, limits, look),
        "fillpattern": _hatch(words, chart, look) if value is None else None,
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": f"<b>{name}</b><br>{plain(words)}",
        "customdata": [value],
        "name": name,
        "meta": str(chart.categories[place]),
    }  # fmt: skip


def _name(
    chart: Chart, place: int, name: str, at: tuple[float, float],
    limits: tuple[float, ...], look: Look,
) -> Trace:  # fmt: skip
    value = chart.series[0].values[place]
    strong = value is not None and classes.shade(bisect_right(limits, value), len(limits)) >= 3
    return {
        "type": "scatter",
        "x": [at[0]],
        "y": [at[1]],
        "mode": "text",
        "text": [name],
        "textfont": {
            "size": look.text * map_labels.SIZE,
            "color": look.tokens.on_accent if strong else look.tokens.ink,
        },
        "hoverinfo": "skip",
        "meta": "name",
    }


def _equal_distances(figure: Drawing, chart: Chart, shapes: Shapes) -> None:
    # A degree of longitude is shorter than one of latitude: at 52° north by a third.
    boxes = [_box(tuple(map(tuple, shapes[str(code)]))) for code in chart.categories]
    if not boxes:
        return
    wests, souths, easts, norths = zip(*boxes, strict=True)
    west, south, east, north = min(wests), min(souths), max(easts), max(norths)
    ratio = 1 / math.cos(math.radians((south + north) / 2))
    edge = 0.01 * max(east - west, north - south)
    figure.axis("x", range=[west - edge, east + edge], constrain="domain")
    figure.axis(
        "y",
        range=[south - edge, north + edge],
        scaleanchor="x",
        scaleratio=ratio,
        constrain="domain",
    )


@lru_cache(maxsize=1_000)  # the boundaries of the country stay the same from view to view
def _box(rings: tuple[Ring, ...]) -> tuple[float, float, float, float]:
    east_west, north_south = zip(*(point for ring in rings for point in ring), strict=True)
    return min(east_west), min(north_south), max(east_west), max(north_south)


def _fill(value: float | None, limits: tuple[float, ...], look: Look) -> str:
    if value is None:
        return look.tokens.paper
    return classes.ramp(bisect_right(limits, value), limits, look)


def _hatch(reason: str, chart: Chart, look: Look) -> dict:
    shape = map_classes.reasons(chart)[reason]
    return {
        "shape": shape,
        "fgcolor": look.tokens.control,
        "bgcolor": look.tokens.paper,
        "size": 6,
        "solidity": 0.18,
    }
