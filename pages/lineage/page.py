"""Where a figure comes from: its meaning for all, its cells for whose figures they are."""

from data.kpis import KPIS
from insights.board import board as boards
from pages.lineage import parts
from pages.shared import filters, reader
from pages.shared.choice import choice
from pages.shared.headline import headline
from texts import text

names = {name: text(f"kpi.{name}.title") for name in KPIS}
kpi = KPIS[choice("kpi", text("lineage.which"), names)]
chosen = filters.select(kind=kpi.sheets[0])
at, scope = filters.moment(), reader.scope()
board = boards.board(chosen, [kpi], at, scope, kind=kpi.sheets[0])

headline(text("lineage.headline", kpi=names[kpi.id]), text("lineage.kicker"))
if board.empty:
    parts.nothing_yet()
else:
    parts.figure(kpi, board, at)
    parts.cells(kpi, board, at, scope)
