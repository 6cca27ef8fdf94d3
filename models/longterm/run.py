"""The long term in one go: from inputs and assumptions to draws of everything, coherent in each."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from models.longterm import staff
from models.longterm.chance import Chance, drawn
from models.longterm.codes import Assumption, complete
from models.longterm.demand import Demand, demand
from models.longterm.drivers import Drivers, drivers
from models.longterm.gap import Gap, gap
from models.longterm.inputs import Inputs
from models.longterm.substitution import Split, split

SEED = 20261122


@dataclass(frozen=True, eq=False)
class Result:
    """Every draw of every quantity. `fte` is for the whole region, draw by year by leveringsvorm
    with care; `functies` the same by functie and `available` the partners' own (None: not told).
    """

    inputs: Inputs
    chance: Chance
    demand: Demand
    drivers: Drivers
    split: Split
    fte: np.ndarray
    functies: np.ndarray | None
    available: np.ndarray | None
    gap: Gap

    @property
    def clients(self) -> np.ndarray:
        """People with an indication, draw by gemeente by year by leveringsvorm.

        Every gemeente has the region's shares, so both ways of adding up give the same, in each
        draw.
        """
        people = self.split.people
        share = people / np.maximum(people.sum(axis=2, keepdims=True), np.finfo(float).tiny)
        return self.demand.total[:, :, :, None] * share[:, None]


def run(
    inputs: Inputs,
    assumptions: Mapping[str, Assumption],
    draws: int = 2000,
    seed: int = SEED,
    scenario: Mapping[str, Assumption] | None = None,
) -> Result:
    """As many draws of the long term; a scenario takes the place of the assumptions it names.

    Same seed, same draws, also of what a scenario leaves as it is. Raises ValueError for an
    assumption that is missing, unknown or impossible.
    """
    return computed(inputs, drawn(complete(assumptions, scenario), draws, seed))


def computed(inputs: Inputs, chance: Chance) -> Result:
    """The steps in their order, for draws that were made before."""
    asked = demand(inputs, chance)
    moved = drivers(inputs, chance, asked)
    here = split(moved, chance)
    fte = staff.needed(here, moved, chance)
    functies = staff.by_functie(fte, inputs.supply)
    there = staff.available(inputs, chance)
    found = gap(inputs, chance, here, functies, there)
    return Result(inputs, chance, asked, moved, here, fte, functies, there, found)
