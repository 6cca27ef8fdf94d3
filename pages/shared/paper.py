"""The way to one page of paper: made when somebody asks, as it stands at that moment."""

from collections.abc import Callable

import streamlit as st

from exports.paper.pdf import pdf
from insights.ask import Moment
from insights.deck.setting import setting
from insights.paper import bouwsteen as one
from insights.paper.floor import floor
from insights.paper.leaf import Leaf
from insights.paper.partner import partner
from insights.paper.region import region
from pages.shared import reader, theme
from texts import language, text


def of_the_region(at: Moment, meeting: str) -> None:
    """One page for whom the reader chooses, as that meeting looks at it: the region's, that for
    the work floor, or a partner's."""
    if theme.is_presenting():
        return
    programme, partners = reader.programme(), reader.partner_names()
    names = {"regio": text("paper.for_region"), "werkvloer": text("paper.for_floor")} | partners
    with st.container(key="paper", horizontal=True, vertical_alignment="bottom"):
        whom = st.selectbox(text("paper.for_whom"), list(names), format_func=names.__getitem__,
                            key="paper-for", width=280)  # fmt: skip

        def made() -> Leaf:
            told = setting(programme, at, meeting)
            if whom in partners:
                return partner(told, whom)
            return floor(told) if whom == "werkvloer" else region(told)

        _button(whom, made)


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
