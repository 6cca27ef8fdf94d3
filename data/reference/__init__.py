"""What everybody agrees on: places, codes, their spellings, people, shapes (see SOURCES.md)."""

from data.reference.geometry import rings, zorgkantoorregio_rings
from data.reference.places import gemeenten, merged, merged_names, names, population, table, tables
from data.reference.spelling import OUTSIDE, codes, normalise, spellings

__all__ = [
    "OUTSIDE",
    "codes",
    "gemeenten",
    "merged",
    "merged_names",
    "names",
    "normalise",
    "population",
    "rings",
    "spellings",
    "table",
    "tables",
    "zorgkantoorregio_rings",
]
