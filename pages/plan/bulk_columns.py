"""The columns of the table in which activities are changed."""

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from insights.ask import Moment
from pages.plan.bulk_edits import NO, YES
from pages.shared import reader
from pages.shared.records.options import named
from pages.shared.records.said import label
from texts import text


def columns(at: Moment) -> dict[str, ColumnConfig]:
    """Each field under its name, as the widget that fits its type."""
    partners, bouwstenen = reader.partner_names(), named("bouwsteen", at)
    config = st.column_config
    said = {YES: text("records.yes"), NO: text("records.no")}
    amounts = {
        name: config.NumberColumn(_label(name), min_value=0, step=1, format="localized")
        for name in ("budget_eur", "granted_eur", "spent_eur")
    }
    answers = {
        name: config.SelectboxColumn(_label(name), options=[YES, NO],
                                     format_func=lambda one: said.get(str(one), ""))
        for name in ("transition", "carry_over")
    }  # fmt: skip
    return {
        "partner": config.SelectboxColumn(
            _label("partner"), options=list(partners), pinned=True,
            format_func=lambda one: partners.get(str(one), str(one)),
        ),
        "title": config.TextColumn(_label("title"), max_chars=300),
        "bouwsteen": config.SelectboxColumn(
            _label("bouwsteen"), options=list(bouwstenen),
            format_func=lambda one: bouwstenen.get(str(one), str(one)),
        ),
        "funder": config.TextColumn(_label("funder"), max_chars=300),
        "expires_on": config.DateColumn(_label("expires_on"), format="DD-MM-YYYY"),
    } | amounts | answers  # fmt: skip


def _label(name: str) -> str:
    return label("plan_activity", name)
