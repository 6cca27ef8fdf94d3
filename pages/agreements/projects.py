"""The region's projects: in which phase, who pays, and what happens when one stops."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme import days
from insights.programme.agreements import STOPPED, Wanted, chosen
from insights.programme.records import Record, records
from pages.agreements import parts
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.records.editing import editing
from pages.shared.records.form import Form
from pages.shared.records.options import named
from pages.shared.records.said import label, said
from pages.shared.tables import Chip, Column, Quiet, table
from texts import day, text

_FIELDS = (
    "title", "goal", "bouwstenen", "partners", "other_parties", "theme", "domains", "policies",
    "funder", "funder_role", "budget_eur", "started_on", "ends_on", "state", "expectation",
    "yield", "effect_saving", "effect_culture", "effect_relief", "effect_later_admission",
    "exit_plan",
)  # fmt: skip
_STOP = ("state", "ends_on", "yield", "exit_plan")
_SHOWN = ("title", "state", "partners", "funder", "budget_eur", "ends_on", "exit_plan")
_TOLD = (
    "goal", "theme", "domains", "bouwstenen", "policies", "funder_role", "expectation", "yield",
    "effect_saving", "effect_culture", "effect_relief", "effect_later_admission",
)  # fmt: skip
_STATES = {"lopend": "good", "gestopt": "watch"}


def show(at: Moment, wanted: Wanted) -> None:
    """A row per project that was chosen."""
    section(text("agreements.projects"), text("agreements.projects_lead"))
    every = records("project", at, reader.scope())
    shown = chosen(every, wanted)
    if shown:
        _table(shown)
        _more(shown, at)
    else:
        st.caption(text(f"agreements.{'projects_fits_none' if every else 'projects_none'}"))
    start = {"started_on": days.today(at), "state": "voorbereiding"}
    editing(Form("project", _FIELDS, start=start), shown, text("agreements.project_new"),
            [(text("agreements.stop"), _STOP)])  # fmt: skip


def _table(shown: Sequence[Record]) -> None:
    seen = any(not one.hidden for one in shown)
    fields = [name for name in _SHOWN if seen or name != "budget_eur"]
    heads = [Column(_title(name), numeric=name == "budget_eur") for name in fields]
    rows = [[_cell(one, name) for name in fields] for one in shown]
    table(heads, rows, text("agreements.projects"), quiet=True)
    if any(one.hidden for one in shown):
        st.caption(text("agreements.amount_projects"))


def _more(shown: Sequence[Record], at: Moment) -> None:
    """What each expects and what came of it, one click away."""
    names = {kind: named(kind, at) for kind in ("bouwsteen", "policy")}
    with st.expander(text("agreements.project_more")):
        st.html("".join(_told(one, names) for one in shown))


def _told(one: Record, names: Mapping[str, Mapping[str, str]]) -> str:
    facts = "".join(
        f"<div><dt>{escape(label('project', name))}</dt>"
        f"<dd>{escape(_fact(one, name, names))}</dd></div>"
        for name in _TOLD
        if one.listed(name)
    )
    body = facts or f"<div><dd>{escape(text('agreements.nothing_said'))}</dd></div>"
    return f'<h3 class="ag-name">{escape(one.title)}</h3><dl class="ag-facts">{body}</dl>'


def _fact(one: Record, name: str, names: Mapping[str, Mapping[str, str]]) -> str:
    found = names.get(one.kind.by_name[name].points_at)
    if found is None:
        return said("project", name, one[name])
    return ", ".join(found.get(each, each) for each in one.listed(name))


def _title(name: str) -> str:
    return text("agreements.project_parties") if name == "partners" else label("project", name)


def _cell(one: Record, name: str) -> object:
    untold = Quiet(text("agreements.nothing_said"))
    if name == "budget_eur":
        amount = one.number(name)
        return untold if amount is None else said("project", name, amount)
    if name == "partners":
        return parts.parties(one, name) or untold
    if name == "state":
        state = one.words(name)
        return Chip(_STATES.get(state, "none"), said("project", name, state)) if state else untold  # type: ignore[arg-type]
    if name == "ends_on":
        end = one.day(name)
        return day(end).replace(" ", "\u00a0") if end else untold
    if name == "exit_plan" and not one.words(name) and one.words("state") == STOPPED:
        return Chip("bad", text("agreements.project_no_exit"))
    return one.words(name) or untold
