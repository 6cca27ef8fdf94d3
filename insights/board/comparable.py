"""Whether two figures are of the same partners: otherwise their difference says nothing of care."""

from datetime import date

from data.kpis.kpi import Kpi
from insights.board.board import Board
from insights.selection import month_before


def comparable(board: Board, kpi: Kpi, before: date) -> bool:
    """Whether the same partners delivered that month as in the month shown.

    Judged by deliveries, not by rows: who has nobody waiting still delivered its list.
    """
    if board.chosen.partner:
        return True
    assert board.chosen.period
    return fewer(board, kpi, before) == fewer(board, kpi, board.chosen.period) and all(
        board.completeness(kind, before) == board.completeness(kind) for kind in kpi.sheets
    )


def fewer(board: Board, kpi: Kpi, period: date) -> int | None:
    """Of how many partners a figure of the region is made, when that is fewer than delivered:
    some left out a column, or have no full year. None for amounts: who has none adds none."""
    adds = kpi.combine in ("sum", "difference")
    if adds or board.chosen.partner or not board.chosen.whole:
        return None
    found = board.figures(kpi.id).get(period)
    if found is None or found.mask:
        return None
    few = found.partners < board.complete(kpi, period).delivered
    return found.partners if few else None


def others_then(board: Board, kpi: Kpi, period: date) -> bool:
    """Whether other partners delivered what stands beside this month of the same place."""
    beside = board.beside
    if beside is None or board.chosen.partner or not beside.same_place(board.chosen):
        return False
    then = month_before(period, beside.back)
    return beside.board.complete(kpi, then) != board.complete(kpi, period) or (
        fewer(beside.board, kpi, then) != fewer(board, kpi, period)
    )


def others_delivered(board: Board, kind: str, period: date, over: int = 1) -> bool:
    """The same of figures that are no KPI: whether other partners delivered this kind then, in any
    of the `over` months up to that one."""
    beside = board.beside
    if beside is None or board.chosen.partner or not beside.same_place(board.chosen):
        return False
    return any(
        beside.board.completeness(kind, month_before(period, beside.back + ago))
        != board.completeness(kind, month_before(period, ago))
        for ago in range(over)
    )
