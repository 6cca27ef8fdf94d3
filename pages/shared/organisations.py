"""Figures of whole organisations only: said once when a reader looks at a part of the region."""

from dataclasses import replace

import streamlit as st

from pages.shared.notices import notice
from pages.shared.shown import Shown
from texts import text


def whole(shown: Shown) -> bool:
    """Whether the whole region is looked at; if not, what to choose is said."""
    if not shown.board.chosen.whole:
        notice("info", text(f"{shown.page}.place_title"), text(f"{shown.page}.place_body"))
    return shown.board.chosen.whole


def beside_organisations(shown: Shown) -> None:
    """Leave a gemeente out that figures were to be held against: it has none of these."""
    beside = shown.board.beside
    if beside and not beside.board.chosen.whole:
        shown.board = replace(shown.board, beside=None)
        if shown.board.chosen.whole:
            st.caption(text(f"{shown.page}.place_beside", place=beside.label))
