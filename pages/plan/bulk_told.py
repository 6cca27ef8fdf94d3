"""After a table of activities was saved: how many, and the way to undo all of it."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from insights import ask
from insights.programme import records
from pages.shared import reader
from pages.shared.notices import notice
from pipelines.records import Conflict, undo
from texts import number, text

_SAVED, _REFUSED = "plan_saved", "plan_not_undone"


def keep(ids: Sequence[str], began: datetime) -> None:
    """Remember what was written of these activities since `began`, to tell and to undo."""
    every = [records.history("plan_activity", one, ask.now(), reader.scope()) for one in ids]
    st.session_state[_SAVED] = [
        found[-1].event_id for found in every if found and found[-1].known_at >= began
    ]


def told() -> None:
    """At the top of the page: how many were saved, and the way to undo all of it."""
    if st.session_state.pop(_REFUSED, False):
        notice("watch", text("plan.bulk_not_undone"))
    events: list[str] = st.session_state.get(_SAVED, [])
    if not events:
        return
    key = "one" if len(events) == 1 else "many"
    with st.container(key="records-saved-many", horizontal=True, vertical_alignment="center"):
        notice("good", text(f"plan.bulk_saved_{key}", n=number(len(events))))
        st.button(text("records.undo"), key="plan-bulk-undo", icon=":material/undo:",
                  on_click=_undo)  # fmt: skip
        st.button(text("records.good"), key="plan-bulk-good", on_click=_let_go)


def _undo() -> None:
    for event in st.session_state.pop(_SAVED, []):
        try:
            undo(event, who=reader.who(), scope=reader.scope())
        except Conflict:  # somebody went on with it: that stays
            st.session_state[_REFUSED] = True


def _let_go() -> None:
    st.session_state.pop(_SAVED, None)
