"""One slide in the list of a meeting: what it says, and what can be changed of it."""

from dataclasses import dataclass
from html import escape

import streamlit as st

from insights.deck.arranged import Row
from insights.deck.edits import is_own
from insights.deck.slide import Skipped
from insights.programme.records import Record
from pages.meeting import arranging
from pages.shared.records import form
from texts import number, text


@dataclass(frozen=True)
class Place:
    """Where a row stands: its number among the slides that are shown (None: it is not), whether it
    is the first or last of the list, and whether it is the only one shown."""

    number: int | None
    first: bool
    last: bool
    only: bool


def row(one: Row, place: Place) -> None:
    """The row as everybody reads it."""
    st.html(_said(one, place))


def row_to_change(one: Row, place: Place, meeting: Record, words: Record | None) -> None:
    """The row with its buttons; `words` is the record of its own message or own slide."""
    id = one.slide.id
    with st.container(key=f"mt-slide-{id}", horizontal=True, vertical_alignment="center"):
        st.html(_said(one, place))
        _words(one, meeting, words)
        with st.container(key=f"mt-moves-{id}", horizontal=True, gap=None, width="content"):
            _move(-1, "up", one, meeting, place.first)
            _move(1, "down", one, meeting, place.last)
        widget = f"slide-on-{id}"
        st.session_state[widget] = one.state != "off"
        st.toggle(
            text("meeting.slide_on", name=_name(one)), key=widget, label_visibility="collapsed",
            disabled=place.only or one.state == "empty",
            on_change=arranging.switch, args=(meeting.id, id, widget),
        )  # fmt: skip


def _move(by: int, way: str, one: Row, meeting: Record, end: bool) -> None:
    st.button(text(f"meeting.slide_{way}", name=_name(one)), key=f"slide-{way}-{one.slide.id}",
              icon=f":material/arrow_{way}ward:", type="tertiary", disabled=end,
              on_click=arranging.move, args=(meeting.id, one.slide.id, by))  # fmt: skip


def _words(one: Row, meeting: Record, words: Record | None) -> None:
    """The way to people's own words, where a slide has any."""
    if one.state == "empty":
        return
    given = {"meeting": meeting.id}
    if is_own(one.slide.id):
        form.button(form.Form("slide", ("title", "points"), words, given), text("meeting.change"))
        return
    assert not isinstance(one.slide, Skipped), "what left itself out has no message"
    start = {"message": one.slide.message}
    form.button(form.Form("slide_message", ("message",), words, given | {"slide": one.slide.id},
                          start), text("meeting.slide_message"))  # fmt: skip
    if words:
        st.button(text("meeting.slide_standard"), key=f"slide-standard-{one.slide.id}",
                  on_click=arranging.standard_again, args=(words.id,))  # fmt: skip


def _name(one: Row) -> str:
    """What a row is called: by its chapter, an own slide by its message."""
    if isinstance(one.slide, Skipped) or not is_own(one.slide.id):
        return one.slide.chapter
    return one.slide.message


def _said(one: Row, place: Place) -> str:
    sign = number(place.number) if place.number else "–"
    message = one.slide.why if isinstance(one.slide, Skipped) else one.slide.message
    quiet = text("meeting.slide_instead", message=one.standard) if one.standard else ""
    state = text(f"meeting.slide_is_{one.state}") if one.state != "shown" else ""
    under = "".join(f"<p>{escape(words)}</p>" for words in (quiet, state) if words)
    return (
        f'<div class="mt-slide is-{one.state}"><span>{sign}</span><div>'
        f"<p>{escape(one.slide.chapter)}</p><h4>{escape(message)}</h4>{under}</div></div>"
    )
