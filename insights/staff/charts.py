"""The pictures of the page on staff: how many there are, and in which functions."""

from collections.abc import Hashable
from dataclasses import replace
from datetime import date

import pandas as pd

from data.kpis import KPIS
from insights.board.board import Board
from insights.board.comparable import comparable
from insights.board.lines import HISTORY, line
from insights.board.told import marks, source
from insights.chart import Chart, Series
from insights.columns import days
from insights.selection import month_before
from insights.series import known, months_to, series
from insights.staff.niveaus import NIVEAUS, grouped, named
from texts import month, number, text

# the teams of the programme last: their figures stand beside the picture
TEAMS = ("", "overig", "verblijf", "mpt", "vpt_geclusterd", "vpt_wijk")
YEAR = 12


def over_time(rows: pd.DataFrame, board: Board) -> Chart:
    """Fte per month, stacked by group of niveaus."""
    along = _along(rows, board)
    stack = grouped(rows, "period", along)
    return Chart(
        "fte", "stacked", text("staff.fte_title"), along, stack, text("staff.unit_fte"),
        _alt("staff.fte_alt", stack, board), source(board, "staff"), marks=marks(board, "staff"),
    )  # fmt: skip


def niveaus(rows: pd.DataFrame, board: Board) -> Chart:
    """Fte per niveau in the month shown, and a year before when the same partners delivered, unless
    the reader puts something else beside it."""
    assert board.chosen.period
    now = _at(rows, board.chosen.period)
    there = [one for one in NIVEAUS if one in now and (now[one][1] or now[one][0])]
    both = [series(_month(board), now, there)]
    before = month_before(board.chosen.period, YEAR)
    then = _at(rows, before)
    if then and not board.beside and comparable(board, KPIS["K19"], before):
        both.append(series(month(before), then, there, role="compare"))
    return Chart(
        "niveaus", "bars", text("staff.niveaus_title", month=_month(board)), tuple(there),
        tuple(both), text("staff.unit_fte"), text("staff.niveaus_alt", n=len(there)),
        source(board, "staff"), labels=tuple(named(one) for one in there),
    )  # fmt: skip


def _at(rows: pd.DataFrame, period: date) -> dict[Hashable, tuple[float, str]]:
    inside = pd.Series([at == period for at in days(rows["period"])], rows.index, dtype=bool)
    return known(rows[inside], "niveau")


def mix(rows: pd.DataFrame, board: Board) -> Chart:
    """The functiemix: of the fte of each team type the share per group of niveaus."""
    teams = _teams(rows)
    return Chart(
        "mix", "stacked", text("staff.mix_title", month=_month(board)), teams,
        grouped(rows, "team_type", teams, scale=100), text("units.percent"),
        text("staff.mix_alt", n=len(teams)), source(board, "staff"), labels=_called(teams),
    )  # fmt: skip


def mix_in_full(rows: pd.DataFrame, board: Board) -> Chart:
    """The same shares per niveau: more layers than one picture tells apart."""
    teams = _teams(rows)
    stack = tuple(
        series(named(one), known(rows[rows["niveau"] == one], "team_type"), teams, scale=100)
        for one in NIVEAUS
        if (rows["niveau"] == one).any()
    )
    return Chart(
        "mix_in_full", "stacked", text("staff.mix_full_title", month=_month(board)), teams,
        tuple(one for one in stack if any(one.values) or any(one.notes)), text("units.percent"),
        text("staff.mix_alt", n=len(teams)), source(board, "staff"), decimals=1,
        labels=_called(teams),
    )  # fmt: skip


def _teams(rows: pd.DataFrame) -> tuple[str, ...]:
    return tuple(one for one in TEAMS if (rows["team_type"] == one).any())


def _called(teams: tuple[str, ...]) -> tuple[str, ...]:
    """Shorter than the codes are called elsewhere: five of them side by side, on a phone too."""
    return tuple(text(f"staff.team_{one or 'untold'}") for one in teams)


def people(rows: pd.DataFrame, board: Board) -> Chart:
    """People in employment beside the fte that they fill, per month."""
    along = _along(rows, board)
    both = (
        series(text("staff.people"), known(rows, "period"), along),
        series(text("staff.fte"), board.figures("K19"), along),
    )
    return Chart(
        "people", "lines", text("staff.people_title"), along, both, "",
        _alt("staff.people_alt", both, board), source(board, "staff"), marks=marks(board, "staff"),
    )  # fmt: skip


def learning(rows: pd.DataFrame, board: Board) -> Chart:
    """People in employment who learn the work, per month."""
    along = _along(rows, board)
    one = (series(text("staff.learning"), known(rows, "period"), along),)
    return Chart(
        "learning", "columns", text("staff.learning_title"), along, one, text("units.persons"),
        _alt("staff.learning_alt", one, board), source(board, "staff"), marks=marks(board, "staff"),
    )  # fmt: skip


def absence(board: Board, agreed: pd.DataFrame) -> Chart:
    """Sickness absence, and what was agreed about it when anything was."""
    drawn = line("K22", board)
    told = zip(days(agreed["period"]), agreed["value"].tolist(), strict=True)
    path = {at: value * 100 for at, value in told if not pd.isna(value)}
    values = tuple(path.get(at) for at in drawn.categories)  # type: ignore[arg-type]
    if not any(values):
        return drawn
    target = Series(text("board.target_path"), values, "target")
    return replace(drawn, id="absence", series=(*drawn.series, target))


def _along(rows: pd.DataFrame, board: Board) -> tuple[date, ...]:
    """The months of the picture, from the first of which anything is known."""
    assert board.chosen.period
    along = months_to(board.chosen.period, HISTORY)
    first = min((at for at in days(rows["period"]) if at), default=along[0])
    return tuple(at for at in along if at >= first)


def _alt(key: str, drawn: tuple[Series, ...], board: Board) -> str:
    told = ", ".join(
        f"{one.name} {number(one.values[-1])}" for one in drawn if one.values[-1] is not None
    )
    return text(key, month=_month(board), figures=told or text("masks.missing"))


def _month(board: Board) -> str:
    assert board.chosen.period
    return month(board.chosen.period)
