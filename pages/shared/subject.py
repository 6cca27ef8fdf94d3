"""What every page about one subject begins with: its choices, its board, its completeness."""

from insights import figures
from insights.ask import ask
from insights.board import board as boards
from insights.board.beside import beside
from insights.board.lines import HISTORY
from pages.shared import compare, filters, reader
from pages.shared.shown import Shown


def opened(page: str, kind: str) -> Shown:
    """The filters, and the board that answers them: the KPIs of this spreadsheet kind."""
    chosen = filters.select(kind=kind)
    at, scope = filters.moment(), reader.scope()
    kpis = boards.about(kind, ask(figures.switches(), at=at, scope=scope))
    board = boards.board(chosen, kpis, at, scope, kind=kind, months=HISTORY)
    wish = compare.compare(chosen, at)
    return Shown(page, beside(board, wish, kpis, scope, HISTORY), at)
