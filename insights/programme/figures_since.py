"""The core figures at two moments: what the world changed, and what a correction did."""

from dataclasses import dataclass
from datetime import date

from data.disclosure import Scope
from data.kpis import KPIS
from insights import figures
from insights.ask import Moment, ask
from insights.board.board import Board, board
from insights.board.choosing import core
from insights.board.tiles import tile
from insights.selection import Selection
from insights.tile import Tile


@dataclass(frozen=True)
class Compared:
    """One figure in the last month known then and known now; `again` is the former as known now,
    None when it is what it was."""

    title: str
    then: Tile
    now: Tile
    again: Tile | None = None


@dataclass(frozen=True)
class Between:
    """The figures at two moments, and the months that they are about (None: no deliveries)."""

    first: date | None
    last: date | None
    rows: tuple[Compared, ...] = ()


def between(before: Moment, after: Moment, scope: Scope) -> Between:
    """The core figures of the whole region at both moments."""
    kpis = core(ask(figures.switches(), at=after, scope=scope))
    now, then = board(Selection(), kpis, after, scope), board(Selection(), kpis, before, scope)
    if now.empty or then.empty:
        return Between(then.chosen.period, now.chosen.period)
    again = board(then.chosen, kpis, after, scope)
    return Between(
        then.chosen.period, now.chosen.period,
        tuple(_compared(kpi.id, then, now, again) for kpi in kpis),
    )  # fmt: skip


def _compared(kpi: str, then: Board, now: Board, again: Board) -> Compared:
    first, last, anew = (tile(KPIS[kpi], one) for one in (then, now, again))
    return Compared(last.title, first, last, None if anew.value == first.value else anew)
