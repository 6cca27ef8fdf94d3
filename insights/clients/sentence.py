"""What the page on clients says first: how many live at home, and how VPT moves."""

from insights.board.board import Board
from insights.words import why_not
from texts import month, number, percent, text


def sentence(board: Board) -> str:
    """The share at home and the net growth of VPT in the month shown; or why that is not told."""
    period = board.chosen.period
    assert period
    home = board.figures("K03").get(period) if "K03" in board.months else None
    if home is None or home.mask:
        why = why_not(home.mask if home else "missing")
        return text("clients.sentence_masked", month=month(period), why=why)
    said = text("clients.sentence", share=percent(home.value, 1), month=month(period))
    grown = board.figures("K07").get(period) if "K07" in board.months else None
    if grown is None or grown.mask:
        return f"{said}."
    kind = "more" if grown.value > 0 else "fewer" if grown.value < 0 else "same"
    return f"{said}; {text(f'clients.sentence_{kind}', n=number(abs(grown.value)))}."
