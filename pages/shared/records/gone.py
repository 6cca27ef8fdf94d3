"""What was taken out, behind one click, with the way back; for who keeps the programme."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme.gone import Gone, gone
from pages.shared import filters, reader, theme
from pages.shared.records import saving
from pages.shared.records.said import role
from pipelines.records import RecordRefused, may_write, restore
from texts import moment, number, text


def show(kinds: Sequence[str], at: Moment, bouwsteen: str = "") -> None:
    """One row per record of these kinds that was withdrawn; nothing when there is none."""
    if theme.is_presenting() or filters.moment().known_at:
        return
    if not may_write(reader.scope(), "bouwsteen"):
        return
    found = gone(kinds, at, reader.scope(), bouwsteen)
    if not found:
        return
    with st.expander(text("records.gone_list", n=number(len(found))), icon=":material/delete:"):
        for one in found:
            with st.container(key=f"gone-{one.record.kind.name}-{one.record.id}", horizontal=True):
                st.html(_row(one))
                st.button(text("records.put_back"), icon=":material/undo:",
                          key=f"back:{one.record.kind.name}:{one.record.id}",
                          on_click=_back, args=(one,))  # fmt: skip


def _row(one: Gone) -> str:
    kind = text(f"records.{one.record.kind.name}.one")
    why = one.why or text("records.gone_no_why")
    facts = text("records.gone_by", who=role(one.who), when=moment(one.when))
    return (
        f'<div class="gone"><h4>{escape(one.record.title or kind)}</h4>'
        f'<p class="quiet">{escape(f"{kind} · {facts}")}</p><p>{escape(why)}</p></div>'
    )


def _back(one: Gone) -> None:
    kind = one.record.kind.name
    try:
        restore(kind, one.record.id, who=reader.who(), scope=reader.scope())
    except RecordRefused as refused:  # as it was, it would break a limit by now
        saving.keep_refused(refused)
    else:
        saving.remember(saving.Saved("", kind, one.record.id, False))
