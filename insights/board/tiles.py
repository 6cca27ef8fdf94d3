"""Figures as tiles: value, change, target, status, trend, completeness."""

import pandas as pd

from data.kpis.kpi import Kpi
from insights.board.board import TREND_MONTHS, Board
from insights.board.changes import change
from insights.board.comparable import fewer
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
    complete, said = board.complete(kpi), board.foretold.get(kpi.id)
    whole = complete.whole and fewer(board, kpi, period) is None
    plain = {
        "id": kpi.id,
        "title": text(f"kpi.{kpi.id}.title"),
        "definition": text(f"kpi.{kpi.id}.definition"),
        # a forecast counts what its run knew, not what was delivered of the month
        "completeness": said or _complete(board, complete, fewer(board, kpi, period)),
        "incomplete": not whole and not said,
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
        **change(kpi, board, value),
        target=_target(kpi, agreed),
        status=verdict,  # type: ignore[arg-type]
        status_text=text(f"status.{verdict}"),
        trend=_trend(kpi, board),
        **plain,
    )


def _complete(board: Board, found: Completeness, fewer: int | None) -> str:
    if board.chosen.partner:
        return text("board.own")
    if fewer is not None:
        return text("board.partners_in", partners=fewer, asked=found.asked)
    return text("board.partners", delivered=found.delivered, asked=found.asked)


def _target(kpi: Kpi, agreed: Target | None) -> str:
    if kpi.bounds:
        return text("board.target_from", share=percent(kpi.bounds[0], 0))
    if agreed is None:
        return text("board.no_target")
    if agreed.upto is not None:
        low, high = figure(kpi, agreed.value), figure(kpi, agreed.upto)
        key = "between" if agreed.value >= 0 else "within"  # a dash before a minus reads badly
        return text(f"board.target_{key}", low=low, high=high, unit=text(f"units.{kpi.unit}"))
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
