"""Partners against months: what was delivered on time, late, not at all, or need not be yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import pandas as pd

from data.calendar import DELIVERY_DAYS
from data.disclosure import Open, Scope
from data.sheets import SHEETS
from insights.ask import Moment, ask

State = Literal["missing", "late", "expected", "on_time", "not_asked"]
STATES: tuple[State, ...] = ("on_time", "late", "missing", "expected", "not_asked")
WORST: tuple[State, ...] = ("missing", "late", "expected", "on_time", "not_asked")
_ORDER = {kind: place for place, kind in enumerate(SHEETS)}


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


@dataclass(frozen=True)
class Matrix:
    """Every partner in every month shown, the oldest month first."""

    months: tuple[date, ...]
    partners: tuple[str, ...]
    cells: dict[tuple[str, date], Cell]
    kinds: tuple[str, ...]

    def cell(self, partner: str, month: date) -> Cell:
        """One cell; what nobody asked for is `not_asked`."""
        return self.cells.get((partner, month), Cell("not_asked"))

    def complete(self, month: date) -> tuple[int, int]:
        """Sheets delivered and sheets asked in that month."""
        found = [self.cell(partner, month) for partner in self.partners]
        return sum(one.delivered for one in found), sum(one.asked for one in found)

    def in_state(self, month: date, state: State) -> tuple[str, ...]:
        """The partners whose month is in that state."""
        return tuple(one for one in self.partners if self.cell(one, month).state == state)


def question() -> Open:
    """One row per partner, kind and month: asked, delivered when, and whether that was late."""
    return Open(
        ("delivery_status",),
        "SELECT partner, kind, period::DATE AS period, asked, known_at AS delivered_at, late"
        " FROM delivery_status ORDER BY period, partner, kind",
    )


def due(month: date) -> date:
    """The last day on which that month can be delivered on time."""
    after = (pd.Timestamp(month) + pd.DateOffset(months=1)).date()
    return after + timedelta(days=DELIVERY_DAYS - 1)


def matrix(at: Moment, scope: Scope, today: date, kind: str = "", months: int = 0) -> Matrix:
    """The last `months` asked for (0: all), for one kind of sheet or ("") all of them together."""
    kinds = (kind,) if kind else tuple(SHEETS)
    rows = ask(question(), at=at, scope=scope)
    rows = rows[rows["kind"].isin(kinds)]
    asked = sorted(rows["period"][rows["asked"]].unique())[-months:]
    shown = tuple(_day(period) for period in asked)
    rows = rows[rows["period"].isin(asked)]
    # whole columns at once: a year of the whole country has 18,000 rows
    came = rows["delivered_at"].dt.date.astype("object").where(rows["delivered_at"].notna(), None)
    rows = rows.assign(period=rows["period"].dt.date, delivered_at=came)
    per_cell: dict[tuple[str, date], list] = {}
    for row in rows.itertuples():
        per_cell.setdefault((str(row.partner), row.period), []).append(row)  # type: ignore[arg-type]
    cells = {key: _cell(found, today) for key, found in per_cell.items()}
    partners = tuple(sorted({partner for partner, _ in cells}))
    return Matrix(shown, partners, cells, kinds)


def _cell(rows: Sequence, today: date) -> Cell:
    rows = sorted(rows, key=lambda row: _ORDER[row.kind])
    found = [(str(row.kind), _state(row, today)) for row in rows]
    came = [row.delivered_at for row in rows if row.delivered_at is not None]
    states = {state for _, state in found}
    return Cell(
        state=next(state for state in WORST if state in states),
        asked=sum(bool(row.asked) for row in rows),
        delivered=sum(bool(row.asked) and row.delivered_at is not None for row in rows),
        missing=tuple(kind for kind, state in found if state == "missing"),
        expected=tuple(kind for kind, state in found if state == "expected"),
        late=tuple(kind for kind, state in found if state == "late"),
        last=max(came, default=None),
    )


def _state(row, today: date) -> State:  # noqa: ANN001
    if row.delivered_at is not None:
        return "late" if row.late else "on_time"
    if not row.asked:
        return "not_asked"
    return "expected" if today <= due(row.period) else "missing"


def _day(at: object) -> date:
    return pd.Timestamp(at).date()  # type: ignore[arg-type]
