"""The chapters of what partners agreed on and what went well."""

from datetime import date

from insights.deck import notes
from insights.deck.chapters.rows import Recorded, dated, said, table
from insights.deck.setting import REGION, Setting
from insights.deck.slide import Cell, Shape, Skipped, Slide
from insights.programme.agreements import attention, ending, missing
from insights.programme.agreements_sentence import sentence
from insights.programme.phrases import capital, in_words
from insights.programme.records import Record, records
from texts import day, text

_SHAPES: dict[str, Shape] = {"past": "bad", "1": "bad", "3": "watch", "6": "watch", "": "none"}


def agreements(made: Setting) -> Slide | Skipped:
    """The agreements that end soon, or do not say how."""
    chapter = text("deck.chapter.agreements")
    every = records("agreement", made.at, REGION)
    found = attention(every, made.today)
    if not found.running:
        return Skipped(chapter, text("deck.no_agreements"))
    those = list({one.id: one for one in (*found.past, *found.ending, *found.open_ended)}.values())
    if not those:
        return Skipped(chapter, sentence(found))
    rows = [_agreement(one, made) for one in those]
    return Slide(
        "agreements", chapter, sentence(found),
        table=table(("ends", "agreement", "parties", "clause"), rows, (17, 37, 28, 18),
                    "agreements"),
        source=Recorded(made).source(), page="agreements", asked=made.asked,
        notes=(notes.how("agreements"),
               *(_clause(one) for one in those if one.words("end_clause"))),
    )  # fmt: skip


def _agreement(one: Record, made: Setting) -> tuple[Cell, ...]:
    ends = one.day("ends_on")
    parties = ", ".join([*map(made.partner, one.listed("parties")), *one.listed("other_parties")])
    clause = "clause_none" if "end_clause" in missing(one) else "clause_told"
    return (
        Cell(dated(ends) if ends else text("deck.no_end"), shape=_SHAPES[ending(one, made.today)]),
        said(one.title), said(parties), Cell(text(f"deck.{clause}")),
    )  # fmt: skip


def _clause(one: Record) -> str:
    return notes.answer(text("deck.ask_ends", name=one.title), one.words("end_clause"))


def successes(made: Setting) -> Slide | Skipped:
    """What went well, the latest first; since the meeting before when there was anything."""
    chapter = text("deck.chapter.successes")
    every = sorted(records("success", made.at, REGION), reverse=True,
                   key=lambda one: one.day("date") or date.min)  # fmt: skip
    if not every:
        return Skipped(chapter, text("deck.no_successes"))
    before = made.before.day("date") if made.before else None
    new = [one for one in every if before and (one.day("date") or date.min) >= before]
    if new:
        count = "one" if len(new) == 1 else "many"
        assert before, "without a meeting before nothing is new"
        message = text(f"deck.successes_{count}", n=in_words(len(new)), since=day(before))
    else:
        message = text("deck.successes_last", title=every[0].title)
    rows = [_success(one, made, one in new) for one in every]
    return Slide(
        "successes", chapter, capital(message),
        table=table(("day", "success", "who"), rows, (16, 48, 36), "meeting"),
        source=Recorded(made).source(), page="meeting", asked=made.asked,
        notes=(notes.how("successes"),
               *(f"{one.title}: {one.words('text')}" for one in every[:5]
                 if one.words("text"))),
    )  # fmt: skip


def _success(one: Record, made: Setting, new: bool) -> tuple[Cell, ...]:
    on = one.day("date")
    who = [made.partner(one.words("partner")), one.words("team")]
    told = ", ".join(part for part in who if part)
    return Cell(dated(on), shape="good" if new else ""), said(one.title), said(told)
