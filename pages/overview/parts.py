"""The parts of the overview: completeness, tiles, map and history, and the choice of figures."""

from datetime import date

import pandas as pd
import streamlit as st

from data.disclosure import Scope
from data.kpis import KPIS
from insights import figures
from insights.ask import Moment, ask
from insights.overview import board as boards
from insights.overview import charts
from insights.overview import tiles as tile_values
from insights.overview.board import (
    Board,
    Completeness,
    incomplete_months,
    months_delivered,
)
from pages.shared import links, menu, plot, reader
from pages.shared.choice import choice
from pages.shared.headline import section
from pages.shared.notices import empty, notice
from pages.shared.tiles import tiles as show_tiles
from pipelines.programme import switch_kpi
from texts import day, month, text

STATES = ("on", "off", "retired")


def nothing_yet() -> None:
    """Nothing was delivered: what this page will show, and where to begin."""
    empty(text("overview.nothing_title"), text("overview.nothing_body"),
          text("overview.nothing_remedy"))  # fmt: skip
    st.page_link(menu.path("deliver"), label=text("menu.deliver"), query_params=reader.link())


def completeness(board: Board) -> None:
    """Who did not deliver the month shown, and whether a later month is under way."""
    period = board.chosen.period
    assert period
    found = board.completeness("clients")
    facts = {"month": month(period), "delivered": found.delivered, "asked": found.asked}
    if found.missing:
        names = reader.partner_names()
        missing = ", ".join(names.get(slug, slug) for slug in found.missing)
        notice("watch", text("overview.incomplete", missing=missing, **facts))
    else:
        st.caption(text("overview.complete", **facts))
    newest = months_delivered(board.delivered)[0]
    if newest > period:
        later = boards.completeness(board.delivered, "clients", newest)
        st.caption(
            text("overview.later_month", month=month(newest), delivered=later.delivered,
                 asked=later.asked)
        )  # fmt: skip


def tiles(board: Board, at: Moment) -> None:
    """The core figures; each leads to where it comes from."""
    shown = [tile_values.tile(KPIS[name], board) for name in board.months]
    kept = links.to_lineage(board.chosen, at)
    show_tiles(shown, page=menu.path("lineage"), query_params=lambda one: {"kpi": one.id} | kept)


def map_and_history(board: Board, at: Moment, scope: Scope) -> None:
    """The map for any figure that is known per gemeente, and the leveringsvormen over time."""
    left, right = st.columns([5, 6], gap="large")
    with left:
        section(text("overview.section_map"))
        _map(board, at, scope)
    with right:
        section(text("overview.section_forms"))
        rows = ask(figures.per_leveringsvorm(board.chosen), at=at, scope=scope)
        plot.show(charts.leveringsvormen(rows, _source(board, "clients"), _incomplete(board)))


def _incomplete(board: Board) -> dict[date, Completeness]:
    return {} if board.chosen.partner else incomplete_months(board.delivered, "clients")


def _map(board: Board, at: Moment, scope: Scope) -> None:
    period = board.chosen.period
    assert period
    known = [name for name in board.months if KPIS[name].per_gemeente]
    picked = choice("kaart", text("overview.map_kpi"),
                    {name: text(f"kpi.{name}.title") for name in known})  # fmt: skip
    kpi = KPIS[picked]
    rows = ask(figures.per_gemeente(kpi, board.chosen, period), at=at, scope=scope)
    gemeenten = links.gemeenten(board.chosen)
    plot.show(charts.region_map(kpi, rows, gemeenten, period, _source(board, kpi.sheets[0])))


def _source(board: Board, kind: str) -> str:
    found = board.completeness(kind)
    return text("overview.source", delivered=found.delivered, asked=found.asked)


def switch_kpis(switched: pd.DataFrame, scope: Scope) -> None:
    """Which figures stand here; programme manager and datasteward may change it, with a reason."""
    with st.expander(text("overview.switch_title"), icon=":material/tune:"):
        st.caption(text("overview.switch_body"))
        for row in switched.itertuples():
            st.markdown(
                "- " + text("overview.switched", kpi=text(f"kpi.{row.kpi}.title"),
                            state=text(f"overview.state_{row.state}"), reason=row.reason,
                            who=row.who, when=day(row.known_at))
            )  # fmt: skip
        if scope.role in ("programmamanager", "datasteward"):
            _switch_form()


def _switch_form() -> None:
    with st.form("switch_kpi", border=False, clear_on_submit=True):
        kpi = st.selectbox(text("overview.switch_kpi"), list(KPIS),
                           format_func=lambda name: text(f"kpi.{name}.title"))  # fmt: skip
        state = st.radio(text("overview.switch_state"), STATES, horizontal=True,
                         format_func=lambda name: text(f"overview.state_{name}"))  # fmt: skip
        reason = st.text_input(text("overview.switch_reason"))
        if st.form_submit_button(text("overview.switch_save")):
            if not reason.strip():
                notice("watch", text("overview.switch_reason_needed"))
                return
            switch_kpi(kpi, state, reason.strip(), who=reader.who())
            st.rerun()
