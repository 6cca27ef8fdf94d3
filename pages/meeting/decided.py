"""What the meeting decided and who does what by when; added and changed here."""

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme.days import months_later
from insights.programme.meetings import held_on, is_steering
from insights.programme.points import due_on, is_open
from insights.programme.records import Record, records
from pages.meeting import places
from pages.shared import reader
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.records import form
from texts import day, text

_DECISION = ("title", "text", "reason", "decided_by", "date", "bouwsteen")
_ACTION = ("title", "owner", "due", "may_decide", "done_on", "bouwsteen", "note")


def show(meeting: Record, actions: Sequence[Record], at: Moment, today: date) -> None:
    """Decisions on the left, actions on the right."""
    section(text("meeting.outcome"))
    every = records("decision", at, reader.scope())
    decisions = [one for one in every if one.words("meeting") == meeting.id]
    mine = sorted((one for one in actions if one.words("meeting") == meeting.id), key=due_on)
    given = {"meeting": meeting.id}
    left, right = st.columns(2, gap="large")
    with left:
        _list("decisions", decisions, held_on(meeting) > today)
        form.button(form.Form("decision", _DECISION, given=given,
                              start={"date": held_on(meeting), "decided_by": _body(meeting)}),
                    text("meeting.new_decision"), icon=":material/add:")  # fmt: skip
    with right:
        _list("actions", mine, held_on(meeting) > today)
        form.button(form.Form("action", _ACTION, given=given,
                              start={"due": months_later(held_on(meeting), 1), "may_decide": True}),
                    text("meeting.new_action"), icon=":material/add:")  # fmt: skip


def _body(meeting: Record) -> str | None:
    return text("meeting.body") if is_steering(meeting) else None


def _list(name: str, found: Sequence[Record], coming: bool) -> None:
    st.html(f'<h3 class="mt-h">{escape(text(f"meeting.{name}"))}</h3>')
    if not found:
        st.caption(text(f"meeting.{name}_{'coming' if coming else 'empty'}"))
    for one in found:
        with st.container(key=f"mt-{name}-{one.id}", horizontal=True, gap="small"):
            st.html(_decision(one) if name == "decisions" else _action(one, date.today()))
            fields = _DECISION if name == "decisions" else _ACTION
            form.button(form.Form(one.kind.name, fields, one), text("meeting.change"))


def _decision(one: Record) -> str:
    reason = one.words("reason")
    said = "".join(
        f"<p>{escape(words)}</p>"
        for words in (one.words("text"), text("meeting.because", why=reason) if reason else "")
        if words
    )
    return f'<div class="mt-made"><h4>{escape(one.title)}</h4>{said}</div>'


def _action(one: Record, today: date) -> str:
    done = one.day("done_on")
    who = places.partner(one.words("owner"))
    when = text("meeting.done" if done else "meeting.by", day=day(done or due_on(one)))
    state = "good" if done else "watch" if due_on(one) < today else "none"
    word = text(f"meeting.action_is_{'done' if done else 'open'}")
    if is_open(one) and due_on(one) < today:
        word = text("meeting.chip_late")
    decides = "" if one.yes("may_decide") is not False else f" · {text('meeting.back_first')}"
    note = f"<p>{escape(one.words('note'))}</p>" if one.words("note") else ""
    return (
        f'<div class="mt-made"><h4>{escape(one.title)}</h4>'
        f"<p>{escape(f'{who} · {when}{decides}')} {chip(state, word)}</p>{note}</div>"
    )
