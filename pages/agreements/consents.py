"""Which partner lets the others see which of its own figures, what for and until when."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from insights.ask import Moment
from insights.programme import days
from insights.programme.records import Record, records
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.records.editing import editing
from pages.shared.records.form import Form
from pages.shared.records.said import label, said
from pages.shared.tables import Below, Chip, Column, table
from texts import day, text

_FIELDS = ("partner", "subjects", "purpose", "given_by", "given_on", "ends_on", "note")
_SHOWN = ("partner", "subjects", "purpose", "given_on", "ends_on")


def consents(at: Moment) -> None:
    """A row per consent; its form for the datasteward and for the analyst of that partner."""
    section(text("agreements.consents"), text("agreements.consents_lead"))
    every = records("consent", at, reader.scope())
    if every:
        _table(every, days.today(at))
    else:
        st.caption(text("agreements.consents_none"))
    st.caption(text("agreements.consents_price"))
    start = {"given_on": days.today(at)} | _own()
    editing(Form("consent", _FIELDS, start=start), every, text("agreements.consent_new"))


def _own() -> dict[str, object]:
    """The partner that an analyst gives consent for."""
    scope = reader.scope()
    return {"partner": scope.partner} if scope.role == "analist" and scope.partner else {}


def _table(every: Sequence[Record], today: date) -> None:
    heads = [Column(label("consent", name)) for name in _SHOWN]
    rows = [[_cell(one, name, today) for name in _SHOWN] for one in every]
    table(heads, rows, text("agreements.consents"), quiet=True)


def _cell(one: Record, name: str, today: date) -> object:
    if name == "given_on":
        given = one.day(name)
        assert given
        return Below(day(given), one.words("given_by"))
    if name == "ends_on":
        return _until(one, today)
    return said("consent", name, one[name])


def _until(one: Record, today: date) -> object:
    given, ends = one.day("given_on"), one.day("ends_on")
    if ends and ends < today:
        return Chip("none", text("agreements.consent_ended", day=day(ends)))
    if given and given > today:
        return Chip("watch", text("agreements.consent_ahead"))
    if ends:
        return Chip("good", text("agreements.consent_until", day=day(ends)))
    return Chip("good", text("agreements.consent_holds"))
