"""Which partner lets the others see which of its own figures, what for and until when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from insights.ask import Moment
from insights.programme import days
from insights.programme.records import Record, records
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.records.editing import editing
from pages.shared.records.form import Form, button
from pages.shared.records.said import label, said
from pages.shared.tables import Below, Chip, Column, table
from texts import day, text

_FIELDS = ("partner", "subjects", "purpose", "given_by", "given_on", "ends_on", "note")
_SHOWN = ("partner", "subjects", "purpose", "given_on", "ends_on")


def consents(at: Moment) -> None:
    """A row per consent; its form for the datasteward and for the analyst of that partner."""
    section(text("agreements.consents"), text("agreements.consents_lead"))
    every = sorted(records("consent", at, reader.scope()), key=_called)
    if every:
        _table(every, days.today(at))
    else:
        st.caption(text("agreements.consents_none"))
    st.caption(text("agreements.consents_price"))
    new = Form("consent", _FIELDS, start={"given_on": days.today(at)})
    if reader.scope().role == "datasteward":
        editing(new, every, text("agreements.consent_new"))
    else:
        _of_own_partner(new, every)


def _of_own_partner(new: Form, every: Sequence[Record]) -> None:
    """What an analyst may do: give consent for the own partner, and change what that one gave."""
    own = reader.scope().partner
    fields = tuple(name for name in _FIELDS if name != "partner")
    with st.container(key="own-consents", horizontal=True):
        button(replace(new, fields=fields, given={"partner": own}),
               text("agreements.consent_new"), icon=":material/add:")  # fmt: skip
        for one in every:
            if one.words("partner") == own:
                subjects = said("consent", "subjects", one["subjects"])
                about = text("agreements.consent_change", subjects=subjects)
                button(replace(new, fields=fields, record=one, start={}), about)


def _called(one: Record) -> str:
    return reader.partner_names().get(one.words("partner"), one.words("partner"))


def _table(every: Sequence[Record], today: date) -> None:
    heads = [Column(label("consent", name)) for name in _SHOWN]
    rows = [[_cell(one, name, today) for name in _SHOWN] for one in every]
    table(heads, rows, text("agreements.consents"), quiet=True)


def _cell(one: Record, name: str, today: date) -> object:
    if name == "purpose":
        return Below(one.words(name), text("agreements.consent_by", who=one.words("given_by")))
    if name == "ends_on":
        return _until(one, today)
    if name == "given_on":
        return said("consent", name, one[name]).replace(" ", "\u00a0")  # a date on one line
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
