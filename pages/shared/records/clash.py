"""What somebody else saved meanwhile in the same fields, kept beside what is filled in here."""

from collections.abc import Mapping

import streamlit as st

from data.records import RECORDS
from pages.shared.notices import notice
from pages.shared.records.said import label, role, said
from pipelines.records import Theirs
from texts import moment, text


def keep(form: str, kind: str, theirs: Mapping[str, Theirs], seen: Mapping[str, str]) -> None:
    """Remember for this form what another wrote; `seen` is what the editor has seen from now on."""
    st.session_state[_key(form)] = {"kind": kind, "theirs": theirs, "seen": seen}


def seen(form: str, before: Mapping[str, str]) -> Mapping[str, str]:
    """What the editor has seen: `before`, and since a conflict what the other wrote, too."""
    told = st.session_state.get(_key(form))
    return told["seen"] if told else before


def forget(form: str) -> None:
    """A form that is opened anew knows of no conflict."""
    st.session_state.pop(_key(form), None)


def show(form: str, keys: Mapping[str, str]) -> None:
    """Theirs in words, with the way to take it over or to keep both; `keys` are the widgets'."""
    told = st.session_state.get(_key(form))
    if not told:
        return
    kind, theirs = told["kind"], told["theirs"]
    if "" in theirs:
        notice("watch", text("records.gone_meanwhile", who=role(theirs[""].who)))
        return
    notice("watch", text("records.conflict"), text("records.conflict_body"), items=[
        text("records.conflict_item", field=label(kind, name), who=role(one.who),
             when=moment(one.when), value=said(kind, name, one.value))
        for name, one in theirs.items()
    ])  # fmt: skip
    words = {name: one for name, one in theirs.items() if RECORDS[kind].by_name[name].words}
    mine, take, both = st.columns(3)
    mine.caption(text("records.conflict_mine"))
    take.button(text("records.conflict_theirs"), key=f"theirs:{form}",
                on_click=_take, args=(theirs, keys, False))  # fmt: skip
    if words:
        both.button(text("records.conflict_both"), key=f"both:{form}",
                    on_click=_take, args=(words, keys, True))  # fmt: skip


def _take(theirs: Mapping[str, Theirs], keys: Mapping[str, str], both: bool) -> None:
    for name, one in theirs.items():
        mine = st.session_state.get(keys[name]) if both else None
        lines = [str(words) for words in (one.value, mine) if words]
        value = "\n".join(dict.fromkeys(lines)) if both else one.value
        st.session_state[keys[name]] = value


def _key(form: str) -> str:
    return f"conflict:{form}"
