"""The meetings: which comes next, which came before, and the moment each one looks at."""

from collections.abc import Sequence
from datetime import date, datetime

from data.disclosure import Scope
from insights.ask import Moment
from insights.evening import evening
from insights.programme.records import Record, records


def meetings(at: Moment, scope: Scope) -> tuple[Record, ...]:
    """Every meeting, the latest first."""
    return tuple(sorted(records("meeting", at, scope), key=held_on, reverse=True))


def held_on(meeting: Record) -> date:
    """The day of a meeting."""
    return meeting.day("date") or date.min


def is_steering(meeting: Record) -> bool:
    """Whether it is one of the stuurgroep, as every meeting is of which nobody said otherwise."""
    return meeting.words("body") in ("", "stuurgroep")


def in_order(every: Sequence[Record], today: date) -> tuple[Record, ...]:
    """The one to prepare first (the next of the stuurgroep, else its last), then the others."""
    steering = [one for one in every if is_steering(one)]
    coming = [one for one in steering if held_on(one) >= today]
    first = coming[-1:] or steering[:1]
    return (*first, *(one for one in every if one not in first))


def before(meeting: Record, every: Sequence[Record]) -> Record | None:
    """The meeting before this one of the same body and workgroup."""
    earlier = [one for one in every if _same(one, meeting) and held_on(one) < held_on(meeting)]
    return max(earlier, key=held_on, default=None)


def frozen_at(meeting: Record) -> datetime | None:
    """The moment (UTC) at which its figures were frozen."""
    said = meeting.told.get("frozen_at")
    return said if isinstance(said, datetime) else None


def looked_at(meeting: Record, at: Moment, today: date) -> Moment:
    """What the meeting looks at: the frozen moment, else the evening of its day when it is over.

    Never later than `at`, which the reader chose.
    """
    over = held_on(meeting) < today
    wanted = frozen_at(meeting) or (evening(held_on(meeting)) if over else None)
    if wanted is None or (at.known_at and at.known_at < wanted):
        return at
    return Moment(at.version, wanted)


def arranged_at(meeting: Record, at: Moment, today: date) -> Moment:
    """As known when its slides are arranged: frozen or not, until the evening of its day."""
    if held_on(meeting) >= today:
        return at
    last = evening(held_on(meeting))
    return at if at.known_at and at.known_at < last else Moment(at.version, last)


def _same(one: Record, other: Record) -> bool:
    return (is_steering(one), one.words("workgroup")) == (
        is_steering(other),
        other.words("workgroup"),
    )
