"""Notices, tables and Streamlit's own fields, one of each, as pages use them."""

import streamlit as st

from pages.shared import notices as say
from pages.shared import tables as grid
from texts import text

_KINDS = ("info", "good", "watch", "bad", "masked", "empty")


def notices() -> None:
    """Every kind of notice, an empty state, steps and progress."""
    for kind in _KINDS:
        items = [_say("cell"), _say("sheet")] if kind == "bad" else []
        say.notice(kind, _say(f"{kind}_title"), _say(f"{kind}_body"), items)
    say.empty(_say("nothing"), _say("nothing_body"), _say("nothing_remedy"))
    say.steps([_say(f"step_{at}") for at in range(1, 5)], current=2)
    say.progress(7, 9, _say("partners"))


def tables() -> None:
    """A table with every kind of cell."""
    columns = [
        grid.Column(_say("partner")), grid.Column(_say("clients"), numeric=True),
        grid.Column(_say("share"), numeric=True, decimals=1), grid.Column(_say("state")),
    ]  # fmt: skip
    rows = [
        ["Aar", 1318, 41.2, grid.Chip("good", _say("on_course"))],
        ["Berkel", 244, 7.6, grid.Chip("watch", _say("behind"))],
        [_say("long_partner"), None, None, grid.Chip("bad", _say("off_course"))],
        ["Hunze", grid.Quiet(_say("small")), -2.5, grid.Chip("none", _say("no_target"))],
    ]
    grid.table(columns, rows, _say("caption"))


def fields() -> None:
    """Streamlit's own parts in our dress."""
    left, right = st.columns(2)
    options = [_say("option_one"), _say("option_two")]
    left.selectbox(_say("select"), options, key="gallery_select")
    right.multiselect(_say("multiselect"), options, default=options[:1], key="gallery_multi")
    left.text_input(_say("input"), placeholder=_say("placeholder"), key="gallery_input")
    right.radio(_say("radio"), options, horizontal=True, key="gallery_radio")
    left.segmented_control(_say("segments"), options, default=options[0], key="gallery_segments")
    right.toggle(_say("toggle"), value=True, key="gallery_toggle")
    st.slider(_say("slider"), 0, 100, 40, key="gallery_slider")
    st.file_uploader(_say("file"), type=["xlsx", "csv"], key="gallery_file")
    with st.container(horizontal=True):
        st.button(_say("primary"), type="primary", key="gallery_primary")
        st.button(_say("secondary"), key="gallery_secondary")
        st.button(_say("disabled"), disabled=True, key="gallery_disabled")
        st.popover(_say("popover")).write(_say("popover_body"))
    one, two = st.tabs(options)
    one.write(_say("prose"))
    two.dataframe({_say("partner"): ["Aar", "Berkel"], _say("clients"): [1318, 244]})


def _say(name: str) -> str:
    return text(f"gallery.part.{name}")
