"""What every page about one subject begins with: its choices, its board, its completeness."""

from dataclasses import replace

from insights import figures
from insights.ask import ask
from insights.board import board as boards
from insights.board import choosing
from insights.board.beside import beside
from insights.board.jumps import jumps, told
from insights.board.lines import HISTORY
from pages.shared import compare, filters, reader
from pages.shared.shown import Shown


def opened(page: str, kind: str) -> Shown:
    """The filters, and the board that answers them: the KPIs of this spreadsheet kind."""
    chosen = filters.select(kind=kind)
    at, scope = filters.moment(), reader.scope()
    kpis = choosing.about(kind, ask(figures.switches(), at=at, scope=scope))
    board = boards.board(chosen, kpis, at, scope, kind=kind, months=HISTORY)
    if chosen.partner and board.chosen.period:
        found = ask(jumps(chosen.partner, kind), at=at, scope=scope)
        board = replace(board, notes=board.notes + told(found, board.chosen.period))
    wish = compare.compare(chosen, at, places=any(kpi.per_gemeente for kpi in kpis))
    return Shown(page, beside(board, wish, kpis, scope, HISTORY), at)
