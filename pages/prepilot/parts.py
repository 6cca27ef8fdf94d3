"""The choices above the page, and what it says when there is no pre-pilot yet."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from insights.ask import Moment
from insights.programme import businesscase
from insights.programme.prepilot import QUESTIONS, Trial, trials
from insights.programme.records import Record
from pages.shared import filters, reader
from pages.shared.choice import choice
from pages.shared.headline import headline
from pages.shared.notices import empty
from texts import text

_STYLE = Path(__file__).with_name("style.css")


def choose() -> tuple[Moment, Trial | None, Record | None]:
    """The row of choices: which pre-pilot and which businesscase (None: there is none), when."""
    st.html(_STYLE)
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    which, what, known = (row.container() for _ in range(3))
    with known:
        at = filters.choose_moment()  # first, because it decides what there is
    every, cases = trials(at, reader.scope()), businesscase.cases(at, reader.scope())
    with which:
        trial = _pick("proef", [one.record for one in every])
    with what:
        case = _pick("casus", cases)
    own = next((one for one in every if trial and one.record.id == trial.id), None)
    return at, own, case


def nothing_yet() -> None:
    """No pre-pilot: what one is, and the five questions it asks."""
    headline(text("prepilot.nothing_headline"), text("prepilot.kicker"))
    empty(text("prepilot.nothing_title"), text("prepilot.nothing_body"),
          text("prepilot.nothing_remedy"))  # fmt: skip
    asked = "".join(f"<li>{escape(text(f'prepilot.question.{one}'))}</li>" for one in QUESTIONS)
    st.html(f'<div class="pp-asked"><p>{escape(text("prepilot.five"))}</p><ol>{asked}</ol></div>')


def _pick(name: str, every: Sequence[Record]) -> Record | None:
    """The one that is chosen; a choice only when there are several."""
    if len(every) < 2:
        return every[0] if every else None
    found = choice(name, text(f"filters.{name}"), {one.id: one.title for one in every})
    return next(one for one in every if one.id == found)
