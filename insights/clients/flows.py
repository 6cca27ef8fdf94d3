"""Who comes to VPT, who goes, and why."""

from datetime import date

import pandas as pd

from insights.board.board import Board
from insights.board.told import marks, source
from insights.chart import Chart
from insights.clients.charts import FLOW_MONTHS, last_told, month_of
from insights.clients.questions import YEAR
from insights.columns import days
from insights.series import known, months_to, series
from texts import month, text

REASONS = ("overlijden", "verblijf_eigen", "verblijf_elders", "andere_aanbieder", "overig", "")


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
        last_told(both, "clients.flows_alt", board), source(board, "clients"),
        marks=marks(board, "clients"),
    )  # fmt: skip


def _side(rows: pd.DataFrame, column: str) -> dict:
    if rows.empty:
        return {}
    told = zip(days(rows["period"]), rows[column], rows["mask"], strict=True)
    return {at: (value, mask) for at, value, mask in told}


def reasons(rows: pd.DataFrame, board: Board) -> Chart:
    """Why VPT ended, over the last twelve months; names those that are not wholly counted."""
    found = known(rows, "outflow_reason")
    there = [one for one in REASONS if one in found and found[one][0] != 0]
    one = series(text("clients.outflow"), found, there)
    remark = _not_counted(board)
    return Chart(
        "reasons", "bars", text("clients.reasons_title", month=month_of(board)), tuple(there),
        (one,), text("units.clients"), f"{text('clients.reasons_alt')} {remark}".strip(),
        source(board, "clients"), remark=remark,
        labels=tuple(
            text(f"codes.outflow_reason.{code}") if code else text("clients.reason_untold")
            for code in there
        ),
    )  # fmt: skip


def _not_counted(board: Board) -> str:
    """Which of the months that are added up lack somebody's figures; "" when none does."""
    assert board.chosen.period
    every = months_to(board.chosen.period, YEAR)
    lacking = ", ".join(month(at) for at in every if _lacks(board, at))
    key = "clients.reasons_own" if board.chosen.partner else "clients.reasons_lacking"
    return text(key, months=lacking) if lacking else ""


def _lacks(board: Board, at: date) -> bool:
    """Whether a partner did not deliver that month, or delivered without who stopped."""
    chosen, found = board.chosen, board.completeness("clients", at)
    late = chosen.partner in found.missing if chosen.partner else not found.whole
    if late or not found.delivered:
        return True
    if not chosen.whole or "K07" not in board.months:
        return False  # who has nobody in a gemeente tells nothing of it
    told = board.figures("K07").get(at)
    if told is None or told.mask == "missing":
        return True
    return not chosen.partner and told.partners < found.delivered
