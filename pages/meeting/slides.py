""" "Dia's van deze vergadering": which slides there are, in which order, and in whose words."""

from collections.abc import Mapping, Sequence

import streamlit as st

from insights.ask import Moment, now
from insights.deck import standard
from insights.deck.arranged import Row, rows
from insights.deck.edits import edits, messages, own_id
from insights.deck.setting import REGION, setting
from insights.deck.slide import Deck
from insights.programme import days, meetings
from insights.programme.records import Record, record, records
from pages.meeting import arranging, focus
from pages.meeting.slide_row import Place, row, row_to_change
from pages.shared import reader, theme
from pages.shared.headline import section
from pages.shared.records import form
from texts import language, number, text

_OPEN, _DECK = "slides-open", "slides-deck"


def show(meeting: Record, at: Moment) -> None:
    """The list behind one press, as its sentences have to be made; not on a beamer."""
    if theme.is_presenting():
        return
    section(text("meeting.slides"), text("meeting.slides_lead"))
    _list(meeting, at)


@st.fragment
def _list(meeting: Record, at: Moment) -> None:
    """Only this part runs again after a change: its figures stay those of the page."""
    if st.session_state.get(_OPEN) != meeting.id:
        st.button(text("meeting.slides_open"), key="open-slides", icon=":material/view_agenda:",
                  on_click=_open, args=(meeting.id,))  # fmt: skip
        return
    deck = _standard(meeting.id, at)
    fresh = now(at.known_at)
    mine = record("meeting", meeting.id, fresh, reader.scope()) or meeting
    moment = meetings.arranged_at(mine, fresh, days.today(fresh))
    with st.container():  # always there, so that what follows keeps its place in the page
        arranging.told()
    every = rows(deck, edits(meeting.id, moment), tuple(standard.CHAPTERS))
    may = arranging.is_open(mine)
    _count(every, moment != fresh)
    with st.container(key="mt-slides", gap=None):
        _rows(every, mine, _words(meeting.id, moment) if may else None)
    if may:
        form.button(form.Form("slide", ("title", "points"), given={"meeting": meeting.id}),
                    text("meeting.slide_new"), icon=":material/add:")  # fmt: skip
        focus.grant()


def _standard(meeting: str, at: Moment) -> Deck:
    """The standard deck of this view of the page, made once for all that is pressed in it."""
    asked = (meeting, at, language.get())
    kept = st.session_state.get(_DECK)
    if kept is None or kept[0] != asked:
        with st.spinner(text("meeting.slides_making")):
            kept = asked, standard.deck(setting(reader.programme(), at, meeting))
        st.session_state[_DECK] = kept
    return kept[1]


def _open(meeting: str) -> None:
    st.session_state[_OPEN] = meeting


def _count(every: Sequence[Row], over: bool) -> None:
    shown = sum(one.state == "shown" for one in every)
    said = text("meeting.slides_count", n=number(shown), total=number(len(every)))
    st.caption(f"{said} {text('meeting.slides_over')}" if over else said)


def _words(meeting: str, at: Moment) -> dict[str, Record]:
    """The records of own slides and own messages, by the id of their slide."""
    own = {own_id(one.id): one for one in records("slide", at, REGION)}
    return own | {one.words("slide"): one for one in messages(meeting, at)}


def _rows(every: Sequence[Row], meeting: Record, words: Mapping[str, Record] | None) -> None:
    """All rows; with `words` they can be changed."""
    shown = [one.slide.id for one in every if one.state == "shown"]
    for at, one in enumerate(every):
        id = one.slide.id
        place = Place(shown.index(id) + 1 if id in shown else None, at == 0,
                      at == len(every) - 1, shown == [id])  # fmt: skip
        if words is None:
            row(one, place)
        else:
            row_to_change(one, place, meeting, words.get(id))
