"""What happens when a form is saved: written, refused with the reason, or held beside another's."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from data.errors import PersonalNote
from insights import ask
from insights.programme import records
from insights.programme.phrases import listed
from pages.shared import reader
from pages.shared.notices import notice
from pages.shared.records import clash, pointed
from pages.shared.records.said import label, role
from pipelines.records import Conflict, RecordRefused, new_id, undo, write
from texts import text

_SAVED, _BROWSER, _REFUSED = "records_saved{}", "records_browser", "records_not_undone"


@dataclass(frozen=True)
class Saved:
    """The record that a form writes, and whether it is a new one."""

    form: str
    kind: str
    record: str
    new: bool
    event: str = ""  # what was written, once it is


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
    try:
        write(one.kind, changes, one.record, clash.seen(one.form, seen),
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
        clash.keep(one.form, one.kind, conflict.theirs, now.seen if now else {})
        st.rerun(scope="fragment")
    clash.forget(one.form)
    remember(one)
    return True


def remember(one: Saved, part: str = "") -> None:
    """The next page, or that `part` of it, begins with what became of this record, and the way to
    undo just that: what somebody else writes from now on is not ours to take back."""
    found = records.history(one.kind, one.record, ask.now(), reader.scope())
    mine = [event for event in found if event.who == reader.who()]
    said = replace(one, event=mine[-1].event_id) if mine else None
    st.session_state[_SAVED.format(part)] = said


def told(part: str = "") -> None:
    """At the top of a page or a `part` of it: what was just saved, with the way to undo it."""
    refused = st.session_state.pop(_REFUSED, None)
    if refused:
        notice("watch", refused)
    one = st.session_state.get(_SAVED.format(part))
    if one is None:
        return
    found = records.history(one.kind, one.record, ask.now(), reader.scope())
    last = next((event for event in found if event.event_id == one.event), None)
    if last is None:
        return
    kind = text(f"records.{one.kind}.one")
    key = "new" if one.new else last.what
    fields = [label(one.kind, name) for name in last.told]
    body = last.why or (listed(fields) if fields and not one.new else "")
    with st.container(key=f"records-saved{part}", horizontal=True, vertical_alignment="center"):
        notice("good", text(f"records.saved_{key}", kind=kind), body)
        pointed.told(one.kind, one.record, one.new)
        st.button(text("records.undo"), key=f"undo:{last.event_id}", icon=":material/undo:",
                  on_click=_undo, args=(last.event_id, part))  # fmt: skip
        st.button(text("records.good"), key=f"good:{last.event_id}", on_click=_let_go,
                  args=(part,))  # fmt: skip


def _undo(event: str, part: str) -> None:
    _let_go(part)
    try:
        undo(event, who=reader.who(), scope=reader.scope())
    except Conflict as conflict:
        st.session_state[_REFUSED] = text(
            "records.not_undone", who=role(next(iter(conflict.theirs.values())).who)
        )
    except RecordRefused as refused:  # as it was before, it would break a limit by now
        keep_refused(refused)


def keep_refused(refused: RecordRefused) -> None:
    """The next page begins with why something was not undone or put back."""
    one = refused.findings[0]
    st.session_state[_REFUSED] = text(
        f"records.problem.{one.key}", found=one.found, expected=one.expected
    )


def _let_go(part: str) -> None:
    st.session_state.pop(_SAVED.format(part), None)
