"""What is pressed beside a slide: one place up or down, shown or not, the standard words again."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from insights.ask import now
from insights.deck.arranged import moved, placed, switched
from insights.deck.edits import Edits, edits
from insights.deck.standard import CHAPTERS
from insights.programme.meetings import held_on
from insights.programme.records import Record, record
from pages.meeting import focus
from pages.shared import reader
from pages.shared.notices import notice
from pages.shared.records import form, pressed, saving
from texts import text

PART = "-slides"  # where what was just changed is told
_BUSY = "slides-busy"


def is_open(meeting: Record) -> bool:
    """Whether this reader may arrange the slides of that meeting, which is not over yet."""
    return held_on(meeting) >= date.today() and form.is_open(
        form.Form("meeting", ("slides", "slides_off"), meeting)
    )


def told() -> None:
    """What was just changed, with the way back; or why it was not."""
    if st.session_state.pop(_BUSY, False):
        notice("watch", text("meeting.slides_busy"))
    saving.told(PART)


def move(meeting: str, slide: str, by: int) -> None:
    """The slide so many places further down, counted in the order that stands by now: what
    somebody else moved meanwhile stays moved."""
    ways = ("up", "down") if by < 0 else ("down", "up")
    focus.wish(*(f"slide-{way}-{slide}" for way in ways))
    _keep(meeting, "slides", lambda now_: moved(_order(now_), slide, by))


def switch(meeting: str, slide: str, widget: str) -> None:
    """The slide shown or left out, as the widget says."""
    on = bool(st.session_state[widget])
    _keep(meeting, "slides_off", lambda now_: switched(now_.off, slide, on))


def standard_again(message: str) -> None:
    """The own message taken out: the standard one is said again."""
    pressed.take_out("slide_message", message, PART)


def _order(told: Edits) -> tuple[str, ...]:
    return placed([*CHAPTERS, *(one.id for one in told.own)], told.order)


def _keep(meeting: str, field: str, change: Callable[[Edits], Sequence[str]]) -> None:
    at = now()
    one = record("meeting", meeting, at, reader.scope())
    if one is None or not pressed.change(one, {field: list(change(edits(meeting, at)))}, PART):
        st.session_state[_BUSY] = True  # somebody took it out, or was a moment earlier
