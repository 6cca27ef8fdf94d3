"""A board of the page on staff, made by hand."""

from datetime import date

import pandas as pd

from insights.board.board import Board
from insights.selection import Selection, month_before

NOW = date(2025, 3, 1)
TARGETS = ["kpi", "partner", "gemeente", "period", "value", "value_to"]
NOTHING = pd.DataFrame(columns=TARGETS)


def months(**values):
    """Rows per KPI: `(months back, value)` pairs; a value of text is why there is none."""
    return {kpi: _rows(pairs) for kpi, pairs in values.items()}


def _rows(pairs):
    return pd.DataFrame(
        [
            {"period": pd.Timestamp(month_before(NOW, back)), "partners": 9,
             "value": None if isinstance(value, str) else value,
             "mask": value if isinstance(value, str) else ""}
            for back, value in pairs
        ],
        columns=["period", "partners", "value", "mask"],
    )  # fmt: skip


def delivered(kind="staff", **missing):
    """Nine partners asked in every month of a year; `missing` names who did not: m12="lisoever"."""
    return pd.DataFrame(
        [
            {"kind": kind, "period": pd.Timestamp(month_before(NOW, back)), "asked": 9,
             "delivered": 9 - bool(missing.get(f"m{back}")), "missing": missing.get(f"m{back}", "")}
            for back in range(13)
        ]
    )  # fmt: skip


def agreed(kpi, value, value_to=None, at=NOW):
    """One agreed value for the region."""
    told = [kpi, None, None, pd.Timestamp(at), value, value_to]
    return pd.DataFrame([told], columns=TARGETS)


def board(values, came=None, targets=NOTHING, kind="staff", **chosen):
    """The board in March 2025."""
    return Board(
        Selection(period=NOW, **chosen), months(**values),
        delivered(kind) if came is None else came, targets, {kind: ()},
    )  # fmt: skip
