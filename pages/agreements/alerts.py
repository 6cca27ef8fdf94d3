"""What asks for attention: agreements about to end, past their end, or without an end at all."""

from datetime import date

import streamlit as st

from insights.programme.agreements import Attention, ending, missing
from insights.programme.records import Record
from pages.shared.headline import section
from pages.shared.tables import Chip, Column, table
from texts import day, text

_URGENT = {"past": "bad", "1": "bad", "3": "watch", "6": "none"}


def show(found: Attention, today: date) -> None:
    """First what ends, then what has no end."""
    section(text("agreements.attention"))
    rows = [_ending(one, today) for one in (*found.past, *found.ending)]
    rows += [_evaluation(one) for one in found.evaluate]
    if rows:
        heads = [Column(text(f"agreements.{head}")) for head in ("title", "what", "when")]
        table(heads, rows, text("agreements.attention_caption"), quiet=True)
    else:
        st.caption(text("agreements.attention_none"))
    section(text("agreements.open_ended"), text("agreements.open_ended_lead"))
    if found.open_ended:
        heads = [Column(text("agreements.title")), Column(text("agreements.missing")),
                 Column(text("agreements.since"))]  # fmt: skip
        table(heads, [_open(one) for one in found.open_ended], text("agreements.open_ended"), True)
    else:
        st.caption(text("agreements.open_ended_none"))


def ending_chip(one: Record, today: date) -> Chip | None:
    """The warning at six, three and one month, and when the end has passed."""
    found = ending(one, today)
    if not found:
        return None
    words = text("agreements.past" if found == "past" else f"agreements.within_{found}")
    return Chip(_URGENT[found], words)  # type: ignore[arg-type]


def _ending(one: Record, today: date) -> list[object]:
    end = one.day("ends_on")
    return [one.title, ending_chip(one, today), day(end) if end else ""]


def _evaluation(one: Record) -> list[object]:
    due = one.day("evaluate_on")
    planned = text("agreements.evaluate_on", day=day(due)) if due else ""
    return [one.title, Chip("watch", text("agreements.evaluate")), planned]


def _open(one: Record) -> list[object]:
    told = " · ".join(text(f"agreements.missing_{name}") for name in missing(one))
    begin = one.day("started_on")
    since = day(begin) if begin else text("agreements.untold_begin")
    return [one.title, Chip("bad", told), since]
