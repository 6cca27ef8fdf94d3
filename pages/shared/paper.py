"""The way to one page of paper: made when somebody asks, as it stands at that moment."""

from collections.abc import Callable

import streamlit as st

from exports.paper.pdf import pdf
from insights.ask import Moment
from insights.deck.setting import setting
from insights.paper import for_whom
from insights.paper.leaf import Leaf
from pages.shared import reader, theme
from pages.shared.taking import download
from texts import language, text


def of_the_region(at: Moment, meeting: str) -> None:
    """One page for whom the reader chooses, as that meeting looks at it: the region's, that for
    the work floor, or a partner's."""
    if theme.is_presenting():
        return
    programme, partners = reader.programme(), reader.partner_names()
    names = {for_whom.REGION: text("paper.for_region"), for_whom.FLOOR: text("paper.for_floor")}
    names |= partners
    with st.container(key="paper", horizontal=True, vertical_alignment="bottom"):
        whom = st.selectbox(text("paper.for_whom"), list(names), format_func=names.__getitem__,
                            key="paper-for", width=280)  # fmt: skip

        def made() -> Leaf:
            found = for_whom.leaf(setting(programme, at, meeting), whom)
            assert found, f"{whom} is one of the choices"
            return found

        _button(whom, made)


def bouwsteen(at: Moment, number: int) -> None:
    """The page of one bouwsteen, as it is now or as known when."""
    programme = reader.programme()

    whom = f"{for_whom.BOUWSTEEN}{number}"

    def made() -> Leaf:
        found = for_whom.leaf(setting(programme, at, live=True), whom)
        assert found, f"{whom} is on the page"
        return found

    _button(whom, made)


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

    download(text("paper.open"), written, f"{name}.pdf", "application/pdf",
             key=f"paper-{name}", icon=":material/description:")  # fmt: skip
