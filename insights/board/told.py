"""What stands beside every chart: who its figures come from, and what people said of a month."""

from insights.board.board import Board
from insights.chart import Mark
from texts import text


def source(board: Board, kind: str) -> str:
    """Whose figures of a spreadsheet kind these are."""
    if board.chosen.partner:
        return text("board.own")
    found = board.completeness(kind)
    return text("board.source", delivered=found.delivered, asked=found.asked)


def marks(board: Board, kind: str) -> tuple[Mark, ...]:
    """Months that not every partner delivered, and what people noted at a month."""
    incomplete = {} if board.chosen.partner else board.gaps.get(kind, {})
    said = tuple(Mark(one.period, one.label) for one in board.notes)
    return said + tuple(
        Mark(at, text("board.partners", delivered=one.delivered, asked=one.asked))
        for at, one in sorted(incomplete.items())
    )
