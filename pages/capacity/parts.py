"""The parts of the page on capacity."""

import streamlit as st

from data.kpis import KPIS
from insights import figures
from insights.ask import ask, ask_all
from insights.capacity import charts, questions
from insights.capacity.plans import Answers, plans
from insights.capacity.sentence import mpt_sentence
from pages.shared import links, menu, reader, region
from pages.shared.headline import section
from pages.shared.shown import Shown
from texts import text


def homes(shown: Shown) -> None:
    """Which homes and places there are now, and how many of them are lived in."""
    rows = ask(questions.lived_in(shown.board.chosen), at=shown.at, scope=reader.scope())
    if len(rows):
        section(text("capacity.section_homes"), text("capacity.section_homes_lead"))
        shown.against(questions.lived_in, charts.units)


def full(shown: Shown) -> None:
    """The bezettingsgraad against its norm, and the units that stand empty."""
    section(text("capacity.section_full"), text("capacity.section_full_lead"))
    left, right = st.columns(2, gap="large")
    with left:
        if "K16" in shown.board.months:
            agreed = ask(questions.norm(), at=shown.at, scope=reader.scope())
            shown.chart(charts.occupancy(shown.board, agreed))
    with right:
        shown.against(questions.free, charts.free)


def planned(shown: Shown) -> None:
    """What is planned on top of today's homes, by hardness; ideas apart."""
    chosen = shown.board.chosen
    asked = [one(chosen) for one in (questions.units, questions.planned, questions.per_plan,
                                     questions.ideas)]  # fmt: skip
    section(text("capacity.section_plans"), text("capacity.section_plans_lead"))
    found = plans(Answers(*ask_all(asked, at=shown.at, scope=reader.scope())), shown.board)
    if not found:
        st.caption(text("capacity.no_plans"))
    for one in found:
        if one.chart:
            shown.chart(one.chart)
        for said in one.hidden:
            st.caption(said)


def frozen(shown: Shown) -> None:
    """Places in verblijf against the freeze; only where a base month was agreed."""
    if "K18" in shown.board.months and len(shown.board.months["K18"]):
        section(text("capacity.section_frozen"), text("capacity.section_frozen_lead"))
        shown.chart(charts.frozen(shown.board))


def places(shown: Shown) -> None:
    """Any of these figures per gemeente; partners' locations are never shown by name."""
    section(text("capacity.section_places"), text("capacity.section_places_lead"))
    found = region.mapped(shown.board, shown.at, reader.scope())
    if found:
        shown.chart(found)


def mpt(shown: Shown) -> None:
    """Why MPT is not on this page, how many clients have it, and where to read on."""
    chosen = shown.board.chosen
    section(text("capacity.section_mpt"))
    asked = figures.per_month(KPIS["K02"], chosen, 1)
    rows = ask(asked, at=shown.at, scope=reader.scope())
    st.markdown(mpt_sentence(rows, shown.board))
    st.page_link(menu.path("clients"), label=text("menu.clients"),
                 query_params=links.to_lineage(chosen, shown.at))  # fmt: skip
