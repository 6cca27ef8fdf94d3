"""Which cells of a family of measures the region may not see, of every month of a span: gemeenten,
zorgkantoorregio's and the whole region by measures, judged all together."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import lattice
from data.amounts import amounts
from data.cells import Judged, counted
from data.families import FAMILIES
from data.follows import Sums
from data.places import GEMEENTE, REGION, Places

if TYPE_CHECKING:
    from data.store_engine import Connection

__all__ = ["COLUMNS", "GEMEENTE", "REGION", "hidden"]

COLUMNS = ["family", "period", "kind", "place", "measure"]
_MOST = 8_000  # months remembered; one of the whole country takes 4 to 20 kB
_KNOWN_ONES = ""  # stands for all whose figures are known, and is the name of no partner
_KNOWN: OrderedDict[bytes, np.ndarray] = OrderedDict()
_LOCK = Lock()


def hidden(
    con: "Connection", family: str, span: tuple[date, date], known: frozenset[str] = frozenset()
) -> pd.DataFrame:
    """The hidden cells, one per row, as `con` knows the figures: the columns `COLUMNS`. Of the
    partners in `known` readers know what they told (see `data.sharing`)."""
    told, rows = amounts(con, FAMILIES[family], span)
    upper = hidden(con, told.upper, span, known) if told.upper else None
    inside = con.execute("SELECT region, gemeente FROM gemeente_in_region").df()
    table = Places(told, sorted(set(rows["gemeente"])), inside)
    found = []
    for month, own in rows.groupby("period"):
        above = None if upper is None else upper[upper["period"] == month]
        secret = np.flatnonzero(_of_month(table, own, above, known))
        told_of = [(family, month, *one) for one in table.named(secret)]
        found.append(pd.DataFrame(told_of, columns=COLUMNS))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=COLUMNS)


def _of_month(
    table: Places, rows: pd.DataFrame, upper: pd.DataFrame | None, known: frozenset[str]
) -> np.ndarray:
    """Which cells of a month are hidden."""
    partners = np.unique(rows["partner"].to_numpy("str"))
    cells, judged = table.cells(rows, partners), table.judged(upper)
    own = np.isin(partners, sorted(known))
    about = (repr([*partners]).encode(), own.tobytes(), cells.tobytes(), judged.forced.tobytes())
    return _once(
        sha256(b"\n".join((table.known_by, *about))).digest(),
        lambda: beside(cells, partners, own, table.sums, judged),
    )


def beside(
    cells: np.ndarray, partners: np.ndarray, own: np.ndarray, sums: Sums, judged: Judged
) -> np.ndarray:
    """The hidden cells of cells × partners when everybody knows what the partners in `own` told:
    what is left without those passes the gate, and so it does with them, who together tell no more
    than one partner of whom nothing is known."""
    if not own.any():
        return lattice.hidden(counted(cells, partners), sums, judged)
    others, names = cells[:, ~own], partners[~own]
    as_one = np.column_stack([others, cells[:, own].sum(axis=1)])
    every = [counted(as_one, np.append(names, _KNOWN_ONES))]
    every += [counted(others, names)] if len(names) else []
    secret, before = judged.forced, np.empty(0)
    while not np.array_equal(secret, before):  # what one of them hides tells in the other
        before = secret
        for found in every:
            secret = lattice.hidden(found, sums, replace(judged, forced=secret))
    return secret


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
