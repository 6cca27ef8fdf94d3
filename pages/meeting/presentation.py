"""The meeting's standard slides as a PowerPoint file; made when somebody asks."""

from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

from data.errors import UnusableTemplate
from exports.pptx.deck import presentation
from insights.ask import Moment
from insights.deck.setting import setting
from insights.deck.shown import deck
from insights.programme.records import Record
from pages.shared import menu, reader, theme
from pages.shared.headline import section
from pages.shared.notices import notice
from pages.shared.taking import download
from texts import language, text

_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_MADE = "meeting-deck"


@dataclass(frozen=True)
class _Made:
    """The file, and what it was made for: anything else needs another."""

    asked: tuple[object, ...]
    content: bytes
    slides: int
    left_out: tuple[str, ...]


def show(meeting: Record, at: Moment) -> None:
    """The button that makes the file, with how far it is; then the file itself. Not on a beamer."""
    if theme.is_presenting():
        return
    section(text("meeting.deck"), text("meeting.deck_lead"))
    sent = st.file_uploader(text("meeting.deck_template"), type="pptx", key="deck-template")
    template = sent.getvalue() if sent else None
    mark = sha256(template).hexdigest() if template else ""
    asked = (meeting.id, at, mark, language.get())
    if st.button(text("meeting.deck_make"), key="deck-make", icon=":material/slideshow:"):
        _make(meeting, at, template, asked)
    made = st.session_state.get(_MADE)
    if made and made.asked == asked:
        _hand_out(made, meeting)


def _make(meeting: Record, at: Moment, template: bytes | None, asked: tuple[object, ...]) -> None:
    making = text("meeting.deck_making")
    bar = st.progress(0.0, text=making)
    found = deck(setting(reader.programme(), at, meeting.id),
                 lambda share: bar.progress(0.8 * share, text=making))  # fmt: skip
    try:
        content = presentation(found, template)
    except UnusableTemplate:
        notice("watch", text("errors.UnusableTemplate"))
        return
    finally:
        bar.empty()
    left_out = tuple(one.chapter for one in found.skipped)
    st.session_state[_MADE] = _Made(asked, content, len(found.slides) + 1, left_out)


def _hand_out(made: _Made, meeting: Record) -> None:
    names = ", ".join(made.left_out)
    told = text("meeting.deck_left_out", names=names) if names else text("meeting.deck_whole")
    st.caption(text("meeting.deck_ready", n=made.slides, left_out=told))
    name = f"{menu.address('meeting')}-{meeting.id}.pptx"
    download(text("meeting.deck_download"), made.content, name, _PPTX,
             key="deck-download", icon=":material/download:")  # fmt: skip
