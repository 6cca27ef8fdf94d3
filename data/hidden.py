"""Which cells of a family of measures the region may not see, of every month of a span: gemeenten,
zorgkantoorregio's and the whole region by measures, judged all together."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
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
_KNOWN: OrderedDict[bytes, list[np.ndarray]] = OrderedDict()
_LOCK = Lock()


def hidden(
    con: "Connection", family: str, span: tuple[date, date], known: frozenset[str] = frozenset()
) -> pd.DataFrame:
    """The hidden cells, one per row, as `con` knows the figures: the columns `COLUMNS`. Of the
    partners in `known` readers know what they told (see `data.sharing`)."""
    seen = _seen(con, family, span, known)
    return pd.concat(seen, ignore_index=True).drop_duplicates(ignore_index=True)


def _seen(
    con: "Connection", family: str, span: tuple[date, date], known: frozenset[str]
) -> list[pd.DataFrame]:
    """The hidden cells in each of the ways of `ways`."""
    told, rows = amounts(con, FAMILIES[family], span)
    uppers = _seen(con, told.upper, span, known) if told.upper else []
    inside = con.execute("SELECT region, gemeente FROM gemeente_in_region").df()
    table = Places(told, sorted(set(rows["gemeente"])), inside)
    found = [[pd.DataFrame(columns=COLUMNS)] for _ in ways(bool(known))]
    for month, own in rows.groupby("period"):
        above = [upper[upper["period"] == month] for upper in uppers]
        for way, secret in zip(found, _of_month(table, own, above, known), strict=True):
            named = [(family, month, *one) for one in table.named(np.flatnonzero(secret))]
            way.append(pd.DataFrame(named, columns=COLUMNS))
    return [pd.concat(way, ignore_index=True) for way in found]


def _of_month(
    table: Places, rows: pd.DataFrame, uppers: list[pd.DataFrame], known: frozenset[str]
) -> list[np.ndarray]:
    """Which cells of a month are hidden, in each of the ways; `uppers` are those of the family that
    this one is a part of."""
    partners = np.unique(rows["partner"].to_numpy("str"))
    cells, own = table.cells(rows, partners), np.isin(partners, sorted(known))
    judged = [table.judged(upper) for upper in uppers]
    judged = judged or [table.judged(None) for _ in ways(bool(known))]
    about = [repr([*partners]).encode(), own.tobytes(), cells.tobytes()]
    about += [one.forced.tobytes() for one in judged]
    return _once(
        sha256(b"\n".join((table.known_by, *about))).digest(),
        lambda: beside(cells, partners, own, table.sums, judged),
    )


def ways(known: bool) -> tuple[bool, ...]:
    """The ways to look at a table, each by whether the known ones are taken from it: when nobody is
    known there is one."""
    return (False, True) if known else (False,)


def beside(
    cells: np.ndarray, partners: np.ndarray, own: np.ndarray, sums: Sums, judged: Sequence[Judged]
) -> list[np.ndarray]:
    """The hidden cells of cells × partners in each way to look, as each is `judged` before. When
    everybody knows what the partners in `own` told, what is left without those passes the gate, and
    so it does with them, who together tell no more than one partner of whom nothing is known.

    What is hidden is what any way hides: whoever is told less works out no more. So the second way
    rather hides what the first did.
    """
    found: list[np.ndarray] = []
    for taken, one in zip(ways(len(judged) > 1), judged, strict=True):
        rather = _rather(one, found[0]) if found else one
        found.append(_looked_at(cells, partners, own, taken, sums, rather))
    return found


def _looked_at(
    cells: np.ndarray, partners: np.ndarray, own: np.ndarray, taken: bool, sums: Sums,
    judged: Judged,
) -> np.ndarray:  # fmt: skip
    """The hidden cells when the known ones are taken away, or stand for one."""
    others, names = cells[:, ~own], partners[~own]
    if own.any() and not taken:
        others = np.column_stack([others, cells[:, own].sum(axis=1)])
        names = np.append(names, _KNOWN_ONES)
    if not len(names):  # of whom all is known there is nothing to hide
        return np.zeros(len(cells), dtype=bool)
    return lattice.hidden(counted(others, names), sums, judged)


def _rather(judged: Judged, cells: np.ndarray) -> Judged:
    """These cells are worth less than any other: they are hidden anyway."""
    return replace(judged, worth=np.where(cells, judged.worth.min() - 1, judged.worth))


def _once(key: bytes, find: Callable[[], list[np.ndarray]]) -> list[np.ndarray]:
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
