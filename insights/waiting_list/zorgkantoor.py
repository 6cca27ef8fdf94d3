"""Who waits according to the zorgkantoor, which counts everybody once, beside partners' lists."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data.disclosure import Figures, Open, Scope
from insights.ask import Moment, ask
from insights.board.board import Board
from insights.chart import Chart, Series
from insights.selection import Selection
from insights.series import Known, known, series
from texts import month, number, text

STATUSES = ("urgent", "actief", "voorkeur", "voorzorg")
_KPIS = {"voorkeur": "K10a", "voorzorg": "K10b"}


@dataclass(frozen=True, eq=False)
class Counted:
    """`rows` have a figure per status; `area` has the places that they are about, and
    sources; it means nothing when nothing was told."""

    rows: pd.DataFrame
    area: pd.DataFrame
    gemeenten: int  # of the place that is looked at


def counted(chosen: Selection, at: Moment, scope: Scope) -> Counted:
    """What the zorgkantoor told about the month and place chosen; rows are empty if nothing."""
    rows = ask(per_status(chosen), at=at, scope=scope)
    area = rows if rows.empty else ask(places(chosen), at=at, scope=scope)
    inside = ask(inside_of(chosen), at=at, scope=scope)
    return Counted(rows, area, 1 if chosen.gemeente else int(inside["n"].iloc[0]))


def per_status(chosen: Selection) -> Figures:
    """One row per status in the month chosen: people, each counted once, whatever list they are
    on; of no partner."""
    where, params = _place(chosen)
    return Figures("zorgkantoor_by_status", ("wait_status",), f"{where} AND period = ?",
                   (*params, chosen.period))  # fmt: skip


def places(chosen: Selection) -> Open:
    """One row per gemeente or zorgkantoorregio that these figures are about, with their source."""
    where, params = _place(chosen)
    return Open(
        ("zorgkantoor_area", "gemeente_in_region"),
        f"SELECT gemeente, zorgkantoorregio, source FROM zorgkantoor_area WHERE {where}"
        " AND period = ? ORDER BY ALL",
        (*params, chosen.period),
    )


def inside_of(chosen: Selection) -> Open:
    """One row: how many gemeenten the region that is looked at has."""
    return Open(("gemeente_in_region",),
                "SELECT count(*) AS n FROM gemeente_in_region WHERE region = ?",
                (chosen.region,))  # fmt: skip


def _place(chosen: Selection) -> tuple[str, tuple[object, ...]]:
    """What is told of a zorgkantoorregio counts when that is looked at, or the whole programme."""
    if chosen.gemeente:
        return "gemeente = ?", (chosen.gemeente,)
    inside = "gemeente IN (SELECT gemeente FROM gemeente_in_region WHERE region = ?)"
    ours = "SELECT region FROM gemeente_in_region" if chosen.whole else "?"
    params = (chosen.region,) if chosen.whole else (chosen.region, chosen.region)
    return f"({inside} OR gemeente = '' AND zorgkantoorregio IN ({ours}))", params


def chart(found: Counted, rows: pd.DataFrame, board: Board) -> Chart:
    """The four statuses in the month shown, never added up: partners' lists, and the zorgkantoor.

    `rows` answer `questions.per_status`.
    """
    period = board.chosen.period
    assert period
    ours = {
        one: known(rows[rows["wait_status"] == one], "period").get(period) for one in STATUSES[:2]
    } | {one: _kpi(board, kpi) for one, kpi in _KPIS.items()}
    theirs = known(found.rows, "wait_status")
    told: Known = {one: value for one, value in ours.items() if value}
    both = (
        series(text("waiting_list.partners_lists"), told, STATUSES),
        series(text("waiting_list.by_zorgkantoor"), theirs, STATUSES),
    )
    names = tuple(text(f"codes.wait_status.{one}") for one in STATUSES)
    return Chart(
        "zorgkantoor", "columns", text("waiting_list.beside_title", month=month(period)), STATUSES,
        both, text("units.persons"),
        text("waiting_list.beside_alt", month=month(period), figures=_said(names, both[1])),
        "; ".join(dict.fromkeys(found.area["source"])), labels=names,
    )  # fmt: skip


def _kpi(board: Board, kpi: str) -> tuple[float, str]:
    now = board.now(kpi)
    return now.value, now.mask


def _said(names: Sequence[str], one: Series) -> str:
    return ", ".join(
        f"{name} {note if value is None else number(value)}"
        for name, value, note in zip(names, one.values, one.notes, strict=True)
    )


def area(found: Counted, programme: str) -> str:
    """What the figures are about when that is not the place that is looked at; "" when it is."""
    regions = [code for code in found.area["zorgkantoorregio"].unique() if code]
    if regions:
        listed = ", ".join(text(f"codes.zorgkantoorregio.{code}") for code in regions)
        return text("waiting_list.area_region", names=listed, region=programme)
    told = found.area["gemeente"].nunique()
    if told < found.gemeenten:
        return text("waiting_list.area_some", n=number(told), all=number(found.gemeenten))
    return ""
