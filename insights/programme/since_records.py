"""What became of bouwstenen, milestones, decisions, actions and agreements between two moments."""

from datetime import date

from insights.programme.bouwstenen import Bouwsteen
from insights.programme.records import Record
from insights.programme.state import Change, State
from texts import day, text


def moved(before: State, after: State) -> list[Change]:
    """Bouwstenen whose phase, status or progress differs, and new ones."""
    was = {one.number: one for one in before.bouwstenen}
    found = []
    for one in after.bouwstenen:
        old = was.get(one.number)
        parts = _steps(old, one) if old else [text("meeting.new_bouwsteen")]
        if parts:
            back = one.status == "stagneert" and (not old or old.status != "stagneert")
            found.append(Change("moved", one.name, "; ".join(parts), "watch" if back else "none",
                                str(one.number)))  # fmt: skip
    return found


def _steps(old: Bouwsteen, new: Bouwsteen) -> list[str]:
    found = []
    for name in ("phase", "status"):
        was, now = getattr(old, name), getattr(new, name)
        if now and was != now:
            words = text(f"codes.{name}.{now}")
            key = "from_to" if was else "first"
            first = text(f"codes.{name}.{was}") if was else ""
            found.append(text(f"meeting.{name}_{key}", old=first.lower(), new=words.lower()))
    if new.progress is not None and old.progress is not None and new.progress != old.progress:
        found.append(text("meeting.progress", old=old.progress, new=new.progress))
    return found


def milestones(before: State, after: State) -> list[Change]:
    """Milestones met, put off or brought forward, passed, and new ones."""
    was = {one.id: one for one in before.milestones}
    found = []
    for one in after.milestones:
        said, tone = _milestone(was.get(one.id), one, before.day, after.day)
        if said:
            found.append(Change("milestones", one.title, said, tone, one.words("bouwsteen"),
                                one.words("owner")))  # fmt: skip
    return found


def _milestone(old: Record | None, new: Record, first: date, last: date) -> tuple[str, str]:
    """What became of a milestone, "" when nothing did."""
    planned, actual = new.day("planned"), new.day("actual")
    if actual:
        return ("", "") if old and old.day("actual") else (
            text("meeting.met", day=day(actual)), "good")  # fmt: skip
    was = old.day("planned") if old else None
    if was and planned and planned != was:
        key = "later" if planned > was else "sooner"
        return text(f"meeting.{key}", old=day(was), new=day(planned)), (
            "watch" if planned > was else "none")  # fmt: skip
    if planned and first <= planned < last:
        return text("meeting.passed", day=day(planned)), "watch"
    if old is None and planned:
        return text("meeting.new_milestone", day=day(planned)), "none"
    return "", ""


def decided(before: State, after: State) -> list[Change]:
    """Decisions that were not known before, wherever they were written down."""
    known = {one.id for one in before.decisions}
    return [
        Change("decided", one.title, text("meeting.decided_on", day=day(on)) if on else "", "none",
               one.words("bouwsteen"))
        for one in after.decisions
        if one.id not in known
        for on in [one.day("date")]
    ]  # fmt: skip


def done(before: State, after: State) -> list[Change]:
    """Actions that were done."""
    open_then = {one.id for one in before.actions if not one.day("done_on")}
    known = {one.id for one in before.actions}
    return [
        Change("done", one.title, text("meeting.done", day=day(done)), "none",
               one.words("bouwsteen"), one.words("owner"))
        for one in after.actions
        if (done := one.day("done_on")) and (one.id in open_then or one.id not in known)
    ]  # fmt: skip


def agreements(before: State, after: State) -> list[Change]:
    """Agreements that began or ended."""
    was = {one.id: one for one in before.agreements}
    found = []
    for one in after.agreements:
        old, said = was.get(one.id), ""
        ended = one.words("state") in ("afgerond", "gestopt")
        ends = one.day("ends_on")
        if ended and (not old or old.words("state") != one.words("state")):
            said = text(f"meeting.agreement_{one.words('state')}")
        elif old is None:
            started = one.day("started_on")
            said = text("meeting.agreement_new", day=day(started) if started else "–")
        elif not ended and ends and before.day <= ends < after.day:
            said = text("meeting.agreement_ended", day=day(ends))
        if said:
            found.append(Change("agreements", one.title, said))
    return found
