"""What happens when a form is saved: written, refused with the reason, or held beside another's."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from data.errors import PersonalNote
from data.records import RECORDS
from insights import ask
from insights.programme import records
from insights.programme.phrases import listed
from pages.shared import reader
from pages.shared.notices import notice
from pages.shared.records import pointed
from pages.shared.records.said import label, role, said
from pipelines.records import Conflict, RecordRefused, Theirs, new_id, undo, write
from texts import moment, text

_SAVED, _BROWSER, _REFUSED = "records_saved", "records_browser", "records_not_undone"


@dataclass(frozen=True)
class Saved:
    """The record that a form writes, and whether it is a new one."""

    form: str
    kind: str
    record: str
    new: bool


def browser() -> str:
    """A mark of this browser: the token in its own cookie, else one of this tab alone.

    Streamlit writes the cookie anew on every visit, as version|mask|masked token|time.
    """
    _, *parts = st.context.cookies.get("_streamlit_xsrf", "").split("|")
    if len(parts) != 3:
        return st.session_state.setdefault(_BROWSER, new_id())
    mask, masked = bytes.fromhex(parts[0]), bytes.fromhex(parts[1])
    return bytes(byte ^ mask[at % len(mask)] for at, byte in enumerate(masked)).hex()


def save(one: Saved, changes: Mapping[str, object], seen: Mapping[str, str]) -> bool:
    """Write it; False when something has to be decided or mended first, which is then said."""
    told = st.session_state.get(_conflict(one.form))
    try:
        write(one.kind, changes, one.record, told["seen"] if told else seen,
              who=reader.who(), scope=reader.scope())  # fmt: skip
    except RecordRefused as refused:
        notice("bad", text("records.mend"), items=[
            f"{label(one.kind, found.field)}: "
            + text(f"records.problem.{found.key}", found=found.found, expected=found.expected)
            for found in refused.findings
        ])  # fmt: skip
        return False
    except PersonalNote:
        notice("bad", text("errors.PersonalNote"))
        return False
    except Conflict as conflict:
        now = records.record(one.kind, one.record, ask.now(), reader.scope())
        st.session_state[_conflict(one.form)] = {
            "kind": one.kind, "theirs": conflict.theirs, "seen": now.seen if now else {},
        }  # fmt: skip
        st.rerun(scope="fragment")
    forget(one.form)
    st.session_state[_SAVED] = one
    return True


def conflict(form: str, keys: Mapping[str, str]) -> None:
    """What somebody else saved meanwhile in the same fields, beside what is filled in here."""
    told = st.session_state.get(_conflict(form))
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


def forget(form: str) -> None:
    """A form that is opened anew knows of no conflict."""
    st.session_state.pop(_conflict(form), None)


def told() -> None:
    """At the top of a page: what was just saved, with the way to undo it."""
    refused = st.session_state.pop(_REFUSED, None)
    if refused:
        notice("watch", refused)
    one = st.session_state.get(_SAVED)
    if one is None:
        return
    found = records.history(one.kind, one.record, ask.now(), reader.scope())
    if not found:
        return
    kind = text(f"records.{one.kind}.one")
    with st.container(key="records-saved", horizontal=True, vertical_alignment="center"):
        notice("good", text("records.saved_new" if one.new else "records.saved", kind=kind),
               "" if one.new else listed([label(one.kind, x) for x in found[-1].told]))  # fmt: skip
        pointed.told(one.kind, one.record, one.new)
        st.button(text("records.undo"), key=f"undo:{found[-1].event_id}", icon=":material/undo:",
                  on_click=_undo, args=(found[-1].event_id,))  # fmt: skip
        st.button(text("records.good"), key=f"good:{found[-1].event_id}", on_click=_let_go)


def _undo(event: str) -> None:
    _let_go()
    try:
        undo(event, who=reader.who(), scope=reader.scope())
    except Conflict as conflict:
        st.session_state[_REFUSED] = text(
            "records.not_undone", who=role(next(iter(conflict.theirs.values())).who)
        )
    except RecordRefused as refused:  # as it was before, it would break a limit by now
        one = refused.findings[0]
        st.session_state[_REFUSED] = text(
            f"records.problem.{one.key}", found=one.found, expected=one.expected
        )


def _let_go() -> None:
    st.session_state.pop(_SAVED, None)


def _conflict(form: str) -> str:
    return f"conflict:{form}"
