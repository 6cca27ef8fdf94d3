"""How the region stands: one sentence, the core figures, the map, and the history."""

from insights import figures
from insights.ask import ask
from insights.overview import board as boards
from insights.overview.sentence import sentence
from pages.overview import parts, switches
from pages.shared import filters, reader, theme
from pages.shared.headline import headline
from texts import text

chosen = filters.select()
at, scope = filters.moment(), reader.scope()
switched = ask(figures.switches(), at=at, scope=scope)
board = boards.board(chosen, boards.core(switched), at, scope)

if board.empty:
    parts.nothing_yet()
else:
    headline(sentence(board), text("overview.kicker"))
    parts.completeness(board)
    parts.tiles(board, at)
    parts.map_and_history(board, at, scope)
    if not theme.is_presenting():
        switches.switch_kpis(switched, scope)
