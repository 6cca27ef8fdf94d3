"""One page of paper as a value: the core of the region or of one bouwsteen, for who was not there.

The same sentences, tiles and charts as on the slides and on the screen, so their figures are equal.
"""

from dataclasses import dataclass

from insights.chart import Chart
from insights.tile import Tile


@dataclass(frozen=True)
class Part:
    """A headed part: short lines, each perhaps with what stands after it in quiet words; `missing`
    says why there is nothing."""

    heading: str
    lines: tuple[tuple[str, str], ...] = ()
    missing: str = ""


@dataclass(frozen=True)
class Leaf:
    """`message` is the sentence at the top, made from the numbers. `why` is what people wrote, and
    `why_source` whose words those are. `foot` are the lines at the bottom: source, code, moment."""

    id: str  # "regio", "bouwsteen-7"
    kicker: str
    message: str
    why_heading: str
    why: str
    why_source: str = ""
    tiles: tuple[Tile, ...] = ()
    charts: tuple[Chart, ...] = ()
    parts: tuple[Part, ...] = ()
    foot: tuple[str, ...] = ()
    invented: str = ""  # says so when the figures are made up
    roomy: bool = False  # little stands on it: in larger letters
