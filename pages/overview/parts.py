"""The parts of the overview: completeness, tiles, map and history, and the choice of figures."""

from datetime import date

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
from pages.shared.headline import headline, section
from pages.shared.notices import empty, notice
from pages.shared.tiles import tiles as show_tiles
from texts import month, text


def nothing_yet() -> None:
    """Nothing was delivered: what this page will show, and where to begin."""
    headline(text("overview.nothing_headline"), text("overview.kicker"))
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
    later = boards.completeness(board.delivered, "clients", newest)
    if newest > period and not later.whole:
        st.caption(
            text("overview.later_month", month=month(newest), delivered=later.delivered,
                 asked=later.asked)
        )  # fmt: skip


def tiles(board: Board, at: Moment) -> None:
    """The core figures; each leads to where it comes from."""
    shown = [tile_values.tile(KPIS[name], board) for name in board.months]
    kept = links.to_lineage(board.chosen, at)
    show_tiles(shown, page=menu.path("lineage"), query_params=lambda one: {"kpi": one.id} | kept,
               level=2)  # fmt: skip


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
    if not known:
        empty(text("overview.no_map"), text("overview.no_map_body"))
        return
    picked = choice("kaart", text("overview.map_kpi"),
                    {name: text(f"kpi.{name}.title") for name in known})  # fmt: skip
    kpi = KPIS[picked]
    rows = ask(figures.per_gemeente(kpi, board.chosen, period), at=at, scope=scope)
    gemeenten = links.gemeenten(board.chosen)
    plot.show(charts.region_map(kpi, rows, gemeenten, period, _source(board, kpi.sheets[0])))


def _source(board: Board, kind: str) -> str:
    found = board.completeness(kind)
    return text("overview.source", delivered=found.delivered, asked=found.asked)
