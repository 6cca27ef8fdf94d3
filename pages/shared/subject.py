"""What every page about one subject begins with: its choices, its board, its completeness."""

from dataclasses import replace
from datetime import date

from insights import ahead, figures, subjects
from insights.ask import Moment, ask
from insights.board import board as boards
from insights.board import choosing
from insights.board.beside import beside
from insights.board.jumps import anybody, jumps, told, told_of_anybody
from insights.board.lines import HISTORY
from insights.board.notes import Note
from insights.selection import Selection
from pages.shared import compare, filters, reader
from pages.shared.shown import Shown


def opened(page: str, kind: str) -> Shown:
    """The filters, and the board that answers them: the KPIs of this spreadsheet kind."""
    chosen = filters.select(kind=kind)
    at, scope = filters.moment(), reader.scope()
    if chosen.period:
        ahead.begin(subjects.questions(kind, chosen), at=at, scope=scope)
    kpis = choosing.about(kind, ask(figures.switches(), at=at, scope=scope))
    board = boards.board(chosen, kpis, at, scope, kind=kind, months=HISTORY)
    if board.chosen.period:
        jumped = _jumped(board.chosen, board.chosen.period, kind, at)
        board = replace(board, notes=board.notes + jumped)
    wish = compare.compare(chosen, at, places=any(kpi.per_gemeente for kpi in kpis))
    return Shown(page, beside(board, wish, kpis, scope, HISTORY), at)


def _jumped(chosen: Selection, until: date, kind: str, at: Moment) -> tuple[Note, ...]:
    """Where a figure jumped: a partner's own with its words, the region's without whose it was."""
    scope = reader.scope()
    if chosen.partner:
        return told(ask(jumps(chosen.partner, kind), at=at, scope=scope), until)
    if not chosen.whole:
        return ()  # it may have been somewhere else
    return told_of_anybody(ask(anybody(kind), at=at, scope=scope), until)
