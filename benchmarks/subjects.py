"""What the pages about one subject ask, in the order in which they show it."""

from datetime import datetime

from data.disclosure import Scope
from insights import ask as door
from insights import figures, subjects
from insights.board import board as boards
from insights.board import choosing
from insights.board.lines import HISTORY
from insights.selection import Selection

_WHOLE = Selection()


def asked(kind: str, known_at: datetime | None, chosen: Selection = _WHOLE) -> None:
    """Everything that the page of this spreadsheet kind asks about a place."""
    at, scope = door.now(known_at), Scope("lid")
    kpis = choosing.about(kind, door.ask(figures.switches(), at=at, scope=scope))
    board = boards.board(chosen, kpis, at, scope, kind=kind, months=HISTORY)
    for question in subjects.questions(kind, board.chosen):
        door.ask(question, at=at, scope=scope)
