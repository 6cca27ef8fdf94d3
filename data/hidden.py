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
from data.amounts import amounts
from data.cells import counted
from data.families import FAMILIES
from data.places import GEMEENTE, REGION, Places

if TYPE_CHECKING:
    from data.store_engine import Connection

__all__ = ["COLUMNS", "GEMEENTE", "REGION", "hidden"]

COLUMNS = ["family", "period", "kind", "place", "measure"]
_MOST = 8_000  # months remembered; one of the whole country takes 4 to 20 kB
_KNOWN: OrderedDict[bytes, np.ndarray] = OrderedDict()
_LOCK = Lock()


def hidden(con: "Connection", family: str, span: tuple[date, date]) -> pd.DataFrame:
    """The hidden cells, one per row, as `con` knows the figures: the columns `COLUMNS`."""
    told, rows = amounts(con, FAMILIES[family], span)
    upper = hidden(con, told.upper, span) if told.upper else None
    inside = con.execute("SELECT region, gemeente FROM gemeente_in_region").df()
    table = Places(told, sorted(set(rows["gemeente"])), inside)
    found = []
    for month, own in rows.groupby("period"):
        above = None if upper is None else upper[upper["period"] == month]
        secret = np.flatnonzero(_of_month(table, own, above))
        told_of = [(family, month, *one) for one in table.named(secret)]
        found.append(pd.DataFrame(told_of, columns=COLUMNS))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=COLUMNS)


def _of_month(table: Places, rows: pd.DataFrame, upper: pd.DataFrame | None) -> np.ndarray:
    """Which cells of a month are hidden."""
    partners = np.unique(rows["partner"].to_numpy("str"))
    cells, judged = table.cells(rows, partners), table.judged(upper)
    known = (repr([*partners]).encode(), cells.tobytes(), judged.forced.tobytes())
    return _once(
        sha256(b"\n".join((table.known_by, *known))).digest(),
        lambda: lattice.hidden(counted(cells, partners), table.sums, judged),
    )


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
