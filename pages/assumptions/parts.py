"""The assumptions per step of the method, the form that changes one, and what was changed."""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import streamlit as st

from insights.ask import Moment
from insights.assumptions.assumed import Assumed
from insights.assumptions.sentence import band, figure, name, unit
from pages.shared import filters
from pages.shared.choice import choice
from pages.shared.headline import section
from pages.shared.records import form
from pages.shared.records.changes import changes
from pages.shared.records.said import role
from pages.shared.tables import Below, Column, Quiet, table
from texts import moment, text

_FIELDS = ("value", "low", "high", "why", "source")
_COLUMNS = ("name", "value", "tag")
_STYLE = Path(__file__).with_name("style.css")


def choose() -> Moment:
    """As known when."""
    st.html(_STYLE)
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        return filters.choose_moment()


def how_sure() -> None:
    """What the words in the column on certainty mean, behind one click."""
    st.caption(text("assumed.lead"))
    with st.expander(text("assumed.tags_title")):
        rows = [(text(f"assumed.tag.{tag}"), text(f"assumed.tag_why.{tag}"))
                for tag in ("S", "C", "K", "P", "REGIO")]  # fmt: skip
        table([Column(text("assumed.column.tag")), Column(text("assumed.means"))], rows,
              caption=text("assumed.tags_title"), quiet=True)  # fmt: skip


def change(every: Mapping[str, Assumed]) -> None:
    """Choose one and change it, for who keeps the programme."""
    if not form.is_open(form.Form("assumption", _FIELDS)):
        return
    with st.container(key="assumption-change", horizontal=True, vertical_alignment="bottom"):
        code = choice("aanname", text("assumed.choose"), {one: name(one) for one in every})
        form.button(_form(every[code]), text("assumed.change"), icon=":material/edit:")


def _form(one: Assumed) -> form.Form:
    if one.said:
        return form.Form("assumption", _FIELDS, one.said)
    start = {"value": one.value, "low": one.low, "high": one.high}
    given = {"title": name(one.row.code), "code": one.row.code}
    return form.Form("assumption", _FIELDS, given=given, start=start)


def step(code: str, ones: Sequence[Assumed], in_place: Sequence[str]) -> None:
    """The assumptions of one step as a table, below what a delivered table says in their place."""
    section(text(f"assumed.step.{code}"), text(f"assumed.step_about.{code}"))
    for said in in_place:
        st.info(said, icon=":material/table_view:")
    heads = [Column(text(f"assumed.column.{head}")) for head in _COLUMNS]
    with st.container(key=f"assumed-{code}"):
        table(heads, [_row(one) for one in ones], caption=text(f"assumed.step.{code}"), quiet=True)


def _row(one: Assumed) -> list[object]:
    value = f"{figure(one.value, one.row.unit)} {unit(one)}".strip()
    return [
        Below(name(one.row.code), text(f"assumptions.{one.row.code}.about")),
        Quiet(text("assumed.unknown")) if one.value is None else Below(value, band(one)),
        Below(text(f"assumed.tag.{one.tag}"), one.source or text("assumed.no_source")),
    ]


def history(every: Mapping[str, Assumed], at: Moment) -> None:
    """What the region changed, with who, when, why and what ours was."""
    changed = [one for one in every.values() if one.said]
    if not changed:
        return
    section(text("assumed.changed_title"), text("assumed.changed_lead"))
    for one in changed:
        assert one.said
        st.html(f"<h3>{escape(name(one.row.code))}</h3>")
        st.caption(text(
            "assumed.changed_by", who=role(one.said.changed_by), when=moment(one.said.changed_at),
            why=one.said.words("why"), ours=figure(one.row.value, one.row.unit),
        ))  # fmt: skip
        changes(one.said, at)
