"""Which figures stand on the overview, and who decided that when and why."""

import pandas as pd
import streamlit as st

from data.disclosure import Scope
from data.kpis import KPIS
from data.questions import KEEPERS
from pages.shared import once, reader
from pages.shared.notices import notice
from pages.shared.tables import Column, table
from pipelines.programme import switch_kpi
from texts import day, has_text, text

STATES = ("on", "off", "retired")
_FORM = "switch_kpi"


def switch_kpis(switched: pd.DataFrame, scope: Scope) -> None:
    """Which figures stand here; programme manager and datasteward may change it, with a reason."""
    if once.told(_FORM):
        notice("good", text("overview.switch_done"))
    with st.expander(text("overview.switch_title"), icon=":material/tune:"):
        st.caption(text("overview.switch_body"))
        if len(switched):
            heads = ("kpi", "state", "reason", "who", "when")
            table([Column(text(f"overview.switch_{head}")) for head in heads], _rows(switched),
                  caption=text("overview.switch_title"), quiet=True)  # fmt: skip
        if scope.role in KEEPERS:
            _switch_form()


def _rows(switched: pd.DataFrame) -> list[tuple[str, ...]]:
    return [
        (text(f"kpi.{row.kpi}.title"), text(f"overview.state_{row.state}"), str(row.reason),
         _role(str(row.who)), day(row.known_at))  # type: ignore[arg-type]
        for row in switched.itertuples()
    ]  # fmt: skip


def _role(who: str) -> str:
    """The role as people call it; who was not signed in by a role stands there as noted."""
    key = f"reader.{who.partition(':')[0]}"
    return text(key) if has_text(key) else who


def _switch_form() -> None:
    form, who = once.key(_FORM), reader.who()
    with st.form(form, border=False):
        kpi = st.selectbox(text("overview.switch_kpi"), list(KPIS),
                           format_func=lambda name: text(f"kpi.{name}.title"))  # fmt: skip
        state = st.radio(text("overview.switch_state"), STATES, horizontal=True,
                         format_func=lambda name: text(f"overview.state_{name}"))  # fmt: skip
        reason = st.text_input(text("overview.switch_reason"))
        if st.form_submit_button(text("overview.switch_save")):
            if not reason.strip():
                notice("watch", text("overview.switch_reason_needed"))
                return
            with once.only(_FORM, form) as switched:
                if switched is not None:
                    switch_kpi(kpi, state, reason.strip(), who=who)
                    switched.append(kpi)
            st.rerun()
