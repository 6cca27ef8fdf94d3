"""What the pages about one subject ask besides their KPIs, in the order in which they show it."""

from data.disclosure import Figures, Open
from data.kpis import KPIS
from insights import figures
from insights.capacity import questions as capacity
from insights.clients import questions as clients
from insights.finance import questions as finance
from insights.selection import Selection
from insights.staff import questions as staff
from insights.waiting_list import questions as waiting

_YEAR = 13


def questions(kind: str, chosen: Selection) -> list[Figures | Open]:
    """The questions of the page on this spreadsheet kind, for the month chosen."""
    assert chosen.period, "figures are asked of a month"
    mapped = {"clients": "K01", "capacity": "K16", "waiting_list": "K09"}.get(kind)
    region = [figures.per_gemeente(KPIS[mapped], chosen, chosen.period)] if mapped else []
    own: dict[str, list[Figures | Open]] = {
        "clients": [
            clients.path("K01", chosen), clients.per_form(chosen),
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
