"""Who may decide what, and which rules may be set aside for a while."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from insights.ask import Moment
from insights.programme import days
from insights.programme.agreements import Wanted, chosen, ending
from insights.programme.records import Record, records
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.records.editing import editing
from pages.shared.records.form import Form
from pages.shared.records.said import label, said
from pages.shared.tables import Chip, Column, Quiet, table
from texts import day, text

_MANDATE = ("holder", "role", "may_decide", "up_to_eur", "decides_alone", "starts_on", "ends_on",
            "granted_by", "note")  # fmt: skip
_SHOWN = ("holder", "may_decide", "up_to_eur", "decides_alone", "ends_on", "granted_by")
_EXPERIMENT = ("title", "rule", "waived_by", "until", "bouwsteen", "result")
_TRIED = ("title", "rule", "waived_by", "until", "result")


def mandates(at: Moment) -> None:
    """A row per mandate; the amount for who may see it."""
    section(text("agreements.mandates"), text("agreements.mandates_lead"))
    every = records("mandate", at, reader.scope())
    if every:
        _mandates(every, at)
    else:
        st.caption(text("agreements.mandates_none"))
    start = {"starts_on": days.today(at)}
    editing(Form("mandate", _MANDATE, start=start), every, text("agreements.mandate_new"))


def _mandates(every: Sequence[Record], at: Moment) -> None:
    seen = any(not one.hidden for one in every)
    shown = [name for name in _SHOWN if seen or name != "up_to_eur"]
    decisions = {one.id: one.title for one in records("decision", at, reader.scope())}
    heads = [Column(label("mandate", name), numeric=name == "up_to_eur") for name in shown]
    rows = [[_mandate(one, name, decisions, days.today(at)) for name in shown] for one in every]
    table(heads, rows, text("agreements.mandates"), quiet=True)
    if not seen:
        st.caption(text("agreements.amount_keepers"))


def _mandate(one: Record, name: str, decisions: dict[str, str], today: date) -> object:
    if name == "decides_alone":
        alone = one.yes(name)
        key = "untold" if alone is None else "alone" if alone else "together"
        return text(f"agreements.mandate_{key}")
    if name == "ends_on":
        return _until(one, today)
    if name == "granted_by":
        return decisions.get(one.words(name)) or one.words("note") or _untold()
    if name == "up_to_eur":
        amount = one.number(name)
        return Quiet(text("agreements.mandate_no_amount")) if amount is None else said(
            "mandate", name, amount
        )  # fmt: skip
    return one.words(name) or _untold()


def _until(one: Record, today: date) -> object:
    end = one.day("ends_on")
    if end is None:
        return _untold()
    found = ending(one, today)
    if found == "past":
        return Chip("bad", text("agreements.mandate_ended", day=day(end)))
    if found in ("1", "3"):
        return Chip("watch", text("agreements.mandate_soon", day=day(end)))
    return text("agreements.mandate_until", day=day(end))


def experiments(at: Moment, wanted: Wanted) -> None:
    """A row per experiment: the rule, who lets it be set aside, until when, and what came of it."""
    section(text("agreements.experiments"), text("agreements.experiments_lead"))
    every = records("experiment", at, reader.scope())
    shown = chosen(every, wanted)
    if shown:
        heads = [Column(label("experiment", name)) for name in _TRIED]
        rows = [[_experiment(one, name, days.today(at)) for name in _TRIED] for one in shown]
        table(heads, rows, text("agreements.experiments"), quiet=True)
    else:
        key = "experiments_fits_none" if every else "experiments_none"
        st.caption(text(f"agreements.{key}"))
    editing(Form("experiment", _EXPERIMENT), shown, text("agreements.experiment_new"))


def _experiment(one: Record, name: str, today: date) -> object:
    if name == "until":
        end = one.day(name)
        if end is None:
            return Quiet(text("agreements.experiment_open"))
        if end < today:
            return Chip("none", text("agreements.experiment_ended", day=day(end)))
        return text("agreements.mandate_until", day=day(end))
    if name == "result":
        return one.words(name) or Quiet(text("agreements.experiment_no_result"))
    return one.words(name) or _untold()


def _untold() -> Quiet:
    return Quiet(text("agreements.mandate_untold"))
