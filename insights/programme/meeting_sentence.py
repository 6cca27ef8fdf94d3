"""A meeting in one sentence: what waits for it, or what it decided and what became of that."""

from collections.abc import Sequence
from datetime import date

from insights.programme.meetings import held_on
from insights.programme.phrases import capital, in_words
from insights.programme.points import Point
from insights.programme.records import Record
from texts import day, text


def sentence(
    meeting: Record, today: date, points: Sequence[Point], decisions: int, actions: Sequence[Record]
) -> str:
    """What waits for a meeting to come; of one that was held what it decided and what is done."""
    on = day(held_on(meeting))
    if held_on(meeting) >= today:
        return _coming(on, points)
    decided = text(f"meeting.decided_{_key(decisions)}", n=in_words(decisions), day=on)
    if not actions:
        return capital(f"{decided}.")
    done = sum(one.day("done_on") is not None for one in actions)
    key = "all" if done == len(actions) else {0: "none", 1: "one"}.get(done, "some")
    said = text(f"meeting.actions_{key}", done=in_words(done), total=in_words(len(actions)))
    return capital(f"{decided}; {said}.")


def _coming(on: str, points: Sequence[Point]) -> str:
    said = text(f"meeting.waiting_{_key(len(points))}", n=in_words(len(points)), day=on)
    late = sum(one.late for one in points if one.section == "actions")
    if late:
        said += "; " + text(f"meeting.late_{_key(late)}", n=in_words(late))
    return capital(f"{said}.")


def _key(count: int) -> str:
    return "none" if not count else "one" if count == 1 else "many"
