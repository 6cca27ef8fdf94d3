"""What the page on the waiting list says first: how many wait now, and how many above the norm."""

import pandas as pd

from insights.board.board import Board
from insights.columns import days
from insights.words import why_not
from texts import month, number, text


def sentence(board: Board) -> str:
    """Who waits now, urgent and actief, and above the norm in the month shown; or why not."""
    period = board.chosen.period
    assert period
    now = board.now("K09")
    if now.mask:
        why = why_not(now.mask)
        return text("waiting_list.sentence_masked", month=month(period), why=why)
    kind = "one" if now.value == 1 else "some"
    said = text(f"waiting_list.sentence_{kind}", month=month(period), n=number(now.value))
    above = _above(board, float(now.value))
    return f"{said}; {above}." if above else f"{said}."


def _above(board: Board, waiting: float) -> str:
    """How many of them wait above the norm; said of whom that is known when it is not of all."""
    rows = board.months.get("K11", pd.DataFrame())
    if rows.empty or not waiting:
        return ""
    own = rows[[at == board.chosen.period for at in days(rows["period"])]]
    if own.empty or own["mask"].iloc[0] == "missing":
        return ""
    if own["mask"].iloc[0]:
        return text("waiting_list.above_masked", why=why_not(str(own["mask"].iloc[0])))
    above, told = float(own["numerator"].iloc[0]), float(own["denominator"].iloc[0])
    if told < waiting:
        return text("waiting_list.above_known", n=number(above), told=number(told))
    kind = "none" if above == 0 else "one" if above == 1 else "some"
    return text(f"waiting_list.above_{kind}", n=number(above))
