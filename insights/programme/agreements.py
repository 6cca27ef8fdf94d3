"""Agreements that ask for attention: about to end, past their end, or without an end at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from insights.programme.days import months_later
from insights.programme.records import Record

RUNNING = "lopend"
STOPPED = "gestopt"
WARN = (1, 3, 6)  # months before the end at which a warning is given

Ending = Literal["", "past", "1", "3", "6"]


@dataclass(frozen=True)
class Wanted:
    """Which agreements a reader wants to see; "" is any."""

    partner: str = ""
    bouwsteen: str = ""
    state: str = ""

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.partner or self.bouwsteen or self.state)


@dataclass(frozen=True)
class Attention:
    """The running agreements by what they ask for; one may stand in more than one list."""

    running: tuple[Record, ...]
    ending: tuple[Record, ...]  # within six months, the first to end first
    past: tuple[Record, ...]  # the end has passed, and still said to run
    open_ended: tuple[Record, ...]  # no end date, or no word on how it ends
    evaluate: tuple[Record, ...]  # the day of evaluation has passed without one

    @property
    def expiring(self) -> int:
        """K33: how many end within six months or do not say how they end."""
        without = {one.id for one in self.open_ended if not one.words("end_clause")}
        return len({one.id for one in self.ending} | without)


def chosen(every: Iterable[Record], wanted: Wanted) -> tuple[Record, ...]:
    """The agreements, projects or experiments that fit all that is wanted. What a kind does not
    tell cannot leave it out."""
    return tuple(one for one in every if _fits(one, wanted))


def attention(every: Sequence[Record], today: date) -> Attention:
    """What the agreements ask for on that day."""
    running = tuple(one for one in every if runs(one))
    soon = [one for one in running if ending(one, today) in ("1", "3", "6")]
    return Attention(
        running,
        tuple(sorted(soon, key=lambda one: one.day("ends_on") or date.max)),
        tuple(one for one in running if ending(one, today) == "past"),
        tuple(one for one in running if missing(one)),
        tuple(one for one in running if unevaluated(one, today)),
    )


def runs(one: Record) -> bool:
    """Whether it is said to run; nobody having said otherwise is that too."""
    return one.words("state") in ("", RUNNING)


def ending(one: Record, today: date) -> Ending:
    """Within how many months it ends, `past` when that day has gone; "" later or never told."""
    ends = one.day("ends_on")
    if ends is None:
        return ""
    if ends < today:
        return "past"
    return next((str(n) for n in WARN if ends <= months_later(today, n)), "")  # type: ignore[return-value]


def missing(one: Record) -> tuple[str, ...]:
    """Which of the end date and the end clause is not told."""
    return tuple(name for name in ("ends_on", "end_clause") if one.get(name) in (None, ""))


def unevaluated(one: Record, today: date) -> bool:
    """Whether its evaluation should have been there: the day passed, and no word since that day."""
    due = one.day("evaluate_on")
    return bool(due and due < today and not one.words("evaluation"))


def _fits(one: Record, wanted: Wanted) -> bool:
    parties = [name for name in ("parties", "partners") if name in one.kind.by_name]
    places = [name for name in ("bouwsteen", "bouwstenen") if name in one.kind.by_name]
    return (
        _named(one, parties, wanted.partner)
        and _named(one, places, wanted.bouwsteen)
        and (not wanted.state or "state" not in one.kind.by_name or _state(one) == wanted.state)
    )


def _named(one: Record, fields: Sequence[str], value: str) -> bool:
    return not value or not fields or any(value in one.listed(name) for name in fields)


def _state(one: Record) -> str:
    return one.words("state") or (RUNNING if one.kind.name == "agreement" else "")
