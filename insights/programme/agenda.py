"""The agenda of a meeting, made from what is open: each point with why it is there."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.disclosure import Scope
from insights.ask import Moment
from insights.programme import bouwstenen, points
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.flags import nearly_done
from insights.programme.milestones import Milestone, milestones, of
from insights.programme.records import Record, records

SECTIONS = ("actions", "decide", "stuck", "ending", "questions")


@dataclass(frozen=True)
class Told:
    """Everything that may be open, as known at one moment."""

    actions: tuple[Record, ...] = ()
    obstacles: tuple[Record, ...] = ()
    risks: tuple[Record, ...] = ()
    agreements: tuple[Record, ...] = ()
    questions: tuple[Record, ...] = ()
    bouwstenen: tuple[Bouwsteen, ...] = ()
    checks: tuple[Record, ...] = ()
    milestones: tuple[Milestone, ...] = ()


def told(at: Moment, scope: Scope) -> Told:
    """What an agenda is made from, as known at that moment."""
    kinds = ("action", "obstacle", "risk", "agreement", "question")
    actions, obstacles, risks, agreements, questions = (records(kind, at, scope) for kind in kinds)
    known = bouwstenen.known(at, scope)
    checks = records("check_in", at, scope)
    return Told(actions, obstacles, risks, agreements, questions, known, checks,
                milestones(at, scope))  # fmt: skip


def agenda(found: Told, today: date, meeting: date) -> tuple[points.Point, ...]:
    """The points for a meeting on that day, as they stand `today`; section by section."""
    return (
        *points.actions(found.actions, today, max(today, meeting)),
        *points.decide(found.obstacles, found.risks),
        *points.stuck(found.bouwstenen, _still(found, today), today),
        *points.ending(found.agreements, today),
        *points.questions(found.questions, today),
    )


def _still(found: Told, today: date) -> dict[int, date]:
    """Since when nothing moves at each bouwsteen that is nearly ready, as its card says it."""
    since = {
        one.number: nearly_done(
            one, [check for check in found.checks if check.words("bouwsteen") == str(one.number)],
            of(found.milestones, str(one.number)), today,
        )
        for one in found.bouwstenen
    }  # fmt: skip
    return {number: on for number, on in since.items() if on}


def overdue(actions: Iterable[Record], today: date) -> dict[str, int]:
    """How many open actions of each partner are past their agreed day, most first."""
    late = [
        one.words("owner") for one in actions if points.is_open(one) and points.due_on(one) < today
    ]
    return dict(Counter(late).most_common())
