"""Figures that follow from each other: which measures of a month add up to which, and what a view
tells of them. Whoever sees several views sees all of their sums at once."""

from data.families import clients, homes, staff, waiting
from data.families.family import Family, Tells

FAMILIES: dict[str, Family] = clients.FAMILIES | waiting.FAMILIES | homes.FAMILIES | staff.FAMILIES
TELLS: dict[str, tuple[Tells, ...]] = clients.TELLS | waiting.TELLS | homes.TELLS | staff.TELLS
