"""What one partner is asked for now: per month the term, what came, and what is still needed."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.disclosure import Open, Scope
from data.sheets import SHEETS
from insights.ask import Moment, ask
from insights.intake.matrix import due


@dataclass(frozen=True)
class Window:
    """One month of one partner; `delivered` and `missing` are kinds of sheet, in their order."""

    month: date
    delivered: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def due(self) -> date:
        """The last day on which this month can be delivered on time."""
        return due(self.month)

    @property
    def whole(self) -> bool:
        """Whether nothing that is asked for is missing."""
        return not self.missing

    def days_left(self, today: date) -> int:
        """Days until the term ends: 0 on its last day, negative when it has passed."""
        return (self.due - today).days


def question(partner: str) -> Open:
    """One row per kind and month of a partner: whether it is asked, and whether it came."""
    return Open(
        ("delivery_status",),
        "SELECT kind, period::DATE AS period, asked, delivery_id IS NOT NULL AS delivered"
        " FROM delivery_status WHERE partner = ? ORDER BY period, kind",
        (partner,),
    )


def windows(partner: str, at: Moment, scope: Scope) -> tuple[Window, ...]:
    """The last month asked for, then each earlier one that misses a sheet; the latest first."""
    rows = ask(question(partner), at=at, scope=scope)
    rows = rows[rows["asked"]]
    came: dict[date, dict[str, bool]] = {}
    for row in rows.itertuples():
        came.setdefault(_day(row.period), {})[str(row.kind)] = bool(row.delivered)
    every = [_window(month, came[month]) for month in sorted(came, reverse=True)]
    return tuple(every[:1] + [one for one in every[1:] if not one.whole])


def months_delivered(partner: str, at: Moment, scope: Scope) -> tuple[date, ...]:
    """Every month about which this partner delivered anything, the latest first."""
    rows = ask(question(partner), at=at, scope=scope)
    came = rows["period"][rows["delivered"]].unique()
    return tuple(sorted((_day(period) for period in came), reverse=True))


def _window(month: date, came: dict[str, bool]) -> Window:
    kinds = [kind for kind in SHEETS if kind in came]
    return Window(
        month,
        tuple(kind for kind in kinds if came[kind]),
        tuple(kind for kind in kinds if not came[kind]),
    )


def _day(at: object) -> date:
    return pd.Timestamp(at).date()  # type: ignore[arg-type]
