"""Outlines of gemeenten and zorgkantoorregio's, for maps on screen, on slides and on paper."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

Ring = tuple[tuple[float, float], ...]

_FOLDER = Path(__file__).parent


def rings(gemeenten: Iterable[str]) -> dict[str, tuple[Ring, ...]]:
    """The outer rings of each gemeente as (longitude, latitude) in degrees, largest first.

    Gemeenten in Zuid-Holland come in the finer shapes. Raises KeyError for an unknown code.
    """
    coarse, fine = _outlines("gemeenten.geojson"), _outlines("gemeenten_zuid_holland.geojson")
    return {code: fine.get(code) or coarse[code] for code in gemeenten}


def zorgkantoorregio_rings(regions: Iterable[str]) -> dict[str, tuple[Ring, ...]]:
    """The same for zorgkantoorregio's (codes `ZK20`). Raises KeyError for an unknown code."""
    outlines = _outlines("zorgkantoorregios.geojson")
    return {code: outlines[code] for code in regions}


@cache
def _outlines(file: str) -> dict[str, tuple[Ring, ...]]:
    shapes = json.loads((_FOLDER / file).read_text("utf-8"))["features"]
    return {shape["id"]: _outer(shape["geometry"]) for shape in shapes}


def _outer(geometry: dict) -> tuple[Ring, ...]:
    """Islands keep their ring; the few holes (Belgian enclaves, inland water) are left out."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    outer = [tuple((lon, lat) for lon, lat in polygon[0]) for polygon in polygons]
    return tuple(sorted(outer, key=_area, reverse=True))


def _area(ring: Ring) -> float:
    """Surface in square degrees: good enough to sort one gemeente's islands."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2
