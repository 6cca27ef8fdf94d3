"""Spiegelinformatie: what the partner delivered, beside its own past and the region as a whole."""

from datetime import date

import streamlit as st

from data.disclosure import Scope
from data.kpis import KPIS
from insights.ask import Moment
from insights.intake.mirror import Mirror, beside, mirror, tile
from insights.intake.windows import months_delivered
from insights.selection import Selection
from pages.shared import links, menu, plot, reader
from pages.shared.headline import section
from pages.shared.notices import empty, notice
from pages.shared.tiles import tiles
from texts import month, text

_MONTH = "mirror_month_{}"  # session: the month that is shown of a partner


def published(partner: str, period: date) -> None:
    """From now on the mirror of this partner shows the month that was just published."""
    st.session_state[_MONTH.format(partner)] = period


def show(partner: str, at: Moment, scope: Scope) -> None:
    """The block for the partner and the datasteward; without a delivery it says what will come."""
    name = reader.partner_names()[partner]
    section(text("deliver.step_mirror"), text("deliver.mirror_private", partner=name))
    months = months_delivered(partner, at, scope)
    if not months:
        empty(text("deliver.mirror_none"), text("deliver.mirror_none_body"))
        return
    period = _month(partner, months)
    found = mirror(partner, period, at, scope)
    st.markdown(text("deliver.mirror_lead", month=month(period)))
    asked = links.to_lineage(Selection(partner=partner, period=period), at)
    tiles([tile(KPIS[each], found) for each in found.own.months], page=menu.path("lineage"),
          query_params=lambda one: {"kpi": one.id} | asked, key="mirror")  # fmt: skip
    _lines(found, name)


def _month(partner: str, months: tuple[date, ...]) -> date:
    """The month at choice; at first the last one delivered, after publishing that one."""
    key = _MONTH.format(partner)
    if st.session_state.get(key) not in months:  # what was published may be withdrawn since
        st.session_state[key] = months[0]
    return st.selectbox(
        text("deliver.mirror_month"), months, format_func=month, key=key, width=320
    )  # fmt: skip


def _lines(found: Mirror, name: str) -> None:
    """One KPI at choice, own line against the region's."""
    known = [kpi.id for kpi in found.beside]
    if not known:
        notice("info", text("deliver.mirror_no_lines"))
        return
    picked = st.selectbox(
        text("deliver.mirror_kpi"), known, key="mirror_kpi", width=320,
        format_func=lambda one: text(f"kpi.{one}.title"),
    )  # fmt: skip
    plot.show(beside(KPIS[picked], found, name), key="mirror")
