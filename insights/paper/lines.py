"""The lines of a page's parts: a title, and in quiet words who and when."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from insights.deck.setting import Setting
from insights.paper.leaf import Part
from insights.programme.milestones import Milestone
from insights.programme.points import due_on, is_open
from insights.programme.records import Record
from texts import CLOCK, day, text

MOST = 4  # lines of a part, or the page becomes two


def part(name: str, lines: Sequence[tuple[str, str]], missing: str) -> Part:
    """The headed part; `missing` says in words that there is nothing."""
    rest = len(lines) - MOST
    more = ((text("paper.more", n=rest), ""),) if rest > 0 else ()
    return Part(text(f"paper.part.{name}"), (*lines[:MOST], *more), "" if lines else missing)


def ahead(made: Setting, every: Iterable[Milestone]) -> Part:
    """The milestones still to come, with those that are late first."""
    still = [one for one in every if one.actual is None]
    told = [
        (one.title, _joined(day(one.planned),
                            text("deck.milestone_late") if one.late(made.today) else ""))
        for one in still
    ]  # fmt: skip
    return part("milestones", told, text("paper.no_milestones"))


def asked(made: Setting, every: Iterable[Record]) -> Part:
    """The actions still open, the first due first."""
    still = sorted(filter(is_open, every), key=due_on)
    told = [
        (one.title, _joined(made.partner(one.words("owner") or one.words("partner")),
                            on(one, "due")))
        for one in still
    ]  # fmt: skip
    return part("decide", told, text("paper.nothing_asked"))


def went_well(made: Setting, every: Iterable[Record]) -> Part:
    """The successes, the latest first."""
    last = sorted(every, key=lambda one: one.day("date") or date.min, reverse=True)
    told = [(one.title, _joined(on(one, "date"), made.partner(one.words("partner"))))
            for one in last]  # fmt: skip
    return part("successes", told, text("paper.no_successes"))


def where(made: Setting) -> str:
    """Where the paper comes from and when it was made: it stays when figures move on."""
    on = datetime.now(CLOCK).date()
    return text("paper.where", region=made.programme.region, day=day(on))


def on(one: Record, field: str) -> str:
    """The day of a record in words; "" without one."""
    found = one.day(field)
    return day(found) if found else ""


def _joined(*parts: str) -> str:
    return " · ".join(one for one in parts if one)
