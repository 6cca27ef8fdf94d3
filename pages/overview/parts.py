"""The parts of the overview: what it shows before there is anything, the map and the history."""

import streamlit as st

from data.disclosure import Scope
from insights import figures
from insights.ask import Moment, ask
from insights.overview import charts
from pages.shared import choice, menu, reader, region
from pages.shared.headline import headline, section
from pages.shared.notices import empty
from pages.shared.shown import Shown
from texts import text


def nothing_yet() -> None:
    """Nothing was delivered: what this page will show, and where to begin."""
    headline(text("overview.nothing_headline"), text("overview.kicker"))
    empty(text("overview.nothing_title"), text("overview.nothing_body"),
          text("overview.nothing_remedy"))  # fmt: skip
    st.page_link(menu.path("deliver"), label=text("menu.deliver"), query_params=reader.link())


def further() -> None:
    """The pages about one subject, each with the same choices."""
    with st.container(horizontal=True, key="further", vertical_alignment="center"):
        st.caption(text("overview.further"), width="content")
        for name in menu.PAGES["supply"]:
            st.page_link(menu.path(name), label=text(f"menu.{name}"), width="content",
                         query_params=choice.everywhere())  # fmt: skip


def map_and_history(shown: Shown, at: Moment, scope: Scope) -> None:
    """The map for any figure that is known per gemeente, and the leveringsvormen over time."""
    left, right = st.columns([5, 6], gap="large")
    with left:
        section(text("overview.section_map"))
        found = region.mapped(shown.board, at, scope)
        if found:
            shown.chart(found)
    with right:
        section(text("overview.section_forms"))
        rows = ask(figures.per_leveringsvorm(shown.board.chosen), at=at, scope=scope)
        shown.chart(charts.leveringsvormen(rows, shown.board))
