"""Money with an end: what was granted, what is left of it, and until when it can be spent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import isnan
from typing import Literal

from data.disclosure import Figures, Open, Scope
from insights.ask import Moment, ask
from insights.programme.days import months_later
from insights.programme.plan import HORIZON, Sum
from insights.programme.records import Record

State = Literal["expired", "soon", "later", "no_day", "spent"]
STATES: tuple[State, ...] = ("expired", "soon", "no_day", "later", "spent")
_EUROS = (False, False)  # are not people


@dataclass(frozen=True)
class Grant:
    """Transitiemiddelen of one activity. `left` is what was granted and not spent; None when not
    both are known, or not for this reader."""

    activity: Record
    state: State
    left: float | None

    @property
    def expires_on(self) -> date | None:
        """The last day on which it can be spent."""
        return self.activity.day("expires_on")


@dataclass(frozen=True)
class Spent:
    """Which part of the transitiemiddelen is spent, for everybody (K34). `value` is a share of one,
    None when the gate does not show it (`mask`); over `told` of `of` activities."""

    value: float | None
    mask: str
    told: int = 0
    of: int = 0


def grants(every: Iterable[Record], year: int, today: date) -> list[Grant]:
    """The transitiemiddelen of that year's plan, and of earlier years what can be spent until in
    that year or later; what needs attention comes first."""
    found = [_grant(one, today) for one in every if one.yes("transition") and _runs(one, year)]
    return sorted(found, key=lambda one: (STATES.index(one.state), one.expires_on or date.max))


def at_risk(found: Sequence[Grant]) -> tuple[Grant, ...]:
    """Granted, not known to be spent, and to be spent within half a year."""
    return tuple(one for one in found if one.state == "soon")


def left(found: Sequence[Grant]) -> Sum:
    """What is left of these together; unknown is not zero."""
    hidden = sum(bool(one.activity.hidden) for one in found)
    known = [one.left for one in found if one.left is not None]
    total = sum(known) if known and not hidden else None
    return Sum(total, len(known), len(found), hidden)


def spent(year: int, at: Moment, scope: Scope) -> Spent:
    """K34 of that year's plan, as the gate gives it to everybody."""
    told = ask(Open(("plan_told",), "SELECT * FROM plan_told WHERE year = ?", (year,)),
               at=at, scope=scope)  # fmt: skip
    if told.empty:
        return Spent(None, "missing")
    question = Figures(
        "plan_money", ("period",), "transition AND period = ?", (date(year, 1, 1),),
        combine="mean", persons=_EUROS,
    )  # fmt: skip
    answer = ask(question, at=at, scope=scope)
    counts = int(told["told"].iloc[0]), int(told["activities"].iloc[0])
    if answer.empty:
        return Spent(None, "missing", *counts)
    value, mask = float(answer["value"].iloc[0]), str(answer["mask"].iloc[0])
    return Spent(None if mask or isnan(value) else value, mask, *counts)


def _runs(one: Record, year: int) -> bool:
    own, until = one.number("year"), one.day("expires_on")
    return own == year or (own is not None and own < year and until is not None
                           and until.year >= year)  # fmt: skip


def _grant(one: Record, today: date) -> Grant:
    granted, used, until = one.number("granted_eur"), one.number("spent_eur"), one.day("expires_on")
    over = None if granted is None or used is None else granted - used
    if over is not None and over <= 0:
        return Grant(one, "spent", over)
    if until is None:
        return Grant(one, "no_day", over)
    if until < today:
        return Grant(one, "expired", over)
    return Grant(one, "soon" if until <= months_later(today, HORIZON) else "later", over)
