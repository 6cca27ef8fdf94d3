"""What the pages about one subject ask, in the order in which they show it."""

from datetime import datetime

from data.disclosure import Figures, Open, Scope
from data.kpis import KPIS
from insights import ask as door
from insights import figures
from insights.board import board as boards
from insights.board import choosing
from insights.board.lines import HISTORY
from insights.capacity import questions as capacity
from insights.clients import questions as clients
from insights.finance import questions as finance
from insights.selection import Selection
from insights.staff import questions as staff
from insights.waiting_list import questions as waiting

_YEAR = 13
_WHOLE = Selection()


def asked(kind: str, known_at: datetime | None, chosen: Selection = _WHOLE) -> None:
    """Everything that the page of this spreadsheet kind asks about a place."""
    at, scope = door.now(known_at), Scope("lid")
    kpis = choosing.about(kind, door.ask(figures.switches(), at=at, scope=scope))
    board = boards.board(chosen, kpis, at, scope, kind=kind, months=HISTORY)
    for question in questions(kind, board.chosen):
        door.ask(question, at=at, scope=scope)


def questions(kind: str, chosen: Selection) -> list[Figures | Open]:
    """The questions of that page besides its KPIs."""
    assert chosen.period, "the national warehouse holds deliveries"
    mapped = {"clients": "K01", "capacity": "K16", "waiting_list": "K09"}.get(kind)
    region = [figures.per_gemeente(KPIS[mapped], chosen, chosen.period)] if mapped else []
    own: dict[str, list[Figures | Open]] = {
        "clients": [
            clients.path("K01", chosen), figures.per_leveringsvorm(chosen),
            clients.per_profile(chosen), clients.per_reason(chosen),
            figures.per_month_and_gemeente(KPIS["K01"], chosen, _YEAR),
        ],
        "capacity": [
            capacity.free(chosen), capacity.units(chosen), capacity.lived_in(chosen),
            capacity.norm(), capacity.planned(chosen), capacity.per_plan(chosen),
            capacity.ideas(chosen),
        ],
        "staff": [
            staff.per_basis(chosen), staff.per_niveau(chosen), staff.per_team(chosen),
            staff.people(chosen), staff.learning(chosen), staff.path("K22", chosen),
        ],
        "waiting_list": [
            waiting.per_form(chosen), waiting.per_status(chosen), waiting.days(chosen),
        ],
        "finance": [finance.per_group(chosen), finance.norm(chosen)],
    }  # fmt: skip
    return [*own[kind], *region]
