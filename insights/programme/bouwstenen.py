"""The bouwstenen as they stood at a moment, and which of them a reader has chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.disclosure import Open, Scope
from insights.ask import Moment, ask

PHASES = ("ontwikkelen", "experimenteren", "implementeren")
STATUSES = ("niet_gestart", "vordert", "vergevorderd", "afgerond", "stagneert")
_WORDS = (
    "name", "aim", "why", "grade", "source", "note", "phase", "status", "reason", "priority",
)  # fmt: skip
UNKNOWN = "onbekend"  # chosen as a status: those nobody reported on yet


@dataclass(frozen=True)
class Bouwsteen:
    """One bouwsteen; what nobody reported yet is "" or None. Partners are slugs, goals codes."""

    number: int
    name: str
    aim: str
    why: str
    goals: tuple[str, ...]
    grade: str
    source: str
    deliverables: tuple[str, ...]
    kpis: tuple[str, ...]
    note: str
    leads: tuple[str, ...]
    contributors: tuple[str, ...] = ()
    phase: str = ""
    status: str = ""
    reason: str = ""
    since: date | None = None
    progress: int | None = None  # percent
    milestone: str = ""
    milestone_date: date | None = None
    priority: str = ""
    policies: tuple[str, ...] = ()
    confirmed_on: date | None = None
    started_on: date | None = None

    def overdue(self, today: date) -> bool:
        """Whether the next milestone should have been reached before `today`."""
        return self.milestone_date is not None and self.milestone_date < today


@dataclass(frozen=True)
class Wanted:
    """Which bouwstenen a reader wants to see; "" is any. `partner` leads or contributes."""

    goal: str = ""
    partner: str = ""
    status: str = ""
    policy: str = ""

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.goal or self.partner or self.status or self.policy)


def question() -> Open:
    """One row per bouwsteen with its latest status."""
    return Open(("bouwsteen_now",), "SELECT * FROM bouwsteen_now ORDER BY number")


def known(at: Moment, scope: Scope) -> tuple[Bouwsteen, ...]:
    """Every bouwsteen of the programme in its own order."""
    rows = ask(question(), at=at, scope=scope)
    return tuple(_bouwsteen(row) for row in rows.to_dict("records"))


def chosen(every: Iterable[Bouwsteen], wanted: Wanted) -> tuple[Bouwsteen, ...]:
    """Those that fit all that is wanted."""
    return tuple(one for one in every if _fits(one, wanted))


def in_phase(every: Iterable[Bouwsteen], phase: str) -> tuple[Bouwsteen, ...]:
    """Those in that phase; "" gives those without one."""
    return tuple(one for one in every if one.phase == phase)


def _fits(one: Bouwsteen, wanted: Wanted) -> bool:
    return (
        (not wanted.goal or wanted.goal in one.goals)
        and (not wanted.partner or wanted.partner in one.leads + one.contributors)
        and (not wanted.status or wanted.status == (one.status or UNKNOWN))
        and (not wanted.policy or wanted.policy in one.policies)
    )


def _bouwsteen(row: dict) -> Bouwsteen:
    words = {name: _word(row[name]) for name in _WORDS}
    leads = _leads(_codes(row["lead"]), _codes(row["responsible"]))
    return Bouwsteen(
        number=int(row["number"]),
        goals=_codes(row["goals"]),
        deliverables=_codes(row["deliverables"]),
        kpis=_codes(row["kpis"]),
        leads=leads,
        contributors=tuple(slug for slug in _codes(row["contributors"]) if slug not in leads),
        since=_day(row["status_since"]),
        progress=None if pd.isna(row["progress_pct"]) else int(row["progress_pct"]),
        milestone=_word(row["next_milestone"]),
        milestone_date=_day(row["milestone_date"]),
        policies=_codes(row["policies"]),
        confirmed_on=_day(row["confirmed_on"]),
        started_on=_day(row["started_on"]),
        **words,
    )


def _leads(lead: tuple[str, ...], responsible: tuple[str, ...]) -> tuple[str, ...]:
    """Who pulls: those reported, and with them whoever shares the responsibility.

    An earlier trekker who was replaced stands alone: who is responsible today was not so then.
    """
    if not lead:
        return responsible
    if set(lead) <= set(responsible):
        return lead + tuple(slug for slug in responsible if slug not in lead)
    return lead


def _codes(cell: object) -> tuple[str, ...]:
    return tuple(_word(cell).split("|")) if _word(cell) else ()


def _word(cell: object) -> str:
    return "" if pd.isna(cell) else str(cell)  # type: ignore[call-overload]


def _day(cell: object) -> date | None:
    return None if pd.isna(cell) else pd.Timestamp(cell).date()  # type: ignore[call-overload,arg-type]
