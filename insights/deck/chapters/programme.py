"""The chapters of the bouwstenen: how they stand, which need help, and the milestones."""

from insights.deck import notes
from insights.deck.chapters.rows import Recorded, dated, said, table
from insights.deck.setting import REGION, Setting
from insights.deck.slide import Cell, Shape, Skipped, Slide, Table
from insights.programme import agenda, bouwstenen
from insights.programme.bouwstenen import STATUSES, Bouwsteen
from insights.programme.milestones import Milestone, milestones
from insights.programme.phrases import capital, in_words, listed
from insights.programme.points import Point
from insights.programme.sentence import sentence
from texts import day, number, text

_WHY = 140  # characters of a reason
_SHAPES: dict[str, Shape] = {
    "afgerond": "done", "vergevorderd": "good", "vordert": "good", "stagneert": "bad",
    "niet_gestart": "none", "": "none",
}  # fmt: skip


def overview(made: Setting) -> Slide | Skipped:
    """Every bouwsteen by its status."""
    chapter = text("deck.chapter.bouwstenen")
    every = bouwstenen.known(made.at, REGION)
    if not every:
        return Skipped(chapter, text("deck.no_bouwstenen"))
    rows = [_status(status, [one for one in every if one.status == status])
            for status in ("afgerond", "vergevorderd", "vordert", "stagneert", "niet_gestart", "")
            if any(one.status == status for one in every)]  # fmt: skip
    answers = [
        notes.answer(text("deck.ask_progress", name=one.name),
                     text("deck.progress", n=one.progress))
        for one in every if one.progress is not None and one.status in STATUSES[1:3]
    ]  # fmt: skip
    heads = tuple(text(f"deck.head.{head}") for head in ("status", "count", "which"))
    return Slide(
        "bouwstenen", chapter, sentence(every, made.today), table=Table(heads, tuple(rows),
        (20, 14, 66)), source=Recorded(made).source(), page="bouwstenen", asked=made.asked,
        notes=(notes.how("bouwstenen"), *answers),
    )  # fmt: skip


def _status(status: str, those: list[Bouwsteen]) -> tuple[Cell, ...]:
    name = text(f"codes.status.{status}") if status else text("deck.untold")
    names = "; ".join(f"{one.number}.\u00a0{one.name}" for one in those)
    return Cell(name, shape=_SHAPES[status]), Cell(number(len(those)), len(those)), Cell(names)


def trouble(made: Setting) -> Slide | Skipped:
    """The bouwstenen that stagnate, or are nearly ready and stand still."""
    chapter = text("deck.chapter.trouble")
    found = [one for one in _agenda(made) if one.section == "stuck"]
    if not found:
        return Skipped(chapter, text("deck.no_trouble"))
    rows = [
        (Cell(f"{one.bouwsteen}.\u00a0{one.title}", shape="bad" if one.late else "watch"),
         said(capital(one.why), _WHY), Cell(made.partner(one.partner)))
        for one in found
    ]  # fmt: skip
    count = "one" if len(found) == 1 else "few" if len(found) <= 3 else "many"
    names = listed([one.title for one in found[:3]])
    return Slide(
        "trouble", chapter,
        capital(text(f"deck.trouble_{count}", n=in_words(len(found)), names=names)),
        table=table(("bouwsteen", "why", "lead"), rows, (30, 48, 22), "bouwstenen"),
        source=Recorded(made).source(), page="bouwstenen", asked=made.asked,
        notes=(notes.how("trouble"), *(_whole(one, made) for one in found)),
    )  # fmt: skip


def decide(made: Setting) -> Slide | Skipped:
    """What waits for a decision of the stuurgroep."""
    chapter = text("deck.chapter.decide")
    found = [one for one in _agenda(made) if one.section == "decide"]
    if not found:
        return Skipped(chapter, text("deck.no_decide"))
    rows = [(Cell(one.title), said(capital(one.why), _WHY), Cell(made.partner(one.partner)))
            for one in found]  # fmt: skip
    count = "one" if len(found) == 1 else "many"
    return Slide(
        "decide", chapter, capital(text(f"deck.decide_{count}", n=in_words(len(found)))),
        table=table(("decide", "why", "owner"), rows, (36, 44, 20), "meeting"),
        source=Recorded(made).source(), page="meeting", asked=made.asked,
        notes=(notes.how("decide"), *(_whole(one, made) for one in found)),
    )  # fmt: skip


def ahead(made: Setting) -> Slide | Skipped:
    """The milestones that are late, and those to come."""
    chapter = text("deck.chapter.milestones")
    every = milestones(made.at, REGION)
    still = [one for one in every if one.actual is None]
    if not every:
        return Skipped(chapter, text("deck.no_milestones"))
    if not still:
        return Skipped(chapter, text("deck.all_milestones", n=number(len(every))))
    rows = [_milestone(one, made) for one in still]
    late = sum(one.late(made.today) for one in still)
    kind = "none" if not late else "one" if late == 1 else "many"
    said_now = text(f"deck.milestones_{kind}", late=in_words(late), total=in_words(len(still)),
                    met=number(len(every) - len(still)))  # fmt: skip
    put_off = [one for one in still if one.slips]
    answers = [
        notes.answer(text("deck.ask_slipped", name=one.title),
                     text("deck.slipped", first=day(one.first), n=in_words(one.slips)))
        for one in put_off
    ]  # fmt: skip
    return Slide(
        "milestones", chapter, capital(said_now),
        table=table(("day", "milestone", "bouwsteen", "state"), rows, (16, 44, 20, 20), "plan"),
        source=Recorded(made).source(), page="plan", asked=made.asked,
        notes=(notes.how("milestones"), *answers),
    )  # fmt: skip


def _milestone(one: Milestone, made: Setting) -> tuple[Cell, ...]:
    late = one.late(made.today)
    key = "late" if late else "slipped" if one.slipped else "ahead"
    shape: Shape = "bad" if late else "watch" if one.slipped else "good"
    about = text("deck.bouwsteen", n=one.bouwsteen) if one.bouwsteen else ""
    return (Cell(dated(one.planned)), said(one.title), Cell(about),
            Cell(text(f"deck.milestone_{key}"), shape=shape))  # fmt: skip


def _agenda(made: Setting) -> tuple[Point, ...]:
    found = agenda.told(made.at, REGION)
    on = made.meeting.day("date") if made.meeting else None
    return agenda.agenda(found, made.today, on or made.today)


def _whole(one: Point, made: Setting) -> str:
    who = f" ({made.partner(one.partner)})" if one.partner else ""
    return f"{one.title}{who}: {one.why}."
