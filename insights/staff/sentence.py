"""What the page on staff says first: how much work is filled, what changed, and absence."""

from data.kpis import KPIS
from insights.board.board import Board
from insights.board.comparable import comparable
from insights.board.target import target
from insights.selection import month_before
from insights.words import why_not, with_unit
from texts import month, number, text

YEAR = 12


def sentence(board: Board) -> str:
    """Fte in the month shown against a year before, and absence against its target; or why that
    is not told."""
    period = board.chosen.period
    assert period
    if not board.chosen.whole:
        return text("staff.sentence_place")
    now = board.now("K19")
    if now.mask:
        why = why_not(now.mask)
        return text("staff.sentence_masked", month=month(period), why=why)
    said = text("staff.sentence", fte=number(now.value), month=month(period))
    return f"{said}{_since(board, now.value)}{_absence(board)}."


def _since(board: Board, fte: float) -> str:
    assert board.chosen.period
    before = month_before(board.chosen.period, YEAR)
    then = board.figures("K19").get(before)
    if then is None or then.mask or not comparable(board, KPIS["K19"], before):
        return ""
    grown = round(fte - then.value)
    kind = "more" if grown > 0 else "fewer" if grown < 0 else "same"
    return text(f"staff.sentence_{kind}", n=number(abs(grown)))


def _absence(board: Board) -> str:
    period, kpi = board.chosen.period, KPIS["K22"]
    assert period
    ill = board.now("K22")
    if ill.mask:
        return ""
    said = text("staff.sentence_absence", share=with_unit(kpi, ill.value))
    agreed = target(kpi, board.chosen, period, board.targets, board.partners["staff"])
    if agreed is None:
        return said
    said_to = kpi.decimals + 2  # a share, as it is rounded in words
    side = "above" if round(ill.value, said_to) > round(agreed.value, said_to) else "within"
    return said + text(f"staff.sentence_{side}", target=with_unit(kpi, agreed.value))
