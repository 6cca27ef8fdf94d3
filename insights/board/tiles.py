"""Figures as tiles: value, change, target, status, trend, completeness."""

from datetime import date

import pandas as pd

from data.kpis.kpi import Kpi
from insights.board.board import TREND_MONTHS, Beside, Board
from insights.board.complete import Completeness
from insights.board.target import Target, status, target
from insights.chart import Chart, Series
from insights.selection import month_before
from insights.tile import Tile
from insights.words import figure, is_share, why_not, with_unit
from texts import month, number, percent, text


def tile(kpi: Kpi, board: Board) -> Tile:
    """One KPI in the month shown, in words."""
    period = board.chosen.period
    assert period, "a board without months has no tiles"
    complete = board.complete(kpi)
    plain = {
        "id": kpi.id,
        "title": text(f"kpi.{kpi.id}.title"),
        "definition": text(f"kpi.{kpi.id}.definition"),
        "completeness": _complete(board, complete),
        "incomplete": not complete.whole,
    }
    if not kpi.per_gemeente and not board.chosen.whole:
        return Tile(value=None, reason=text("masks.no_place"), **plain)
    now = board.figures(kpi.id).get(period)
    if now is None or now.mask:
        return Tile(value=None, reason=why_not("missing" if now is None else now.mask), **plain)
    value = float(now.value)
    agreed = target(kpi, board.chosen, period, board.targets, board.partners[kpi.sheets[0]])
    verdict = status(kpi, value, agreed)
    return Tile(
        value=figure(kpi, value),
        exact=value,
        unit=text(f"units.{kpi.unit}"),
        **_change(kpi, board, value),
        target=_target(kpi, agreed),
        status=verdict,  # type: ignore[arg-type]
        status_text=text(f"status.{verdict}"),
        trend=_trend(kpi, board),
        **plain,
    )


def _complete(board: Board, found: Completeness) -> str:
    if board.chosen.partner:
        return text("board.own")
    return text("board.partners", delivered=found.delivered, asked=found.asked)


def _change(kpi: Kpi, board: Board, value: float) -> dict[str, str]:
    """The difference with the month before, when the same partners delivered it; or with what
    the reader put beside it."""
    assert board.chosen.period
    if board.beside:
        return _against(kpi, board, board.beside, value)
    period = month_before(board.chosen.period)
    before = board.figures(kpi.id).get(period)
    if before is None or before.mask:
        return {"change": text("board.no_before", month=month(period))}
    if not board.comparable(kpi, period):
        return {"change": _not_comparable(kpi, board, period)}
    change = value - float(before.value)
    words = text("board.change", change=_signed(kpi, change), month=month(period))
    return {"change": words, "change_is": _good_or_bad(kpi, change)}


def _against(kpi: Kpi, board: Board, beside: Beside, value: float) -> dict[str, str]:
    assert board.chosen.period
    other = beside.figure(kpi.id, board.chosen.period)
    if other is None or other.mask:
        why = why_not(other.mask if other else "missing")
        return {"change": text("board.beside_none", label=beside.label, why=why)}
    change = value - float(other.value)
    words = text("board.beside", change=_signed(kpi, change), label=beside.label,
                 figure=with_unit(kpi, float(other.value)))  # fmt: skip
    if not beside.back:  # another place or moment is no progress
        return {"change": words}
    if not board.comparable(kpi, month_before(board.chosen.period, beside.back)):
        return {"change": text("board.beside_others", said=words)}
    return {"change": words, "change_is": _good_or_bad(kpi, change)}


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


def _target(kpi: Kpi, agreed: Target | None) -> str:
    if kpi.bounds:
        return text("board.target_from", share=percent(kpi.bounds[0], 0))
    if agreed is None:
        return text("board.no_target")
    if agreed.upto is not None:
        low, high = figure(kpi, agreed.value), figure(kpi, agreed.upto)
        return text("board.target_between", low=low, high=high, unit=text(f"units.{kpi.unit}"))
    return text("board.target", target=with_unit(kpi, agreed.value))


def _trend(kpi: Kpi, board: Board) -> Chart:
    """The last year as a small line; masked, missing and incomplete months before are gaps."""
    assert board.chosen.period
    gaps = {} if board.chosen.partner else board.gaps[kpi.sheets[0]]
    months = [month_before(board.chosen.period, back) for back in reversed(range(TREND_MONTHS))]
    known = {at: one.value for at, one in board.figures(kpi.id).items() if at not in gaps}
    values = tuple(
        None if pd.isna(known.get(at)) else float(known[at]) * (100 if is_share(kpi) else 1)
        for at in months
    )
    shown = [value for value in values if value is not None]
    first, last = (shown[0], shown[-1]) if shown else (None, None)
    alt = text(
        "board.trend_alt",
        title=text(f"kpi.{kpi.id}.title"),
        month=month(months[0]),
        first="–" if first is None else number(first, kpi.decimals),
        last="–" if last is None else number(last, kpi.decimals),
    )
    title = text(f"kpi.{kpi.id}.title")
    return Chart(
        f"trend_{kpi.id}",
        "spark",
        title,
        tuple(months),
        (Series(title, values),),
        text(f"units.{kpi.unit}"),
        alt,
        decimals=kpi.decimals,
    )
