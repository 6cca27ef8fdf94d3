"""Which cells of a family of measures the region may not see, of every month of a span: gemeenten,
zorgkantoorregio's and the whole region by measures, judged all together."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import lattice
from data.amounts import WHOLE, amounts
from data.cells import Judged, counted
from data.families import FAMILIES
from data.families.family import Family

if TYPE_CHECKING:
    from data.store_engine import Connection

GEMEENTE, REGION = "gemeente", "region"  # kinds of places; the gemeente "" is no gemeente at all
COLUMNS = ["family", "period", "kind", "place", "measure"]
_MOST = 8_000  # months remembered; one of the whole country takes 4 to 20 kB
_KNOWN: OrderedDict[bytes, np.ndarray] = OrderedDict()
_LOCK = Lock()


def hidden(con: "Connection", family: str, span: tuple[date, date]) -> pd.DataFrame:
    """The hidden cells, one per row, as `con` knows the figures: the columns `COLUMNS`."""
    told, rows = amounts(con, FAMILIES[family], span)
    upper = hidden(con, told.upper, span) if told.upper else None
    inside = con.execute("SELECT region, gemeente FROM gemeente_in_region").df()
    table = _Places(family, told, sorted(set(rows["gemeente"])), inside)
    found = [
        table.of_month(period, month, None if upper is None else upper[upper["period"] == period])
        for period, month in rows.groupby("period")
    ]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=COLUMNS)


class _Places:
    """The table of all these places by the measures of a family: the same in every month."""

    def __init__(
        self, name: str, family: Family, gemeenten: list[str], inside: pd.DataFrame
    ) -> None:
        self.name, self.family, self.gemeenten = name, family, gemeenten
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
        self._table = repr((name, self.measures, gemeenten, self.regions, self.below)).encode()

    def of_month(
        self, period: object, rows: pd.DataFrame, upper: pd.DataFrame | None
    ) -> pd.DataFrame:
        """The hidden cells of one month; `rows` are what each partner told of each gemeente, and
        `upper` the hidden cells of the family that this one's fixed measures follow from."""
        place = np.searchsorted(self.gemeenten, rows["gemeente"].to_numpy("str"))
        partners, partner = np.unique(rows["partner"].to_numpy("str"), return_inverse=True)
        amounts = np.zeros((len(self.where), len(self.measures), len(partners)))
        told = rows[self.measures].to_numpy("float64", na_value=0.0)
        amounts[place, :, partner] = np.nan_to_num(told)
        for at in sorted(self.below):  # a region stands before the one that it is a part of
            amounts[at] = amounts[self.below[at]].sum(axis=0)
        top = [at for at, name in enumerate(self.measures) if name in self.family.of_top]
        amounts[:-1, top] = 0
        cells = amounts.reshape(-1, len(partners))
        judged = self._judged(upper)
        known = (repr([*partners]).encode(), cells.tobytes(), judged.forced.tobytes())
        secret = _once(
            sha256(b"\n".join((self._table, *known))).digest(),
            lambda: lattice.hidden(counted(cells, partners), self.sums, judged),
        )
        named = (divmod(int(cell), len(self.measures)) for cell in np.flatnonzero(secret))
        told_of = [(self.name, period, *self.where[at], self.measures[one]) for at, one in named]
        return pd.DataFrame(told_of, columns=COLUMNS)

    def _judged(self, upper: pd.DataFrame | None) -> Judged:
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


def _once(key: bytes, find: Callable[[], np.ndarray]) -> np.ndarray:
    """What was found of these very amounts before: a publish changes one month of many."""
    with _LOCK:
        if key in _KNOWN:
            _KNOWN.move_to_end(key)
            return _KNOWN[key]
    found = find()
    with _LOCK:
        _KNOWN[key] = found
        while len(_KNOWN) > _MOST:
            _KNOWN.popitem(last=False)
    return found


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
