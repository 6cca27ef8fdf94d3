"""The top of the page: which meeting, its sentence, and the moment that is frozen with it."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from insights.ask import Moment
from insights.programme import meetings
from insights.programme.days import today
from insights.programme.meeting_sentence import sentence
from insights.programme.meetings import frozen_at, held_on
from insights.programme.points import Point
from insights.programme.records import Record, records
from pages.meeting import freeze
from pages.shared import choice, filters, menu, reader
from pages.shared.headline import headline
from pages.shared.records import form
from pages.shared.records.options import named
from texts import day, moment, text

_STYLE = Path(__file__).with_name("style.css")
_FIELDS = ("date", "name", "body", "workgroup", "note")


def choose() -> tuple[Moment, Record | None, tuple[Record, ...]]:
    """The row of choices: as known when, and which meeting; None when there is no meeting yet."""
    st.html(_STYLE)
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        which, known = st.container(), st.container()
        with known:
            at = filters.choose_moment()  # first, because it decides which meetings there are
        every = meetings.meetings(at, reader.scope())
        if not every:
            return at, None, ()
        ordered = meetings.in_order(every, today(at))
        with which:
            found = choice.choice("vergadering", text("filters.vergadering"),
                                  {one.id: _named(one, at) for one in ordered})  # fmt: skip
    return at, next(one for one in every if one.id == found), every


def looked_at(meeting: Record | None, at: Moment) -> Moment:
    """What the meeting looks at: the frozen moment, its evening, or now."""
    return meetings.looked_at(meeting, at, today(at)) if meeting else at


def message(
    meeting: Record | None, at: Moment, points: Sequence[Point], actions: Sequence[Record]
) -> None:
    """The page's sentence, under the meeting's name."""
    if meeting is None:
        headline(text("meeting.nothing_title"), text("meeting.kicker"))
        st.caption(text("meeting.nothing_body"))
        return
    made = records("decision", at, reader.scope())
    decided = sum(one.words("meeting") == meeting.id for one in made)
    mine = [one for one in actions if one.words("meeting") == meeting.id]
    headline(sentence(meeting, today(at), points, decided, mine), meeting.title)


def buttons(meeting: Record | None, at: Moment) -> None:
    """What was frozen and the way to it; freezing, changing and adding for who may."""
    with st.container(key="mt-buttons", horizontal=True, vertical_alignment="center"):
        if meeting:
            _frozen(meeting)
            freeze.button(meeting)
            form.button(form.Form("meeting", _FIELDS, meeting), text("meeting.edit"),
                        icon=":material/edit:")  # fmt: skip
        st.page_link(menu.path(menu.DECK), label=text("presentation.open"),
                     icon=":material/slideshow:",
                     query_params={"vergadering": meeting.id} if meeting else {})  # fmt: skip
        form.button(form.Form("meeting", _FIELDS, start={"body": "stuurgroep"}),
                    text("meeting.new"), icon=":material/add:")  # fmt: skip
    if meeting and meeting.words("note"):
        st.text(meeting.words("note"))


def _frozen(meeting: Record) -> None:
    frozen = frozen_at(meeting)
    if frozen is None:
        st.caption(text("meeting.not_frozen"))
        return
    st.caption(text("meeting.frozen", when=moment(frozen)))
    asked = {"bekend": filters.asked(frozen)}
    st.page_link(menu.path(menu.START), label=text("meeting.open_then"),
                 query_params=choice.everywhere() | asked)  # fmt: skip


def _named(meeting: Record, at: Moment) -> str:
    """A meeting in the list: its day and its name, with the workgroup whose it is."""
    group = named("workgroup", at).get(meeting.words("workgroup"), "")
    words = f"{day(held_on(meeting))} · {meeting.title}"
    return f"{words} ({group})" if group else words
