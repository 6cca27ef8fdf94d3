"""How the region stands: one sentence, the core figures, the map, and the history."""

from insights import figures
from insights.ask import ask
from insights.board import board as boards
from insights.board import choosing
from insights.overview.sentence import sentence
from pages.overview import parts, switches
from pages.shared import filters, notes, reader, theme
from pages.shared.completeness import completeness
from pages.shared.headline import headline
from pages.shared.shown import Shown
from texts import text

chosen = filters.select()
at, scope = filters.moment(), reader.scope()
switched = ask(figures.switches(), at=at, scope=scope)
board = boards.board(chosen, choosing.core(switched), at, scope)

if board.empty:
    parts.nothing_yet()
else:
    shown = Shown("overview", board, at)
    headline(sentence(board), text("overview.kicker"))
    completeness(board, "clients")
    shown.figures(fold=False)
    parts.further()
    parts.map_and_history(shown, at, scope)
    if not theme.is_presenting():
        notes.timeline(board, "clients")
        switches.switch_kpis(switched, scope)
        shown.hand_out()
