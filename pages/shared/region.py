"""The map of the region, for any figure of a page that is known per gemeente."""

from data.disclosure import Scope
from data.kpis import KPIS
from insights import figures
from insights.ask import Moment, ask
from insights.board.board import Board
from insights.board.region_map import region_map
from insights.board.told import source
from insights.chart import Chart
from pages.shared import links
from pages.shared.choice import choice
from pages.shared.notices import empty
from texts import text


def mapped(board: Board, at: Moment, scope: Scope) -> Chart | None:
    """The choice of a figure and its map; None, said in words, when none is known per gemeente."""
    period = board.chosen.period
    assert period
    known = [name for name in board.months if KPIS[name].per_gemeente]
    if not known:
        empty(text("overview.no_map"), text("overview.no_map_body"))
        return None
    picked = choice("kaart", text("overview.map_kpi"),
                    {name: text(f"kpi.{name}.title") for name in known},
                    elsewhere={name: text(f"kpi.{name}.title") for name in KPIS})  # fmt: skip
    kpi = KPIS[picked]
    rows = ask(figures.per_gemeente(kpi, board.chosen, period), at=at, scope=scope)
    gemeenten = links.gemeenten(board.chosen)
    return region_map(kpi, rows, gemeenten, period, source(board, kpi.sheets[0]))
