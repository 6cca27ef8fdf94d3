"""The table in which a family's figures of one month are judged: gemeenten, zorgkantoorregio's and
the whole region by measures."""

import numpy as np
import pandas as pd

from data import lattice
from data.amounts import WHOLE
from data.cells import Judged
from data.families import FAMILIES
from data.families.family import Family

GEMEENTE, REGION = "gemeente", "region"  # kinds of places; the gemeente "" is no gemeente at all


class Places:
    """The table of all these places by the measures of a family: the same in every month."""

    def __init__(self, family: Family, gemeenten: list[str], inside: pd.DataFrame) -> None:
        self.family, self.gemeenten = family, gemeenten
        self.measures = list(family.measures)
        self.regions, self.below = _tree(gemeenten, inside)
        self.where = [(GEMEENTE, one) for one in gemeenten]
        self.where += [(REGION, one) for one in self.regions]
        self.sums = lattice.sums(
            {name: at for at, name in enumerate(self.measures)}, family.sums,
            {at: np.array(children) for at, children in self.below.items()},
            len(self.where), (family.of_top, family.at_top),
        )  # fmt: skip
        levels = [0] * len(gemeenten) + [1] * (len(self.regions) - 1) + [2]
        self.worth = _worth(family, levels)
        self.persons = np.tile([family.counts_people(one) for one in self.measures], len(levels))
        self.known_by = repr((family, gemeenten, self.regions, self.below)).encode()

    def cells(self, rows: pd.DataFrame, partners: np.ndarray) -> np.ndarray:
        """The amounts of one month, cells × partners; `rows` are what each told of each
        gemeente."""
        place = np.searchsorted(self.gemeenten, rows["gemeente"].to_numpy("str"))
        partner = np.searchsorted(partners, rows["partner"].to_numpy("str"))
        amounts = np.zeros((len(self.where), len(self.measures), len(partners)))
        told = rows.reindex(columns=self.measures).to_numpy("float64", na_value=0.0)
        amounts[place, :, partner] = np.nan_to_num(told)
        for at in sorted(self.below):  # a region stands before the one that it is a part of
            amounts[at] = amounts[self.below[at]].sum(axis=0)
        top = [at for at, name in enumerate(self.measures) if name in self.family.of_top]
        amounts[:-1, top] = 0
        return amounts.reshape(-1, len(partners))

    def judged(self, upper: pd.DataFrame | None) -> Judged:
        """What is decided of the cells before their amounts are looked at; `upper` are the hidden
        cells of the family that the fixed measures follow from."""
        if upper is None:
            return Judged.plain(self.persons, self.worth)
        forced, fixed = np.zeros((2, len(self.where), len(self.measures)), dtype=bool)
        secret = upper.groupby(["kind", "place"])["measure"].agg(set).to_dict()
        above = FAMILIES[self.family.upper]
        for name, measures in self.family.fixed:
            column = self.measures.index(name)
            fixed[:, column] = True
            for at, place in enumerate(self.where):
                forced[at, column] = not above.known(measures, secret.get(place, set()))
        return Judged(self.persons, self.worth, forced.ravel(), fixed.ravel())

    def named(self, cells: np.ndarray) -> list[tuple[str, str, str]]:
        """Kind of place, place and measure of the cells with these numbers."""
        found = (divmod(int(cell), len(self.measures)) for cell in cells)
        return [(*self.where[at], self.measures[one]) for at, one in found]


def _worth(family: Family, levels: list[int]) -> np.ndarray:
    """Of each cell: a region is worth more than any gemeente, the whole more than any region."""
    ranks = [family.worth.index(name) + 1 if name in family.worth else 0
             for name in family.measures]  # fmt: skip
    return np.add.outer(np.array(levels) * (len(family.worth) + 1), ranks).ravel()


def _tree(gemeenten: list[str], inside: pd.DataFrame) -> tuple[list[str], dict[int, list[int]]]:
    """The regions, the whole last, and of each the numbers of its parts: gemeenten first, then
    regions, as they are numbered together."""
    number = {name: at for at, name in enumerate(gemeenten)}
    in_region = inside[inside["gemeente"].isin(number)]
    parts = in_region[in_region["region"] != WHOLE].groupby("region")["gemeente"].agg(list)
    regions = [*parts.index, WHOLE]
    below = {
        len(gemeenten) + at: [number[one] for one in parts[region]]
        for at, region in enumerate(parts.index)
    }
    direct = set(in_region.loc[in_region["region"] == WHOLE, "gemeente"]) - {
        one for several in parts for one in several
    }
    whole = [number[one] for one in sorted(direct)] + ([number[""]] if "" in number else [])
    below[len(gemeenten) + len(parts)] = [*whole, *below]
    return regions, below
