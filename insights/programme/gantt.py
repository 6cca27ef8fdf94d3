"""Bouwstenen and milestones on one line of time: what stands where, without any drawing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from insights.programme.bouwstenen import Bouwsteen
from insights.programme.flags import in_order
from insights.programme.milestones import Milestone, of
from insights.programme.records import Record


@dataclass(frozen=True)
class Window:
    """The time that is shown, whole quarters."""

    first: date
    last: date

    def share(self, day: date) -> float:
        """How far along that day is, in percent, never outside the window."""
        whole = (self.last - self.first).days or 1
        return round(100 * min(max((day - self.first).days / whole, 0), 1), 2)

    def years(self) -> tuple[date, ...]:
        """The first days of the years in it."""
        years = range(self.first.year, self.last.year + 1)
        return tuple(day for year in years if self.first <= (day := date(year, 1, 1)) <= self.last)


@dataclass(frozen=True)
class Span:
    """A stretch of time in one phase; "" is what is planned after today."""

    first: date
    last: date
    phase: str


@dataclass(frozen=True)
class Row:
    """One bouwsteen on the line of time."""

    number: int
    name: str
    status: str
    spans: tuple[Span, ...]
    milestones: tuple[Milestone, ...]
    decisions: tuple[tuple[date, str], ...] = ()


def window(days: Iterable[date], today: date) -> Window:
    """The quarters from the first of those days up to the last; today is always in it."""
    every = [*days, today]
    first, last = min(every), max(every)
    start = date(first.year, 3 * ((first.month - 1) // 3) + 1, 1)
    months = last.year * 12 + 3 * ((last.month - 1) // 3) + 3
    return Window(start, date(months // 12, months % 12 + 1, 1) - timedelta(days=1))


def rows(
    every: Sequence[Bouwsteen], checks: Sequence[Record], milestones: Sequence[Milestone],
    today: date, decisions: Sequence[Record] = (),
) -> tuple[Row, ...]:  # fmt: skip
    """Each bouwsteen with its phases, its milestones and what was decided about it."""
    told: Mapping[str, list[Record]] = {str(one.number): [] for one in every}
    for check in in_order(checks):
        if (number := check.words("bouwsteen")) in told:
            told[number].append(check)
    return tuple(
        Row(one.number, one.name, one.status, _spans(one, told[str(one.number)], own, today), own,
            decided(decisions, str(one.number)))
        for one in every
        for own in [of(milestones, str(one.number))]
    )  # fmt: skip


def decided(every: Iterable[Record], number: str) -> tuple[tuple[date, str], ...]:
    """When what was decided about that bouwsteen, in order."""
    own = [one for one in every if one.words("bouwsteen") == number]
    return tuple(sorted((on, one.title) for one in own if (on := one.day("date"))))


def _spans(
    one: Bouwsteen, checks: Sequence[Record], own: Sequence[Milestone], today: date
) -> tuple[Span, ...]:
    starts = _starts(one, checks, today)
    ends = [day for day, _ in starts[1:]]
    done = today if not _finished(one) else (one.since or today)
    found = [
        Span(day, end, phase)
        for (day, phase), end in zip(starts, [*ends, done], strict=True)
        if end > day
    ]
    planned = max((each.planned for each in own if each.actual is None), default=today)
    if planned > today:
        found.append(Span(today, planned, ""))
    return tuple(found)


def _starts(
    one: Bouwsteen, checks: Sequence[Record], today: date
) -> list[tuple[date, str]]:  # fmt: skip
    """When each phase began; before the first check-in the bouwsteen was in that same phase."""
    found: list[tuple[date, str]] = []
    for check in checks:
        day, phase = check.day("date"), check.words("phase")
        if day and day <= today and (not found or found[-1][1] != phase):
            found.append((day, phase))
    if found and one.started_on and one.started_on < found[0][0]:
        found[0] = (one.started_on, found[0][1])
    return found


def _finished(one: Bouwsteen) -> bool:
    return one.status == "afgerond"
