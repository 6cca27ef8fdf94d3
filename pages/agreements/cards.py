"""Every agreement as a card: with whom, until when, and behind one click the rest of it."""

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme.agreements import missing, runs
from insights.programme.records import Record, records
from pages.agreements import parts
from pages.agreements.alerts import ending_chip
from pages.shared import reader
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.records.changes import changes
from pages.shared.records.editing import editing
from pages.shared.records.form import Form
from pages.shared.records.said import label, said
from texts import text

_FIELDS = (
    "title", "form", "parties", "other_parties", "goal", "responsibilities", "money_text",
    "money_eur", "started_on", "ends_on", "end_clause", "bouwstenen", "policies", "domains",
    "for_staff", "state", "evaluate_on", "exit_plan", "evaluation",
)  # fmt: skip
_STOP = ("state", "ends_on", "evaluation", "exit_plan")
_TOLD = (
    "form", "responsibilities", "money_text", "money_eur", "end_clause", "exit_plan",
    "evaluate_on", "evaluation", "bouwstenen", "policies", "domains",
)  # fmt: skip


def show(every: Sequence[Record], shown: Sequence[Record], today: date, at: Moment) -> None:
    """The cards of those that were chosen; below them the way to add and change."""
    if every:
        section(text("agreements.every"), text("agreements.every_lead"))
    if every and not shown:
        st.caption(text("agreements.nothing_fits"))
    if shown:
        names = parts.bouwstenen(at)
        policies = {one.id: one.title for one in records("policy", at, reader.scope())}
        cards = "".join(_card(one, today, {"bouwstenen": names, "policies": policies})
                        for one in shown)  # fmt: skip
        st.html(f'<div class="ag-cards">{cards}</div>')
        if any(one.hidden for one in shown):
            st.caption(text("agreements.amount_hidden"))
    start = {"started_on": today, "state": "lopend"}
    editing(Form("agreement", _FIELDS, start=start), shown, text("agreements.new"),
            [(text("agreements.stop"), _STOP)])  # fmt: skip
    _history(shown, at)


def _history(shown: Sequence[Record], at: Moment) -> None:
    """What changed of the agreement that is chosen to be changed."""
    picked = st.session_state.get("pick:agreement")
    found = next((one for one in shown if one.id == picked), None)
    if found:
        changes(found, at)


def _card(one: Record, today: date, names: dict[str, dict[str, str]]) -> str:
    state = one.words("state") or "lopend"
    goal = f'<p class="ag-goal">{escape(one.words("goal"))}</p>' if one.words("goal") else ""
    return (
        f'<article class="ag-card ag-is-{state}"><h3>{escape(one.title)}</h3>'
        f'<p class="ag-chips">{_chips(one, state, today)}</p>{goal}'
        f"<p>{escape(parts.parties(one))}</p>"
        f'<p class="ag-when">{escape(parts.period(one))}</p>'
        f'<details class="ag-more"><summary>{escape(text("agreements.more"))}</summary>'
        f'<dl class="ag-facts">{_facts(one, names)}</dl></details></article>'
    )


def _chips(one: Record, state: str, today: date) -> str:
    found = [chip("good" if state == "lopend" else "none", said("agreement", "state", state))]
    if runs(one):
        warning = ending_chip(one, today)
        found += [chip(warning.kind, warning.word)] if warning else []
        found += [chip("bad", text(f"agreements.missing_{name}")) for name in missing(one)]
    return " ".join(found)


def _facts(one: Record, names: dict[str, dict[str, str]]) -> str:
    return "".join(
        f"<div><dt>{escape(label('agreement', name))}</dt><dd>{_fact(one, name, names)}</dd></div>"
        for name in _TOLD
        if name in one and (one[name] not in (None, "", ()) or name == "end_clause")
    )


def _fact(one: Record, name: str, names: dict[str, dict[str, str]]) -> str:
    value = one[name]
    if value in (None, "", ()):
        return f'<span class="quiet">{escape(text("agreements.nothing_said"))}</span>'
    if name in names:
        return escape(", ".join(names[name].get(each, each) for each in one.listed(name)))
    return escape(said("agreement", name, value))
