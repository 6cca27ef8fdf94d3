"""The parts of the page on clients."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from data import reference
from data.kpis import KPIS
from insights import figures
from insights.ask import ask, ask_all
from insights.board.lines import line
from insights.clients import charts, flows, questions
from insights.clients import places as places_charts
from insights.overview.charts import leveringsvormen
from pages.clients import multiples
from pages.shared import links, reader, region
from pages.shared.headline import section
from pages.shared.shown import Shown
from texts import text


def growth(shown: Shown) -> None:
    """VPT clients against the agreed path."""
    if "K01" in shown.board.months:
        section(text("clients.section_growth"), text("clients.section_growth_lead"))
        shown.chart(charts.against_path(shown.board, shown.at, reader.scope()))


def forms(shown: Shown) -> None:
    """The leveringsvormen, the types of VPT, the zorgprofielen."""
    section(text("clients.section_forms"))
    left, right = st.columns(2, gap="large")
    with left:
        shown.against(questions.per_form, leveringsvormen)
    with right:
        shown.beside(charts.vpt_types)
    shown.against(questions.per_profile, charts.profiles)


def home(shown: Shown) -> None:
    """The share at home, and of the people with VV4."""
    section(text("clients.section_home"))
    _side_by_side(shown, ("K03", "K06"))


def flow(shown: Shown) -> None:
    """Who came, who went and why, and who went from VPT to verblijf."""
    section(text("clients.section_flow"), text("clients.section_flow_lead"))
    left, right = st.columns(2, gap="large")
    with left:
        if "K07" in shown.board.months:
            shown.beside(flows.flows)
    with right:
        shown.against(questions.per_reason, flows.reasons, over=questions.YEAR)
    _side_by_side(shown, ("K13",))


def places(shown: Shown) -> None:
    """A small line per gemeente, and the map for any figure."""
    section(text("clients.section_places"))
    names = reference.names()
    inside = {code: names[code] for code in links.gemeenten(shown.board.chosen)}
    asked = figures.per_month_and_gemeente(KPIS["K01"], shown.board.chosen, charts.FLOW_MONTHS)
    rows = ask(asked, at=shown.at, scope=reader.scope())
    by_name = dict(sorted(inside.items(), key=lambda one: one[1]))
    left, right = st.columns([5, 6], gap="large")
    with left:
        found = region.mapped(shown.board, shown.at, reader.scope())
        if found:
            shown.chart(found)
    with right:
        multiples.show(shown, places_charts.places(rows, shown.board, by_name))


def partners(shown: Shown) -> None:
    """Every partner beside the others, for who may see all of them."""
    chosen, names, scope = shown.board.chosen, reader.partner_names(), reader.scope()
    seen = {slug: name for slug, name in names.items() if scope.sees(slug)}
    if chosen.partner or len(seen) < 2:
        return
    section(text("clients.section_partners"), text("clients.section_partners_lead"))
    asked = [figures.per_month(KPIS["K01"], replace(chosen, partner=slug), 1) for slug in seen]
    rows = dict(zip(seen, ask_all(asked, at=shown.at, scope=scope), strict=True))
    shown.chart(places_charts.partners(rows, shown.board, seen))


def _side_by_side(shown: Shown, kpis: Sequence[str]) -> None:
    there = [kpi for kpi in kpis if kpi in shown.board.months]
    for kpi, column in zip(there, st.columns(max(len(there), 1), gap="large"), strict=False):
        with column:
            shown.chart(line(kpi, shown.board))
