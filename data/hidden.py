"""Which cells of a family of measures the region may not see, of every month of a span: gemeenten,
zorgkantoorregio's and the whole region by measures, judged all together, and beside what is seen of
them at other moments."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import earlier, lattice
from data.amounts import amounts
from data.cells import counted
from data.earlier import Shown
from data.families import FAMILIES
from data.families.family import Family
from data.places import GEMEENTE, REGION, Places

if TYPE_CHECKING:
    from data.store_engine import Connection

__all__ = ["COLUMNS", "GEMEENTE", "REGION", "Readings", "hidden"]

COLUMNS = ["family", "period", "kind", "place", "measure"]
_MOST = 8_000  # months remembered; one of the whole country takes 4 to 20 kB
_KNOWN: OrderedDict[bytes, np.ndarray] = OrderedDict()
_LOCK = Lock()


@dataclass(frozen=True)
class Readings:
    """How to read what was known: at the moment looked at (None: now), and at the moments `offered`
    to every reader, the first first.

    Each offered moment is judged beside those before it, so that what was hidden and shown at one
    stays so; now is the last of them, and any other moment is judged beside all.
    """

    reading: Callable[[datetime | None], AbstractContextManager["Connection"]]
    at: datetime | None = None
    offered: tuple[datetime, ...] = ()

    @property
    def beside(self) -> tuple[datetime, ...]:
        """The moments that this one is judged beside."""
        if self.at is None or self.at in self.offered:
            return tuple(one for one in self.offered if self.at is None or one < self.at)
        return self.offered


@dataclass(frozen=True)
class _State:
    """The figures as known at one moment, and what was hidden of the family above."""

    family: Family
    rows: pd.DataFrame
    upper: pd.DataFrame | None


def hidden(readings: Readings, family: str, span: tuple[date, date]) -> pd.DataFrame:
    """The hidden cells, one per row: the columns `COLUMNS`."""
    with readings.reading(readings.at) as con:
        told, rows = amounts(con, FAMILIES[family], span)
        inside = con.execute("SELECT region, gemeente FROM gemeente_in_region").df()
        months = sorted(set(rows["period"]))
        when = earlier.others(con, [one.date() for one in months], readings.beside, readings.at)
    now = _State(told, rows, hidden(readings, told.upper, span) if told.upper else None)
    then = {
        at: _state(replace(readings, at=at), family, _span(at, when))
        for at in sorted({at for several in when.values() for at in several})
    }
    everything = [now, *then.values()]
    whole = FAMILIES[family].with_names(set().union(*(one.family.found for one in everything)))
    gemeenten = sorted(set().union(*(one.rows["gemeente"] for one in everything)))
    table = Places(whole, gemeenten, inside)
    found = []
    for month in months:
        states = [*(then[at] for at in when.get(month.date(), [])), now]
        secret = _of_month(table, [_only(one, month) for one in states])
        told_of = [(family, month, *one) for one in table.named(np.flatnonzero(secret))]
        found.append(pd.DataFrame(told_of, columns=COLUMNS))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=COLUMNS)


def _span(at: datetime, when: dict[date, list[datetime]]) -> tuple[date, date]:
    """The months of which that moment is looked at."""
    months = [month for month, several in when.items() if at in several]
    return min(months), max(months)


def _state(readings: Readings, family: str, span: tuple[date, date]) -> _State:
    with readings.reading(readings.at) as con:
        told, rows = amounts(con, FAMILIES[family], span)
    return _State(told, rows, hidden(readings, told.upper, span) if told.upper else None)


def _only(one: _State, month: object) -> _State:
    upper = None if one.upper is None else one.upper[one.upper["period"] == month]
    return _State(one.family, one.rows[one.rows["period"] == month], upper)


def _of_month(table: Places, states: Sequence[_State]) -> np.ndarray:
    """Which cells are hidden in the last of these states of a month, given all of them."""
    partners = np.unique(np.concatenate([one.rows["partner"].to_numpy("str") for one in states]))
    shown: list[Shown] = []
    for one in states:
        cells, judged = table.cells(one.rows, partners), table.judged(one.upper)
        if shown and (shown[-1].cells == cells).all() and one is not states[-1]:
            continue
        before = [part for each in shown for part in (each.cells.tobytes(), each.secret.tobytes())]
        known = (repr([*partners]).encode(), cells.tobytes(), judged.forced.tobytes(), *before)

        def find(cells=cells, judged=judged) -> np.ndarray:  # noqa: ANN001
            every, sums, whole = earlier.beside(cells, shown, table.sums, judged)
            return lattice.hidden(counted(every, partners), sums, whole)[: len(cells)]

        secret = _once(sha256(b"\n".join((table.known_by, *known))).digest(), find)
        shown.append(Shown(cells, secret))
    return shown[-1].secret


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
