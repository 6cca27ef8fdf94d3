"""After a table of records was saved: how many, and the way to undo all of it."""

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from insights import ask
from insights.programme import records
from pages.shared import reader
from pages.shared.notices import notice
from pipelines.records import Conflict, undo
from texts import number, text

_SAVED, _REFUSED = "together_saved:{}", "together_not_undone:{}"


def now() -> datetime:
    """The moment to give to `keep`, taken before anything is written."""
    return datetime.now(UTC).replace(tzinfo=None)


def keep(kind: str, ids: Sequence[str], began: datetime) -> None:
    """Remember what was written of these records since `began`, to tell and to undo."""
    every = [records.history(kind, one, ask.now(), reader.scope()) for one in ids]
    st.session_state[_SAVED.format(kind)] = [
        found[-1].event_id for found in every if found and found[-1].known_at >= began
    ]


def told(kind: str, words: str) -> None:
    """How many were saved (`words` is a key that ends in `_one` or `_many`), and the way to undo
    all of it."""
    if st.session_state.pop(_REFUSED.format(kind), False):
        notice("watch", text("records.not_all_undone"))
    events: list[str] = st.session_state.get(_SAVED.format(kind), [])
    if not events:
        return
    key = "one" if len(events) == 1 else "many"
    with st.container(key="records-saved-many", horizontal=True, vertical_alignment="center"):
        notice("good", text(f"{words}_{key}", n=number(len(events))))
        st.button(text("records.undo"), key=f"undo-together:{kind}", icon=":material/undo:",
                  on_click=_undo, args=(kind,))  # fmt: skip
        st.button(text("records.good"), key=f"good-together:{kind}", on_click=let_go, args=(kind,))


def let_go(kind: str) -> None:
    """What was told is read."""
    st.session_state.pop(_SAVED.format(kind), None)


def _undo(kind: str) -> None:
    for event in st.session_state.pop(_SAVED.format(kind), []):
        try:
            undo(event, who=reader.who(), scope=reader.scope())
        except Conflict:  # somebody went on with it: that stays
            st.session_state[_REFUSED.format(kind)] = True
