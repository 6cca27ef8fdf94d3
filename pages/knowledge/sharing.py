"""What partners ask and offer each other, what was learned, and where they think differently."""

from html import escape

import streamlit as st

from data.records import codes
from insights.programme.records import Record
from pages.knowledge.parts import View, item, name, new, rows
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.records import form
from texts import day, text

_OFFER = ("direction", "title", "text", "partner", "bouwsteen", "until", "state")
_LESSON = ("title", "text", "date", "bouwsteen", "change_made")
_DIFFERENCE = ("title", "level", "text", "owner", "next_talk", "resolved_on")


def offers(view: View) -> None:
    """Asked and offered side by side; what is settled or past its day comes last."""
    section(text("knowledge.offers"), text("knowledge.offers_lead"))
    every = sorted(view.those("offer"), key=lambda one: _settled(one, view))
    for direction, column in zip(codes("direction"), st.columns(2, gap="large"), strict=True):
        with column:
            st.html(f'<h3 class="kn-h">{escape(text(f"knowledge.{direction}"))}</h3>')
            mine = [one for one in every if one.words("direction") == direction]
            if not mine:
                st.caption(text(f"knowledge.{direction}_empty"))
            rows(mine, lambda one: _offer(one, view), _OFFER)
            start, given = {"state": "open", **view.given}, {"direction": direction}
            form.button(new("offer", _OFFER, "partner", start, given),
                        text(f"knowledge.new_{direction}"), icon=":material/add:")  # fmt: skip


def _settled(one: Record, view: View) -> bool:
    until = one.day("until")
    return one.words("state") == "afgerond" or (until is not None and until < view.today)


def _offer(one: Record, view: View) -> str:
    until = one.day("until")
    key = "until_past" if until and until < view.today else "until"
    facts = [name(one.words("partner")), view.about(one)]
    facts.append(text(f"knowledge.{key}", day=day(until)) if until else "")
    mark = chip("none", text("knowledge.settled")) if one.words("state") == "afgerond" else ""
    return item(one.title, [one.words("text")], facts, mark)


def lessons(view: View) -> None:
    """What was learned and what was changed because of it, the latest first."""
    section(text("knowledge.lessons"))
    found = sorted(view.those("lesson"), key=lambda one: str(one["date"]), reverse=True)
    if not found:
        st.caption(text("knowledge.lessons_empty"))
    rows(found, lambda one: _lesson(one, view), _LESSON, most=3)
    form.button(form.Form("lesson", _LESSON, start={"date": view.today, **view.given}),
                text("knowledge.new_lesson"), icon=":material/add:")  # fmt: skip


def _lesson(one: Record, view: View) -> str:
    change, on = one.words("change_made"), one.day("date")
    changed = text("knowledge.changed", what=change) if change else ""
    facts = [day(on) if on else "", view.about(one)]
    return item(one.title, [one.words("text"), changed], facts)


def differences(view: View) -> None:
    """Where partners think differently, about the organisation and about care."""
    section(text("knowledge.differences"), text("knowledge.differences_lead"))
    found = sorted(view.those("difference"), key=lambda one: one.day("resolved_on") is not None)
    levels = [*codes("level"), *([""] if any(not one.words("level") for one in found) else [])]
    for level, column in zip(levels, st.columns(len(levels), gap="large"), strict=True):
        with column:
            title = f"records.code.level.{level}" if level else "knowledge.no_level"
            st.html(f'<h3 class="kn-h">{escape(text(title))}</h3>')
            mine = [one for one in found if one.words("level") == level]
            if not mine:
                st.caption(text("knowledge.differences_empty"))
            rows(mine, lambda one: _difference(one, view), _DIFFERENCE, most=4)
    form.button(form.Form("difference", _DIFFERENCE), text("knowledge.new_difference"),
                icon=":material/add:")  # fmt: skip


def _difference(one: Record, view: View) -> str:
    solved, talk, owner = one.day("resolved_on"), one.day("next_talk"), name(one.words("owner"))
    facts = [text("knowledge.owner", name=owner) if owner else ""]
    if solved:
        mark = chip("good", text("knowledge.solved", day=day(solved)))
        return item(one.title, [one.words("text")], facts, mark)
    if talk and talk >= view.today:
        said, mark = text("knowledge.next_talk", day=day(talk)), ""
    else:
        said = text("knowledge.last_talk", day=day(talk)) if talk else ""
        mark = chip("watch", text("knowledge.no_talk"))
    return item(one.title, [one.words("text")], [said, *facts], mark)
