"""What stands beside every chart: who its figures come from, and what people said of a month."""

from insights.board.board import Board
from insights.board.complete import every
from insights.chart import Mark
from texts import text


def source(board: Board, *kinds: str) -> str:
    """Whose figures of these spreadsheet kinds these are: of partners who delivered all of them."""
    if board.chosen.partner:
        return text("board.own")
    found = every([board.completeness(kind) for kind in kinds])
    return text("board.source", delivered=found.delivered, asked=found.asked)


def marks(board: Board, *kinds: str) -> tuple[Mark, ...]:
    """Months that not every partner delivered, and what people noted at a month."""
    gaps = {at for kind in kinds for at in board.gaps.get(kind, {}) if not board.chosen.partner}
    incomplete = {at: every([board.completeness(kind, at) for kind in kinds]) for at in gaps}
    said = tuple(Mark(one.period, one.label, one.short) for one in board.notes)
    return said + tuple(
        Mark(at, text("board.partners", delivered=one.delivered, asked=one.asked))
        for at, one in sorted(incomplete.items())
    )
