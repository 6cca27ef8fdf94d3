"""Which page of paper somebody asks for, by its name."""

from insights.deck.setting import Setting
from insights.paper.bouwsteen import bouwsteen
from insights.paper.floor import floor
from insights.paper.leaf import Leaf
from insights.paper.partner import partner
from insights.paper.region import region

REGION, FLOOR, BOUWSTEEN = "regio", "werkvloer", "bouwsteen-"


def leaf(made: Setting, whom: str) -> Leaf | None:
    """The page for `regio`, `werkvloer`, a partner or `bouwsteen-4`; None for anything else."""
    if whom == REGION:
        return region(made)
    if whom == FLOOR:
        return floor(made)
    number = whom.removeprefix(BOUWSTEEN)
    if whom.startswith(BOUWSTEEN):
        return bouwsteen(made, int(number)) if number.isdecimal() else None
    return partner(made, whom) if whom in set(made.programme.partners["partner"]) else None
