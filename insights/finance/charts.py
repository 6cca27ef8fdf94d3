"""The pictures of the page on finance: the index for everybody, amounts of one partner."""

from dataclasses import replace
from datetime import date

import pandas as pd

from insights.board.board import Board
from insights.board.lines import HISTORY, line
from insights.board.told import marks
from insights.chart import Band, Chart, Role, Series
from insights.columns import days
from insights.finance.questions import ROUND_MONTHS
from insights.series import known, months_to, series
from texts import month, number, text

INDEX_GROUPS = ("vpt", "mpt")
GROUPS = ("vpt", "mpt", "verblijf", "overig")
ROUNDS = ("initieel", "herschikking", "nacalculatie")
# what is usually thought in order; practice, no norm (see K27), until the programme agrees on one
USUAL = (0.97, 1.03)


def index(rows: pd.DataFrame, board: Board, agreed: pd.DataFrame) -> Chart:
    """Realised of agreed since 1 January, per prestatiegroep, with the band it should be in."""
    drawn = line("K27", board)
    along = drawn.categories
    groups = tuple(
        series(_group(one), known(rows[rows["prestatiegroep"] == one], "period"), along, scale=100)
        for one in INDEX_GROUPS
        if (rows["prestatiegroep"] == one).any()
    )
    total, *others = drawn.series
    total = replace(total, name=text("finance.together"))
    if board.beside:
        others = [replace(one, name=f"{total.name}, {board.beside.label}") for one in others]
    band = _band(agreed, along)  # type: ignore[arg-type]
    return replace(
        drawn, id="production", title=text("finance.index_title"),
        series=(*groups, total, *others), bands=(band,),
    )  # fmt: skip


def _band(agreed: pd.DataFrame, along: tuple[date, ...]) -> Band:
    if agreed.empty:
        low, high = (tuple(100 * side for _ in along) for side in USUAL)
        name = text("finance.usual", low=number(100 * USUAL[0]), high=number(100 * USUAL[1]))
        return Band(name, low, high)
    told = dict(
        zip(days(agreed["period"]), zip(agreed["value"], agreed["value_to"], strict=True),
            strict=True)
    )  # fmt: skip
    sides = [
        tuple(100 * float(told[at][side]) if at in told else None for at in along)
        for side in (0, 1)
    ]
    return Band(text("finance.norm"), *sides)


def groups(rows: pd.DataFrame, rounds: list[str], board: Board) -> Chart:
    """Agreed beside realised in euros per prestatiegroep, of one partner, in the month shown."""
    there = [one for one in GROUPS if (rows["prestatiegroep"] == one).any()]
    both = tuple(
        Series(text(f"finance.{name}"), tuple(_amount(rows, one, column) for one in there))
        for name, column in (("agreed", "denominator"), ("realised", "numerator"))
    )
    said = ", ".join(text(f"codes.budget_round.{one}") for one in ROUNDS if one in rounds)
    return Chart(
        "groups", "columns", text("finance.groups_title", month=_month(board)), tuple(there),
        both, "€", text("finance.groups_alt", month=_month(board)),
        text("finance.source_round", rounds=said), labels=tuple(_group(one) for one in there),
    )  # fmt: skip


def _amount(rows: pd.DataFrame, group: str, column: str) -> float | None:
    found = rows.loc[rows["prestatiegroep"] == group, column]
    return None if found.empty or pd.isna(found.iloc[0]) else float(found.iloc[0])


def moved(group: str, agreed: pd.DataFrame, realised: pd.DataFrame, board: Board) -> Chart:
    """What was agreed in each budget round beside what was realised, as an average per month.

    Amounts count since 1 January; divided by the months since then a year is one level, and a
    round that changes the agreement is a step.
    """
    assert board.chosen.period
    along = months_to(board.chosen.period, ROUND_MONTHS)
    of_group = agreed[agreed["prestatiegroep"] == group]
    layers = [
        _level(text(f"codes.budget_round.{one}"), of_group[of_group["budget_round"] == one], along)
        for one in ROUNDS
    ]
    own = realised[realised["prestatiegroep"] == group]
    layers.append(_level(text("finance.realised"), own, along, "compare"))
    return Chart(
        f"moved_{group}", "lines", text("finance.moved_title", group=_group(group)), along,
        tuple(one for one in layers if any(one.values)), text("finance.unit_month"),
        text("finance.moved_alt", group=_group(group)), text("board.own"),
        marks=marks(board, "finance"),
    )  # fmt: skip


def _level(name: str, rows: pd.DataFrame, along: tuple[date, ...], role: Role = "actual") -> Series:
    told = dict(zip(days(rows["period"]), rows["numerator"].tolist(), strict=True))
    values = tuple(
        told[at] / at.month if at in told and not pd.isna(told[at]) else None for at in along
    )
    return Series(name, values, role)


def transition(rows: pd.DataFrame, board: Board) -> Chart:
    """Transitiegeld spent so far, per month."""
    assert board.chosen.period
    found = known(rows, "period")
    first = min((at for at in days(rows["period"]) if at), default=board.chosen.period)
    along = tuple(at for at in months_to(board.chosen.period, HISTORY) if at >= first)
    one = series(text("finance.spent"), found, along)
    last = number(one.values[-1]) if one.values[-1] is not None else text("masks.missing")
    return Chart(
        "transition", "lines", text("finance.transition_title"), along, (one,), "€",
        text("finance.transition_alt", month=_month(board), amount=last), text("board.own"),
        marks=marks(board, "finance"),
    )  # fmt: skip


def _group(code: str) -> str:
    return text(f"codes.prestatiegroep.{code}")


def _month(board: Board) -> str:
    assert board.chosen.period
    return month(board.chosen.period)
