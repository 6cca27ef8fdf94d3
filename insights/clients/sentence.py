"""What the page on clients says first: how many live at home, and how VPT moves."""

from insights.board.board import Board
from insights.words import why_not
from texts import month, number, percent, text


def sentence(board: Board) -> str:
    """The share at home and the net growth of VPT in the month shown; or why that is not told."""
    period = board.chosen.period
    assert period
    home = board.now("K03")
    if home.mask:
        why = why_not(home.mask)
        return text("clients.sentence_masked", month=month(period), why=why)
    said = text("clients.sentence", share=percent(home.value, 1), month=month(period))
    grown = board.now("K07")
    if grown.mask:
        return f"{said}."
    kind = "more" if grown.value > 0 else "fewer" if grown.value < 0 else "same"
    return f"{said}; {text(f'clients.sentence_{kind}', n=number(abs(grown.value)))}."
