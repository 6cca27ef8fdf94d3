"""What the pages ask that are not about one subject."""

from datetime import datetime

from data.disclosure import Scope
from data.kpis import KPIS
from insights import ask as door
from insights import figures
from insights.board import board as boards
from insights.board import choosing
from insights.intake.matrix import matrix
from insights.lineage import questions
from insights.programme import bouwstenen as programme
from insights.programme import moves
from insights.selection import Selection

PARTNER = "partner-001"


def overview(chosen: Selection, known_at: datetime | None) -> None:
    """All that `pages/overview` asks."""
    at, scope = door.now(known_at), Scope("lid")
    switched = door.ask(figures.switches(), at=at, scope=scope)
    board = boards.board(chosen, choosing.core(switched), at, scope)
    assert board.chosen.period, "the national warehouse holds deliveries"
    door.ask(figures.per_leveringsvorm(board.chosen), at=at, scope=scope)
    shown = figures.per_gemeente(KPIS["K01"], board.chosen, board.chosen.period)
    door.ask(shown, at=at, scope=scope)


def bouwstenen(known_at: datetime | None) -> None:
    """The board of bouwstenen."""
    at, scope = door.now(known_at), Scope("lid")
    moves.figures(programme.known(at, scope), at, scope)


def deliveries(known_at: datetime | None) -> None:
    """Who delivered what in the last year."""
    today = (known_at or datetime.now()).date()
    matrix(door.now(known_at), Scope("lid"), today, months=12)


def lineage(known_at: datetime | None) -> None:
    """Where one figure of one partner comes from."""
    at, scope = door.now(known_at), Scope("analist", PARTNER)
    board = boards.board(Selection(partner=PARTNER), [KPIS["K01"]], at, scope)
    assert board.chosen.period, "the national warehouse holds deliveries"
    cells = questions.cells(KPIS["K01"], board.chosen, board.chosen.period, PARTNER)
    door.ask(cells, at=at, scope=scope)
