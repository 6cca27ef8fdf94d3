"""How much a figure differs from the month before, or from what the reader put beside it."""

from datetime import date

from data.kpis.kpi import Kpi
from insights.board.board import Beside, Board
from insights.board.comparable import comparable, others_then
from insights.selection import month_before
from insights.words import figure, is_share, why_not, with_unit
from texts import month, text


def change(kpi: Kpi, board: Board, value: float) -> dict[str, str]:
    """The difference with the month before, when the same partners delivered it; or with what
    the reader put beside it. Who knows the difference of others knows the one that is missing."""
    assert board.chosen.period
    if board.beside:
        return _against(kpi, board, board.beside, value)
    period = month_before(board.chosen.period)
    before = board.figures(kpi.id).get(period)
    if before is None or before.mask:
        return {"change": text("board.no_before", month=month(period))}
    if not comparable(board, kpi, period):
        return {"change": _not_comparable(kpi, board, period)}
    apart = value - float(before.value)
    words = text("board.change", change=_signed(kpi, apart), month=month(period))
    return {"change": words, "change_is": _good_or_bad(kpi, apart)}


def _against(kpi: Kpi, board: Board, beside: Beside, value: float) -> dict[str, str]:
    assert board.chosen.period
    if not kpi.per_gemeente and not beside.board.chosen.whole:
        why = text("masks.no_place")
        return {"change": text("board.beside_none", label=beside.label, why=why)}
    other = beside.figure(kpi.id, board.chosen.period)
    if other is None or other.mask:
        why = why_not(other.mask if other else "missing")
        return {"change": text("board.beside_none", label=beside.label, why=why)}
    if others_then(board, kpi, board.chosen.period):
        return {"change": text("board.changed_partners", month=beside.label)}
    apart = value - float(other.value)
    words = text("board.beside", change=_signed(kpi, apart), label=beside.label,
                 figure=with_unit(kpi, float(other.value)))  # fmt: skip
    if not beside.back:  # another place or moment is no progress
        return {"change": words}
    return {"change": words, "change_is": _good_or_bad(kpi, apart)}


def _signed(kpi: Kpi, change: float) -> str:
    shown = figure(kpi, change, signed=True)
    return f"{shown} {text('units.points')}" if is_share(kpi) else shown


def _not_comparable(kpi: Kpi, board: Board, period: date) -> str:
    then = board.complete(kpi, period).delivered
    now = board.complete(kpi).delivered
    if then == now:
        return text("board.changed_partners", month=month(period))
    return text("board.other_partners", month=month(period), before=then, after=now)


def _good_or_bad(kpi: Kpi, change: float) -> str:
    scale = 100 if is_share(kpi) else 1
    if kpi.direction in ("within", "none") or round(change * scale, kpi.decimals) == 0:
        return "neutral"
    return "good" if (change > 0) == (kpi.direction == "up") else "bad"
