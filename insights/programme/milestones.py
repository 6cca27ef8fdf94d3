"""The milestones: when each was planned first, how often it moved, and when it was reached."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data.disclosure import Open, Scope
from insights.ask import Moment, ask
from insights.columns import days
from insights.programme.records import Record, records


@dataclass(frozen=True)
class Milestone:
    """One milestone. `said` are the days it was planned on, the first one first and the present one
    last; a move that was taken back is not in it."""

    record: Record
    bouwsteen: str
    title: str
    planned: date
    actual: date | None = None
    owner: str = ""
    said: tuple[date, ...] = ()

    @property
    def first(self) -> date:
        """The day that was planned first."""
        return self.said[0] if self.said else self.planned

    @property
    def slips(self) -> int:
        """How often it was put off to a later day."""
        return sum(later > day for day, later in zip(self.said, self.said[1:], strict=False))

    @property
    def slipped(self) -> bool:
        """Whether it is planned later than at first."""
        return self.planned > self.first

    @property
    def end(self) -> date:
        """When it was reached, else when it is planned."""
        return self.actual or self.planned

    def late(self, today: date) -> bool:
        """Whether it should have been reached before `today` and was not."""
        return self.actual is None and self.planned < today


def milestones(at: Moment, scope: Scope) -> tuple[Milestone, ...]:
    """Every milestone of the programme by the day on which it is planned."""
    rows = ask(_QUESTION, at=at, scope=scope)
    said: dict[str, list[date]] = {}
    for record, planned in zip(rows["record"].tolist(), days(rows["planned"]), strict=True):
        if planned:
            said.setdefault(record, []).append(planned)
    made = [milestone(one, said.get(one.id, ())) for one in records("milestone", at, scope)]
    return tuple(sorted(made, key=lambda one: (one.planned, one.title)))


def of(every: Iterable[Milestone], bouwsteen: str) -> tuple[Milestone, ...]:
    """Those of one bouwsteen."""
    return tuple(one for one in every if one.bouwsteen == bouwsteen)


def upcoming(every: Iterable[Milestone]) -> Milestone | None:
    """The first that is still to be reached."""
    return next((one for one in every if one.actual is None), None)


def milestone(one: Record, said: Sequence[date] = ()) -> Milestone:
    """A milestone from its record and every day that was ever said of it."""
    planned = one.day("planned")
    assert planned, "a milestone has a day"
    return Milestone(one, one.words("bouwsteen"), one.title, planned, one.day("actual"),
                     one.words("owner"), steps((*said, planned)))  # fmt: skip


def steps(said: Iterable[date]) -> tuple[date, ...]:
    """The days without repetition: going back to an earlier one takes back what came after it."""
    kept: list[date] = []
    for day in said:
        if day in kept:
            del kept[kept.index(day) + 1 :]
        else:
            kept.append(day)
    return tuple(kept)


_QUESTION = Open(
    ("milestone_planned",),
    "SELECT record, planned FROM milestone_planned ORDER BY record, known_at",
)
