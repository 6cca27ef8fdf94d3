"""How the programme comes on over time: milestones reached against planned, phases per month."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from insights.chart import Chart, Series
from insights.programme.bouwstenen import PHASES
from insights.programme.flags import in_order
from insights.programme.milestones import Milestone
from insights.programme.records import Record
from insights.selection import month_before
from texts import month, text


def burn_up(every: Sequence[Milestone], today: date) -> Chart:
    """Milestones by month, added up: as first planned, as planned now, and reached until today."""
    ends = [day for one in every for day in (one.first, one.planned, one.end)]
    along = months(min(ends, default=today), max([*ends, today]))
    reached = sorted(one.actual for one in every if one.actual and one.actual <= today)
    done = tuple(float(bisect_right(reached, _last(at))) if at <= today else None for at in along)
    lines = (
        Series(text("bouwstenen.reached"), done),
        Series(text("bouwstenen.planned_now"), _added([one.planned for one in every], along),
               "target"),
        Series(text("bouwstenen.planned_first"), _added([one.first for one in every], along),
               "compare"),
    )  # fmt: skip
    due = sum(one.planned <= today for one in every)
    alt = text("bouwstenen.burn_up_alt", reached=len(reached), total=len(every), due=due,
               first=sum(one.first <= today for one in every))  # fmt: skip
    return Chart("burn_up", "lines", text("bouwstenen.burn_up"), along, lines,
                 text("bouwstenen.milestones_unit"), alt, _source())  # fmt: skip


def phases(checks: Iterable[Record], numbers: Sequence[str], today: date) -> Chart:
    """In which phase the bouwstenen were at the end of each month, as their check-ins tell."""
    told = in_order(one for one in checks if one.words("bouwsteen") in numbers)
    days = [day for one in told if (day := one.day("date"))]
    along = months(min(days, default=today), today)
    counted = [_counted(told, min(_last(at), today)) for at in along]
    layers = tuple(
        Series(text(f"codes.phase.{phase}"), tuple(float(one.count(phase)) for one in counted))
        for phase in PHASES
    )
    now = counted[-1]
    alt = text("bouwstenen.phases_alt", first=month(along[0]), last=month(along[-1]),
               **{phase: now.count(phase) for phase in PHASES})  # fmt: skip
    return Chart("phases", "stacked", text("bouwstenen.phases"), along, layers,
                 text("bouwstenen.bouwstenen_unit"), alt, _source())  # fmt: skip


def months(first: date, last: date) -> tuple[date, ...]:
    """Every month from that of `first` up to that of `last`."""
    start, count = first.replace(day=1), (last.year - first.year) * 12 + last.month - first.month
    return tuple(month_before(start, -ahead) for ahead in range(count + 1))


def _source() -> str:
    return text("bouwstenen.from_records")


def _added(days: Iterable[date], along: Sequence[date]) -> tuple[float, ...]:
    ordered = sorted(days)
    return tuple(float(bisect_right(ordered, _last(at))) for at in along)


def _counted(told: Sequence[Record], until: date) -> list[str]:
    """The phase of every bouwsteen on that day."""
    known: dict[str, str] = {}
    for one in told:
        if (one.day("date") or date.max) <= until:
            known[one.words("bouwsteen")] = one.words("phase")
    return list(known.values())


def _last(at: date) -> date:
    return month_before(at, -1) - timedelta(days=1)
