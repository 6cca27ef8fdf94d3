"""Partners against months: what was delivered on time, late, not at all, or need not be yet."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

import pandas as pd

from data.calendar import DELIVERY_DAYS
from data.disclosure import Open, Scope
from data.sheets import SHEETS
from insights.ask import Moment, ask
from insights.columns import days
from insights.selection import month_before

State = Literal["missing", "late", "expected", "on_time", "not_asked"]
STATES: tuple[State, ...] = ("on_time", "late", "missing", "expected", "not_asked")
WORST: tuple[State, ...] = ("missing", "late", "expected", "on_time", "not_asked")


@dataclass(frozen=True)
class Cell:
    """One partner in one month; the worst of its sheets decides. `late` holds their last day."""

    state: State
    asked: int = 0  # sheets
    delivered: int = 0
    missing: tuple[str, ...] = ()  # kinds of sheet, past their term
    expected: tuple[str, ...] = ()  # kinds of sheet, still within their term
    late: tuple[str, ...] = ()
    last: date | None = None  # when the last sheet came


_NOT_ASKED = Cell("not_asked")


@dataclass(frozen=True)
class Matrix:
    """Every partner in every month shown, the oldest month first."""

    months: tuple[date, ...]
    partners: tuple[str, ...]
    cells: dict[tuple[str, date], Cell]
    kinds: tuple[str, ...]

    def cell(self, partner: str, month: date) -> Cell:
        """One cell; what nobody asked for is `not_asked`."""
        return self.cells.get((partner, month), _NOT_ASKED)

    def complete(self, month: date) -> tuple[int, int]:
        """Sheets delivered and sheets asked in that month."""
        found = [self.cell(partner, month) for partner in self.partners]
        return sum(one.delivered for one in found), sum(one.asked for one in found)

    def in_state(self, month: date, state: State) -> tuple[str, ...]:
        """The partners whose month is in that state."""
        return tuple(one for one in self.partners if self.cell(one, month).state == state)


def question(kind: str = "") -> Open:
    """One row per partner and month, about one kind of sheet or ("") all: how many were asked and
    of those delivered, the kinds awaited (asked but not there) and late, and the last day."""
    where, params = ("WHERE kind = ?", (kind,)) if kind else ("", ())
    return Open(
        ("delivery_status",),
        "SELECT partner, period::DATE AS period,"
        " count(*) FILTER (asked) AS asked, count(known_at) FILTER (asked) AS delivered,"
        " coalesce(string_agg(kind, '|') FILTER (asked AND known_at IS NULL), '') AS awaited,"
        " coalesce(string_agg(kind, '|') FILTER (late), '') AS late,"
        f" max(known_at)::DATE AS last FROM delivery_status {where} GROUP BY ALL",
        params,
    )


def due(month: date) -> date:
    """The last day on which that month can be delivered on time."""
    return month_before(month, -1) + timedelta(days=DELIVERY_DAYS - 1)


def matrix(at: Moment, scope: Scope, today: date, kind: str = "", months: int = 0) -> Matrix:
    """The last `months` asked for (0: all), for one kind of sheet or ("") all of them together."""
    rows = ask(question(kind), at=at, scope=scope)
    asked = sorted(rows["period"][rows["asked"] > 0].unique())[-months:]
    rows = rows[rows["period"].isin(asked)]
    shown = tuple(month for month in days(pd.Series(asked, dtype=rows["period"].dtype)) if month)
    running = {month for month in shown if today <= due(month)}
    # whole columns at once, and equal cells made once: a year of the country has 3,600, ten 36,000
    said = (rows[name].tolist() for name in ("asked", "delivered", "awaited", "late"))
    made = cache(_cell)
    cells = {
        (partner, month): made(month in running, last, *one)
        for partner, month, last, *one in zip(
            rows["partner"].tolist(), days(rows["period"]), days(rows["last"]), *said, strict=True
        )
        if month
    }
    partners = tuple(sorted({partner for partner, _ in cells}))
    return Matrix(shown, partners, cells, (kind,) if kind else tuple(SHEETS))


def _cell(running: bool, last: date | None, asked: int, delivered: int, awaited: str,
          late: str) -> Cell:  # fmt: skip
    waiting = _kinds(awaited)
    states: dict[State, bool] = {
        "missing": bool(waiting) and not running,
        "late": bool(late),
        "expected": bool(waiting) and running,
        "on_time": last is not None,
        "not_asked": True,
    }
    return Cell(
        state=next(state for state in WORST if states[state]),
        asked=asked,
        delivered=delivered,
        missing=() if running else waiting,
        expected=waiting if running else (),
        late=_kinds(late),
        last=last,
    )


@cache
def _kinds(said: str) -> tuple[str, ...]:
    """Kinds of sheet joined by a bar, in their own order."""
    there = said.split("|")
    return tuple(kind for kind in SHEETS if kind in there)
