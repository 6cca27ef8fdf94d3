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
from data.cells import counted
from data.families import FAMILIES, Family

if TYPE_CHECKING:
    from data.store_engine import Connection

WHOLE = "programme"  # the region in `gemeente_in_region` that has all gemeenten
GEMEENTE, REGION = "gemeente", "region"  # kinds of places; the gemeente "" is no gemeente at all
COLUMNS = ["period", "kind", "place", "measure"]
_MOST = 4_000  # months remembered; one of the whole country takes 4 kB
_KNOWN: OrderedDict[bytes, np.ndarray] = OrderedDict()
_LOCK = Lock()


def hidden(con: "Connection", family: str, span: tuple[date, date]) -> pd.DataFrame:
    """The hidden cells, one per row, as `con` knows the figures: the columns `COLUMNS`."""
    told = FAMILIES[family]
    inside = con.execute("SELECT region, gemeente FROM gemeente_in_region").df()
    rows = con.execute(_amounts(told), list(span)).df()
    table = _Places(told, sorted(set(rows["gemeente"])), inside)
    found = [table.of_month(period, month) for period, month in rows.groupby("period")]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=COLUMNS)


def _amounts(family: Family) -> str:
    """SQL: one row per month, gemeente ("" none) and partner, a column per measure."""
    told = (f"sum({sql})::DOUBLE AS {_column(at)}" for at, sql in enumerate(_sql(family)))
    return (
        f"SELECT period, coalesce(gemeente, '') AS gemeente, partner, {', '.join(told)}"
        f" FROM {family.table} WHERE period BETWEEN ? AND ? GROUP BY ALL ORDER BY ALL"
    )


def _sql(family: Family) -> list[str]:
    return list(family.measures.values())


def _column(at: int) -> str:
    return f"m{at}"


class _Places:
    """The table of all these places by the measures of a family: the same in every month."""

    def __init__(self, family: Family, gemeenten: list[str], inside: pd.DataFrame) -> None:
        self.family, self.gemeenten = family, gemeenten
        self.regions, self.below = _tree(gemeenten, inside)
        self.sums = lattice.sums(
            {name: at for at, name in enumerate(family.measures)}, family.sums,
            {at: np.array(children) for at, children in self.below.items()},
            len(gemeenten) + len(self.regions),
        )  # fmt: skip
        levels = [0] * len(gemeenten) + [1] * (len(self.regions) - 1) + [2]
        self.worth = _worth(family, levels)
        self._table = repr((family, gemeenten, self.regions, self.below)).encode()

    def of_month(self, period: object, rows: pd.DataFrame) -> pd.DataFrame:
        """The hidden cells of one month; `rows` are what each partner told of each gemeente."""
        names = list(self.family.measures)
        place = np.searchsorted(self.gemeenten, rows["gemeente"].to_numpy("str"))
        partners, partner = np.unique(rows["partner"].to_numpy("str"), return_inverse=True)
        amounts = np.zeros((len(self.gemeenten) + len(self.regions), len(names), len(partners)))
        told = rows[[_column(at) for at in range(len(names))]].to_numpy("float64", na_value=0.0)
        amounts[place, :, partner] = np.nan_to_num(told)
        for at in sorted(self.below):  # a region stands before the one that it is a part of
            amounts[at] = amounts[self.below[at]].sum(axis=0)
        cells = amounts.reshape(-1, len(partners))
        secret = _once(
            sha256(b"\n".join((self._table, repr([*partners]).encode(), cells.tobytes()))).digest(),
            lambda: lattice.hidden(
                counted(cells, partners), self.sums, self.family.persons, self.worth
            ),
        )  # fmt: skip
        where = [(GEMEENTE, one) for one in self.gemeenten]
        where += [(REGION, one) for one in self.regions]
        named = (divmod(int(cell), len(names)) for cell in np.flatnonzero(secret))
        told_of = [(period, *where[at], names[measure]) for at, measure in named]
        return pd.DataFrame(told_of, columns=COLUMNS)


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
