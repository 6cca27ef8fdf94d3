"""Which gemeenten carry their name on the map, and where: those with room, the largest first."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from insights.amounts import names
from insights.chart import Chart

Ring = Sequence[tuple[float, float]]
Box = tuple[float, float, float, float]

_WIDTH = 620  # pixels of a map on a laptop; narrower screens hide the names by stylesheet
_LETTER, _LINE = 6.6, 15  # pixels of a letter and a line at normal reading distance
_ROWS = 24  # heights at which a gemeente is measured


def placed(chart: Chart, shapes: Mapping[str, Sequence[Ring]]) -> dict[object, tuple[float, float]]:
    """Code to (longitude, latitude) of the middle of its name; only names that fit and are free."""
    every = [x for code in chart.categories for ring in shapes[str(code)] for x, _ in ring]
    if not every:
        return {}
    degree = (max(every) - min(every)) / _WIDTH
    rooms = {code: _widest(tuple(map(tuple, shapes[str(code)]))) for code in chart.categories}
    called = dict(zip(chart.categories, names(chart), strict=True))
    shown: dict[object, tuple[float, float]] = {}
    taken: list[Box] = []
    for code, (x, y, room) in sorted(rooms.items(), key=lambda one: -one[1][2]):
        wide, tall = len(called[code]) * _LETTER * degree, _LINE * degree * 0.62
        box = (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
        if wide <= room and not any(_touch(box, other) for other in taken):
            shown[code] = (x, y)
            taken.append(box)
    return shown


def widest(rings: Sequence[Ring]) -> tuple[float, float, float]:
    """The middle and the length of the longest east-west line that stays inside the shape.

    The centre of gravity will not do: that of a horseshoe, such as Rotterdam, lies outside it.
    """
    south, north = (pick(y for ring in rings for _, y in ring) for pick in (min, max))
    found = [
        ((west + east) / 2, y, east - west)
        for row in range(1, _ROWS)
        for y in [south + (north - south) * row / _ROWS]
        for ring in rings
        for west, east in _inside(ring, y)
    ]
    return max(found, key=lambda one: one[2], default=(rings[0][0][0], south, 0.0))


@lru_cache(maxsize=1_000)  # the boundaries of the country stay the same from view to view
def _widest(rings: tuple[Ring, ...]) -> tuple[float, float, float]:
    return widest(rings)


def _inside(ring: Ring, y: float) -> list[tuple[float, float]]:
    crossings = sorted(
        a + (y - b) / (d - b) * (c - a)
        for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True)
        if (b > y) != (d > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))


def _touch(one: Box, other: Box) -> bool:
    apart = one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
    return not apart
