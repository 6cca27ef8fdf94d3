"""The points that an agenda is made of: what is open, and why that asks for attention now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from insights.programme.bouwstenen import Bouwsteen
from insights.programme.days import months_later
from insights.programme.records import Record
from texts import day, number, text

WAITING_DAYS = 14
ENDING_MONTHS = 6
HIGH = 3


@dataclass(frozen=True)
class Point:
    """One point: what it is about, and why it is on the agenda; `late` is past its agreed day."""

    section: str
    kind: str
    id: str
    title: str
    why: str
    bouwsteen: str = ""
    partner: str = ""
    late: bool = False
    meeting: str = ""


def is_open(action: Record) -> bool:
    """Whether an action is still to be done."""
    return action.day("done_on") is None


def due_on(action: Record) -> date:
    """The agreed day of an action."""
    return action.day("due") or date.max


def actions(found: Iterable[Record], today: date, until: date) -> list[Point]:
    """Actions to be done by the meeting, those past their agreed day first."""
    soon = [one for one in found if is_open(one) and due_on(one) <= until]
    return [
        _point("actions", one, text(f"meeting.action_{'late' if late else 'due'}",
               day=day(due_on(one))), partner=one.words("owner"), late=late)
        for one in sorted(soon, key=due_on)
        for late in [due_on(one) < today]
    ]  # fmt: skip


def decide(obstacles: Iterable[Record], risks: Iterable[Record]) -> list[Point]:
    """What waits for the stuurgroep: obstacles brought to it, and the heaviest risks."""
    raised = [
        one for one in obstacles
        if one.words("escalated_to") == "stuurgroep" and not one.day("closed_on")
    ]  # fmt: skip
    heavy = [
        one for one in risks
        if one.number("chance") == one.number("impact") == HIGH and not one.day("closed_on")
    ]  # fmt: skip
    points = [_point("decide", one, _raised(one), partner=one.words("owner")) for one in raised]
    for one in heavy:
        measure = one.words("measure")
        why = text(
            "meeting.risk_measure" if measure else "meeting.risk_bare", measure=measure.rstrip(".")
        )
        points.append(_point("decide", one, why, partner=one.words("owner")))
    return points


def _raised(one: Record) -> str:
    kind = text(f"records.code.category.{one.words('category')}").lower()
    since = one.day("raised_on")
    if since is None:
        return text("meeting.obstacle_bare", kind=kind)
    return text("meeting.obstacle", kind=kind, day=day(since))


def stuck(
    every: Iterable[Bouwsteen], still: Mapping[int, date], today: date
) -> list[Point]:  # fmt: skip
    """Bouwstenen that stagnate, or are nearly ready and `still` since that day."""
    found = []
    for one in every:
        if one.status == "stagneert":
            why = text("meeting.stalled", reason=one.reason.rstrip("."))
        elif one.number in still:
            days = (today - still[one.number]).days
            why = text("meeting.nearly", n=one.progress, days=number(days))
        else:
            continue
        found.append(Point("stuck", "bouwsteen", str(one.number), one.name, why,
                           str(one.number), one.leads[0] if one.leads else "",
                           one.status == "stagneert"))  # fmt: skip
    return found


def ending(agreements: Iterable[Record], today: date) -> list[Point]:
    """Agreements that end soon, ended without anybody saying so, or do not say how they end."""
    until = months_later(today, ENDING_MONTHS)
    found = []
    for one in agreements:
        ends = one.day("ends_on")
        if one.words("state") not in ("", "lopend"):
            continue
        if ends and ends <= until:
            key = "ended" if ends < today else "ends" if one.words("end_clause") else "ends_no_end"
            found.append((ends, _point("ending", one, text(f"meeting.{key}", day=day(ends)),
                                       late=ends < today)))  # fmt: skip
        elif not one.words("end_clause"):
            found.append((ends or date.max, _point("ending", one, text("meeting.no_end"))))
    return [point for _, point in sorted(found, key=lambda pair: pair[0])]


def questions(every: Iterable[Record], today: date) -> list[Point]:
    """Questions that wait for an answer too long."""
    found = []
    for one in every:
        asked = one.day("asked_on")
        waits = (today - asked).days if asked else 0
        if not one.words("answer") and waits > WAITING_DAYS:
            why = text("meeting.waits", days=number(waits))
            found.append((-waits, _point("questions", one, why, partner=one.words("owner"))))
    return [point for _, point in sorted(found, key=lambda pair: pair[0])]


def _point(section: str, one: Record, why: str, partner: str = "", late: bool = False) -> Point:
    about = [*one.listed("bouwsteen"), *one.listed("bouwstenen")]
    return Point(section, one.kind.name, one.id, one.title, why,
                 about[0] if len(about) == 1 else "", partner, late,
                 one.words("meeting"))  # fmt: skip
