"""How strongly each partner's board commits itself, per half year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.disclosure import Scope
from insights.ask import Moment
from insights.programme.records import Record, records


@dataclass(frozen=True)
class Commitment:
    """One board in one half year: a score from 1 to 5, and why."""

    score: int
    note: str


def halves(year: int) -> tuple[date, date]:
    """The first days of both halves of a year."""
    return date(year, 1, 1), date(year, 7, 1)


def commitments(at: Moment, scope: Scope) -> dict[tuple[str, date], Commitment]:
    """Per partner and first day of the half year, the latest that was told."""
    return latest(records("commitment", at, scope))


def latest(told: Iterable[Record]) -> dict[tuple[str, date], Commitment]:
    """The same of records that are at hand."""
    found: dict[tuple[str, date], Commitment] = {}
    for one in sorted(told, key=lambda record: record.changed_at):
        half, score = one.day("half_year"), one.number("score")
        if half is not None and score is not None:
            found[one.words("partner"), half] = Commitment(int(score), one.words("note"))
    return found
