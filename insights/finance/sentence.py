"""What the page on finance says first: how much of what was agreed has been delivered."""

from insights.board.board import Board
from insights.words import why_not
from texts import month, percent, text


def sentence(board: Board) -> str:
    """Realised of agreed since 1 January, and how far from all of it; or why that is not told."""
    period = board.chosen.period
    assert period
    if not board.chosen.whole:
        return text("finance.sentence_place")
    now = board.now("K27")
    if now.mask:
        why = why_not(now.mask)
        return text("finance.sentence_masked", month=month(period), why=why)
    said = text("finance.sentence", month=month(period), share=percent(now.value, 1))
    apart = round(now.value - 1, 3)  # as it is rounded in words
    kind = "more" if apart > 0 else "less" if apart < 0 else "all"
    return said + text(f"finance.sentence_{kind}", share=percent(abs(apart), 1))
