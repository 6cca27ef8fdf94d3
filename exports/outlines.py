"""The outlines of a map laid in a rectangle, and where in an area a name has most room."""

import math
from collections.abc import Sequence

from data.reference.geometry import rings

Point = tuple[float, float]
Outline = list[Point]
_LEVELS = 12  # at which a place for a name is looked for


def fitted(codes: Sequence[str], width: float, height: float) -> dict[str, list[Outline]]:
    """The rings of each gemeente within that width and height, the origin at the top left."""
    shapes = rings(codes)
    flat = [point for several in shapes.values() for ring in several for point in ring]
    west, east = min(x for x, _ in flat), max(x for x, _ in flat)
    south, north = min(y for _, y in flat), max(y for _, y in flat)
    narrow = math.cos(math.radians((south + north) / 2))  # a degree to the east is shorter
    scale = min(width / ((east - west) * narrow), height / (north - south))
    return {
        code: [[((x - west) * narrow * scale, (north - y) * scale) for x, y in ring]
               for ring in several]
        for code, several in shapes.items()
    }  # fmt: skip


def widest(ring: Sequence[Point]) -> tuple[float, float, float]:
    """The longest level line within the ring: where it begins and ends, and how high it lies."""
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    found = [(0.0, 0.0, low)]
    for step in range(1, _LEVELS):
        y = low + (high - low) * step / _LEVELS
        pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
        cuts = sorted(x1 + (y - y1) * (x2 - x1) / (y2 - y1)
                      for (x1, y1), (x2, y2) in pairs if (y1 <= y) != (y2 <= y))  # fmt: skip
        found += [(one, other, y) for one, other in zip(cuts[::2], cuts[1::2], strict=True)]
    return max(found, key=lambda line: line[1] - line[0])
