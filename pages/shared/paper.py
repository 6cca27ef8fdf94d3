"""The way to one page of paper: made when somebody asks, as it stands at that moment."""

from collections.abc import Callable

import streamlit as st

from exports.paper.pdf import pdf
from insights.ask import Moment
from insights.deck.setting import setting
from insights.paper import bouwsteen as one
from insights.paper import region as regional
from insights.paper.leaf import Leaf
from pages.shared import reader, theme
from texts import language, text


def region(at: Moment, meeting: str) -> None:
    """The region's page, as that meeting looks at it."""
    programme = reader.programme()
    _button("regio", lambda: regional.region(setting(programme, at, meeting)))


def bouwsteen(at: Moment, number: int) -> None:
    """The page of one bouwsteen, as it is now or as known when."""
    programme = reader.programme()

    def made() -> Leaf:
        found = one.bouwsteen(setting(programme, at, live=True), number)
        assert found, f"bouwsteen {number} is on the page"
        return found

    _button(f"bouwsteen-{number}", made)


def _button(name: str, made: Callable[[], Leaf]) -> None:
    if theme.is_presenting():
        return
    code = language.get()

    def written() -> bytes:
        token = language.set(code)  # the file is asked for outside the page's own run
        try:
            return pdf(made())
        finally:
            language.reset(token)

    st.download_button(text("paper.open"), written, f"{name}.pdf", "application/pdf",
                       key=f"paper-{name}", on_click="ignore",
                       icon=":material/description:")  # fmt: skip
