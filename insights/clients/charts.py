"""The pictures of the page on clients."""

from dataclasses import replace
from datetime import date

import pandas as pd

from data.disclosure import Scope
from data.kpis import KPIS
from insights.ask import Moment, ask
from insights.board.board import Board
from insights.board.lines import HISTORY, line
from insights.board.told import marks, source
from insights.chart import Chart, Series
from insights.clients import questions
from insights.columns import days
from insights.series import known, layers, months_to, series
from insights.words import why_not
from texts import month, number, text

VPT_TYPES = {"K05a": "geclusterd", "K05b": "gespikkeld", "K05c": "nabij", "K05d": "wijk",
             "K05e": "onbekend"}  # fmt: skip
PROFILES = ("VV01", "VV02", "VV03", "VV04", "VV05", "VV06", "VV07", "VV08", "VV09a", "VV09b",
            "VV10", "")  # fmt: skip
REASONS = ("overlijden", "verblijf_eigen", "verblijf_elders", "andere_aanbieder", "overig", "")
FLOW_MONTHS = 13
AHEAD = 14  # months of the path that are shown beyond the month chosen


def against_path(board: Board, at: Moment, scope: Scope) -> Chart:
    """VPT clients against the path that was agreed, which goes on beyond the month shown."""
    drawn = line("K01", board)
    agreed = _path(board, at, scope)
    assert board.chosen.period
    ahead = [month for month in sorted(agreed) if month > board.chosen.period][:AHEAD]
    along: tuple[date, ...] = (*months_to(board.chosen.period, HISTORY), *ahead)
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
    said = [one for one in every if any(one.values)]
    return Chart(
        "vpt_types", "stacked", text("clients.types_title"), along, tuple(said),
        text("units.clients"), _now(said, "clients.types_alt", board), source(board, "clients"),
        marks=marks(board, "clients"),
    )  # fmt: skip


def profiles(rows: pd.DataFrame, board: Board) -> Chart:
    """Clients per zorgprofiel in the month shown, at home and in verblijf."""
    there = [one for one in PROFILES if (rows["zorgprofiel"] == one).any()]
    both = layers(rows, "place", ("thuis", "verblijf"), "zorgprofiel", there,
                  lambda place: text(f"clients.place_{place}"))  # fmt: skip
    return Chart(
        "profiles", "stacked", text("clients.profiles_title", month=_month(board)), tuple(there),
        both, text("units.clients"), text("clients.profiles_alt"), source(board, "clients"),
        labels=tuple(_profile(one) for one in there),
    )  # fmt: skip


def _profile(code: str) -> str:
    return text(f"codes.zorgprofiel.{code}") if code else text("clients.profile_untold")


def flows(board: Board) -> Chart:
    """Who began with VPT and who stopped, per month of the last year."""
    assert board.chosen.period
    along = months_to(board.chosen.period, FLOW_MONTHS)
    rows = board.months["K07"]
    both = tuple(
        series(text(f"clients.{name}"), _side(rows, column), along)
        for name, column in (("inflow", "numerator"), ("outflow", "denominator"))
    )
    return Chart(
        "flows", "columns", text("clients.flows_title"), along, both, text("units.clients_month"),
        _now(both, "clients.flows_alt", board), source(board, "clients"),
        marks=marks(board, "clients"),
    )  # fmt: skip


def _side(rows: pd.DataFrame, column: str) -> dict:
    if rows.empty:
        return {}
    told = zip(days(rows["period"]), rows[column], rows["mask"], strict=True)
    return {at: (value, mask) for at, value, mask in told}


def reasons(rows: pd.DataFrame, board: Board) -> Chart:
    """Why VPT ended, over the last twelve months."""
    found = known(rows, "outflow_reason")
    there = [one for one in REASONS if one in found]
    one = series(text("clients.outflow"), found, there)
    return Chart(
        "reasons", "bars", text("clients.reasons_title", month=_month(board)), tuple(there),
        (one,), text("units.clients"), text("clients.reasons_alt"), source(board, "clients"),
        labels=tuple(
            text(f"codes.outflow_reason.{code}") if code else text("clients.reason_untold")
            for code in there
        ),
    )  # fmt: skip


def places(rows: pd.DataFrame, board: Board, names: dict[str, str]) -> Chart:
    """VPT clients per gemeente over the last year: a line each, in the order of their names."""
    assert board.chosen.period
    along = months_to(board.chosen.period, FLOW_MONTHS)
    every = []
    for gemeente, name in names.items():
        own = rows[rows["gemeente"] == gemeente]
        every.append(series(name, known(own, "period") if len(own) else {}, along))
    return Chart(
        "places", "lines", text("clients.places_title"), along, tuple(every),
        text("units.clients"), text("clients.places_alt", n=len(names)),
        source(board, "clients"),
    )  # fmt: skip


def partners(rows: dict[str, pd.DataFrame], board: Board, names: dict[str, str]) -> Chart:
    """VPT clients per partner in the month shown, for who may see every one of them."""
    values, notes = [], []
    for partner in names:
        found = rows[partner]
        mask = str(found["mask"].iloc[0]) if len(found) else "missing"
        values.append(None if mask else float(found["value"].iloc[0]))
        notes.append(why_not(mask) if mask else "")
    one = Series(text("kpi.K01.title"), tuple(values), notes=tuple(notes))
    return Chart(
        "partners", "bars", text("clients.partners_title", month=_month(board)), tuple(names),
        (one,), text(f"units.{KPIS['K01'].unit}"), text("clients.partners_alt"),
        source(board, "clients"), labels=tuple(names.values()),
    )  # fmt: skip


def _now(every: tuple[Series, ...] | list[Series], key: str, board: Board) -> str:
    told = ", ".join(
        f"{one.name} {number(one.values[-1])}" for one in every if one.values[-1] is not None
    )
    return text(key, month=_month(board), figures=told or text("masks.missing"))


def _month(board: Board) -> str:
    assert board.chosen.period
    return month(board.chosen.period)
