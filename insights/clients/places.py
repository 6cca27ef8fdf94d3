"""VPT clients of every gemeente, and of every partner, beside each other."""

from collections.abc import Hashable

import pandas as pd

from data.kpis import KPIS
from insights.board.board import Board
from insights.board.told import source
from insights.chart import Chart, Series
from insights.clients.charts import FLOW_MONTHS, month_of
from insights.columns import days
from insights.series import months_to, series
from insights.words import why_not
from texts import text


def places(rows: pd.DataFrame, board: Board, names: dict[str, str]) -> Chart:
    """VPT clients per gemeente over the last year: a line each, in the order of their names."""
    assert board.chosen.period
    along = months_to(board.chosen.period, FLOW_MONTHS)
    each: dict[str, dict[Hashable, tuple[float, str]]] = {code: {} for code in names}
    told = (rows["gemeente"].tolist(), days(rows["period"]), rows["value"], rows["mask"])
    for gemeente, at, value, mask in zip(*told, strict=True):
        each.setdefault(gemeente, {})[at] = (value, mask)
    every = [series(name, each[gemeente], along) for gemeente, name in names.items()]
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
        "partners", "bars", text("clients.partners_title", month=month_of(board)), tuple(names),
        (one,), text(f"units.{KPIS['K01'].unit}"), text("clients.partners_alt"),
        source(board, "clients"), labels=tuple(names.values()),
    )  # fmt: skip
