"""Which gemeenten carry their name on the map, and where: those with room, the largest first."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from exports.look import Look
from insights.amounts import names
from insights.chart import Chart

Ring = Sequence[tuple[float, float]]
Box = tuple[float, float, float, float]

_WIDTH = 620  # pixels of a map on a laptop; narrower screens hide the names by stylesheet
_ROOM = 1200  # of one on a slide, with its key beside it
_LETTER, _LINE = 0.55, 1.25  # of the size of the names: a letter and a line
SIZE = 0.92  # of the names, to the other words of a chart
_NORTH = 0.62  # degrees of latitude that look as long as one of longitude, at 52° north
_ROWS = 24  # heights at which a gemeente is measured


def placed(
    chart: Chart, shapes: Mapping[str, Sequence[Ring]], look: Look, height: int
) -> dict[object, tuple[float, float]]:
    """Code to (longitude, latitude) of the middle of its name; only names that fit and are free."""
    every = [point for code in chart.categories for ring in shapes[str(code)] for point in ring]
    if not every:
        return {}
    degree = _degree(every, look, height)
    letter, line = (share * look.text * SIZE * degree for share in (_LETTER, _LINE))
    rooms = {code: _widest(tuple(map(tuple, shapes[str(code)]))) for code in chart.categories}
    called = dict(zip(chart.categories, names(chart), strict=True))
    shown: dict[object, tuple[float, float]] = {}
    taken: list[Box] = []
    for code, (x, y, room) in sorted(rooms.items(), key=lambda one: -one[1][2]):
        wide, tall = len(called[code]) * letter, line * _NORTH
        box = (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
        if wide <= room and not any(_touch(box, other) for other in taken):
            shown[code] = (x, y)
            taken.append(box)
    return shown


def _degree(every: Sequence[tuple[float, float]], look: Look, height: int) -> float:
    """Degrees of longitude in a pixel: the map fills its width or its height, whichever is less."""
    east_west, north_south = ([point[way] for point in every] for way in (0, 1))
    wide = (max(east_west) - min(east_west)) / (_ROOM if look.room else _WIDTH)
    high = (max(north_south) - min(north_south)) / _NORTH / height
    return max(wide, high) if look.room else wide


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
