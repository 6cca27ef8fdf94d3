"""Another month, place or moment to hold every figure of a page against."""

from dataclasses import dataclass, replace

from data.disclosure import Scope
from data.kpis.kpi import Kpi
from insights.ask import Moment
from insights.board.board import Beside, Board, board
from insights.selection import Selection


@dataclass(frozen=True)
class Wish:
    """What to hold the figures against: `chosen` as known at `at`, its month `back` months ago."""

    label: str  # as the reader sees it: `een jaar eerder`
    chosen: Selection
    at: Moment
    back: int = 0


def beside(shown: Board, wish: Wish | None, kpis: list[Kpi], scope: Scope, months: int) -> Board:
    """The board with the other one beside it, asked about as many months."""
    if wish is None or shown.empty:
        return shown
    other = board(wish.chosen, kpis, wish.at, scope, months=months)
    return replace(shown, beside=Beside(other, wish.label, wish.back, wish.at))
