"""The pictures of the page on clients."""

from dataclasses import replace
from datetime import date

import pandas as pd

from data.disclosure import Scope
from insights.ask import Moment, ask
from insights.board.board import Board
from insights.board.lines import HISTORY, line
from insights.board.told import marks, source
from insights.chart import Chart, Series
from insights.clients import questions
from insights.columns import days
from insights.series import layers, months_to, series
from insights.words import why_not
from texts import month, number, text

VPT_TYPES = {"K05a": "geclusterd", "K05b": "gespikkeld", "K05c": "nabij", "K05d": "wijk",
             "K05e": "onbekend"}  # fmt: skip
PROFILES = ("VV01", "VV02", "VV03", "VV04", "VV05", "VV06", "VV07", "VV08", "VV09a", "VV09b",
            "VV10", "")  # fmt: skip
FLOW_MONTHS = 13
AHEAD = 14  # months of the path that are shown beyond the month chosen


def against_path(board: Board, at: Moment, scope: Scope) -> Chart:
    """VPT clients against the path that was agreed, which goes on beyond the month shown."""
    drawn = line("K01", board)
    agreed = _path(board, at, scope)
    assert board.chosen.period
    ahead = [month for month in sorted(agreed) if month > board.chosen.period][:AHEAD]
    along: tuple[date, ...] = (*drawn.categories, *ahead)  # type: ignore[assignment]
    stretched = tuple(_longer(one, len(ahead)) for one in drawn.series)
    if agreed:
        target = Series(text("board.target_path"), tuple(agreed.get(at) for at in along), "target")
        stretched = (*stretched, target)
    return replace(drawn, id="clients_path", categories=along, series=stretched)


def _path(board: Board, at: Moment, scope: Scope) -> dict[date, float]:
    if not board.chosen.whole:
        return {}
    rows = ask(questions.path("K01", board.chosen), at=at, scope=scope)
    if rows.empty:
        return {}
    # where one partner's path ends, the sum of the others is no path of all of them
    rows = rows[rows["partners"] == rows["partners"].max()]
    told = zip(days(rows["period"]), rows["value"].tolist(), strict=True)
    return {month: value for month, value in told if month and not pd.isna(value)}


def _longer(one: Series, months: int) -> Series:
    return replace(one, values=(*one.values, *[None] * months), notes=(*one.notes, *[""] * months))


def vpt_types(board: Board) -> Chart:
    """VPT clients per month, stacked by where they live."""
    assert board.chosen.period
    along = months_to(board.chosen.period, HISTORY)
    every = tuple(
        series(text(f"codes.vpt_type.{kind}"), board.figures(kpi), along)
        for kpi, kind in VPT_TYPES.items()
        if kpi in board.months and len(board.months[kpi])
    )
    nothing = ("", why_not("missing"))
    said = [one for one in every if any(one.values) or any(n not in nothing for n in one.notes)]
    return Chart(
        "vpt_types", "stacked", text("clients.types_title"), along, tuple(said),
        text("units.clients"), last_told(said, "clients.types_alt", board),
        source(board, "clients"), marks=marks(board, "clients"),
    )  # fmt: skip


def profiles(rows: pd.DataFrame, board: Board) -> Chart:
    """Clients per zorgprofiel in the month shown: at home as in K03 (VPT, MPT, PGB), in
    deeltijdverblijf, and in verblijf."""
    told = rows[(rows["value"] > 0) | (rows["mask"] != "")]  # what nobody has says nothing
    there = [one for one in PROFILES if (told["zorgprofiel"] == one).any()]
    both = layers(rows, "place", ("thuis", "dtv", "verblijf"), "zorgprofiel", there,
                  lambda place: text(f"clients.place_{place}"))  # fmt: skip
    nobody = why_not("missing")  # a profile of which nobody was told at home has nobody at home
    both = tuple(
        replace(one, notes=tuple("" if note == nobody else note for note in one.notes))
        for one in both
    )
    return Chart(
        "profiles", "stacked", text("clients.profiles_title", month=month_of(board)), tuple(there),
        both, text("units.clients"), text("clients.profiles_alt"), source(board, "clients"),
        labels=tuple(_profile(one) for one in there),
    )  # fmt: skip


def _profile(code: str) -> str:
    return text(f"codes.zorgprofiel.{code}") if code else text("clients.profile_untold")


def last_told(every: tuple[Series, ...] | list[Series], key: str, board: Board) -> str:
    """The last value of each series, in the sentence of this key."""
    told = ", ".join(
        f"{one.name} {number(one.values[-1])}" for one in every if one.values[-1] is not None
    )
    return text(key, month=month_of(board), figures=told or text("masks.missing"))


def month_of(board: Board) -> str:
    """The month shown, in words."""
    assert board.chosen.period
    return month(board.chosen.period)
