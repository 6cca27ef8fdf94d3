"""Where which kind of VPT is offered: the white spots, as the gate lets them be seen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from data.disclosure import Scope
from data.kpis import KPIS
from insights import figures
from insights.ask import Moment, ask, ask_all
from insights.board.complete import Completeness, completeness, latest_complete
from insights.selection import Selection

TYPES = ("K05a", "K05b", "K05c", "K05d")  # geclusterd, gespikkeld, nabij, wijk
_ASKED = (*TYPES, "K05e")  # and those of whom the type is not told: they can be of any
_UNTOLD = "missing"


@dataclass(frozen=True)
class Cell:
    """Clients of one type in one place: `some` with how many, `none` (a told zero), `masked` with
    the gate's reason, or `unknown` because nobody told, or not of everybody."""

    state: Literal["some", "none", "masked", "unknown"]
    clients: int = 0
    why: str = ""


Row = tuple[Cell, ...]  # one cell per type
UNKNOWN: Row = (Cell("unknown"),) * len(TYPES)


@dataclass(frozen=True)
class Coverage:
    """The types in the columns, the places (or partners) in the rows, of one month."""

    period: date
    rows: Mapping[str, Row]
    told: Completeness

    def white(self, place: int) -> tuple[str, ...]:
        """The rows in which nobody has a client of the type in that column."""
        return tuple(name for name, cells in self.rows.items() if cells[place].state == "none")


def coverage(
    gemeenten: Iterable[str], at: Moment, scope: Scope, partner: str = ""
) -> Coverage | None:
    """The types per gemeente in the latest month that is complete: of all partners, or of one.

    None without any delivery. Raises NotAllowed for a partner that this reader may not see.
    """
    told = _month(at, scope)
    if told is None:
        return None
    period, complete = told
    chosen = Selection(partner=partner)
    asked = [figures.per_gemeente(KPIS[kpi], chosen, period) for kpi in _ASKED]
    answers = ask_all(asked, at=at, scope=scope)
    by_type = [_cells(rows) for rows in answers]
    rows = {place: row([one.get(place, Cell("unknown")) for one in by_type]) for place in gemeenten}
    return Coverage(period, rows, complete)


def per_partner(partners: Iterable[str], at: Moment, scope: Scope) -> Coverage | None:
    """The types per partner in the whole region, for those partners that this reader may see."""
    told = _month(at, scope)
    if told is None:
        return None
    period, complete = told
    seen = [slug for slug in partners if scope.sees(slug)]
    rows = {slug: _own(slug, period, at, scope) for slug in seen}
    return Coverage(period, rows, complete)


def cell(value: float, mask: str) -> Cell:
    """A figure of the gate as a cell."""
    if mask == _UNTOLD:
        return Cell("unknown")
    if mask:
        return Cell("masked", why=mask)
    return Cell("some", int(value)) if value else Cell("none")


def row(cells: Sequence[Cell]) -> Row:
    """The cells of the types, from those and the last one: clients whose type is not told. Where
    there are any, nobody can say that a type is not there."""
    *types, untold = cells
    sure = untold.state in ("none", "unknown")
    return tuple(Cell("unknown") if one.state == "none" and not sure else one for one in types)


def _month(at: Moment, scope: Scope) -> tuple[date, Completeness] | None:
    delivered = ask(figures.delivered(), at=at, scope=scope)
    period = latest_complete(delivered)
    return (period, completeness(delivered, "clients", period)) if period else None


def _own(partner: str, period: date, at: Moment, scope: Scope) -> Row:
    chosen = Selection(partner=partner, period=period)
    asked = [figures.per_month(KPIS[kpi], chosen, 1) for kpi in _ASKED]
    answers = ask_all(asked, at=at, scope=scope)
    return row([_only(rows) for rows in answers])


def _only(rows: pd.DataFrame) -> Cell:
    if rows.empty:
        return Cell("unknown")
    return cell(float(rows["value"].iloc[0]), str(rows["mask"].iloc[0]))


def _cells(rows: pd.DataFrame) -> dict[str, Cell]:
    told = zip(*(rows[name].tolist() for name in ("gemeente", "value", "mask")), strict=True)
    return {str(place): cell(value, mask) for place, value, mask in told if not pd.isna(place)}
