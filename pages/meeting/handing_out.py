"""What a meeting hands out besides its slides: pages of paper, the whole pack, and the figures."""

from dataclasses import dataclass

import streamlit as st

from exports import slide_data
from exports.always import always_told
from exports.handout import Handout
from exports.paper import pdf
from insights.ask import Moment
from insights.deck.setting import Setting, setting
from insights.deck.shown import deck
from insights.paper.pack import pack
from insights.programme.records import Record
from pages.shared import menu, paper, reader, theme
from pages.shared.hand_out import buttons
from pages.shared.headline import section
from pages.shared.taking import download
from texts import language, text

_MADE = "meeting-pack"


@dataclass(frozen=True)
class _Made:
    """The file, and what it was made for: anything else needs another."""

    asked: tuple[object, ...]
    content: bytes


def show(meeting: Record, at: Moment) -> None:
    """One page for whom one chooses, the pack with how far it is, and the slides' figures; not on
    a beamer."""
    if theme.is_presenting():
        return
    section(text("paper.along"), text("paper.along_lead"))
    paper.of_the_region(at, meeting.id)
    made_for = setting(reader.programme(), at, meeting.id)
    name = f"{menu.address('meeting')}-{meeting.id}"
    asked = (meeting.id, at, language.get())
    if st.button(text("paper.pack_make"), key="pack-make", icon=":material/library_books:"):
        _make(made_for, at, asked)
    made = st.session_state.get(_MADE)
    if made and made.asked == asked:
        download(text("paper.pack_download"), made.content, f"{name}.pdf", "application/pdf",
                 key="pack-download", icon=":material/download:")  # fmt: skip
    _figures(made_for, name)


def _make(made_for: Setting, at: Moment, asked: tuple[object, ...]) -> None:
    making = text("paper.pack_making")
    bar = st.progress(0.0, text=making)
    try:
        told = pack(made_for, at, lambda share: bar.progress(0.9 * share, text=making))
        st.session_state[_MADE] = _Made(asked, pdf.pack(told))
    finally:
        bar.empty()


def _figures(made_for: Setting, name: str) -> None:
    """Every slide's figures as a workbook or as text."""

    def told() -> Handout:
        return slide_data.handout(deck(made_for), made_for, always_told(made_for.programme.demo))

    buttons(told, name, text("paper.figures_along"))
