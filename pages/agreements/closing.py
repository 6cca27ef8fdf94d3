"""The closing of agreements that stopped: who looked back, what was learned, who did not yet."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme import days
from insights.programme.closings import Closed, closed
from insights.programme.phrases import listed
from insights.programme.records import Record, records
from pages.agreements import parts
from pages.shared import reader
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.records.editing import editing
from pages.shared.records.form import Form, button
from pages.shared.tables import Column, Quiet, table
from texts import number, text

_ALWAYS = ("feedback", "lesson", "date")


def show(shown: Sequence[Record], at: Moment) -> None:
    """Every agreement that stopped, with the words of each party."""
    scope = reader.scope()
    section(text("agreements.closings"), text("agreements.closings_lead"))
    found = closed(shown, records("closing", at, scope), reader.partner_names())
    if not found:
        st.caption(text("agreements.closings_none"))
    kept = {one.words("text") for one in records("lesson", at, scope)}
    for one in found:
        _closed(one, kept, at)
    told = [said for one in found for said in one.told]
    names = {said.id: f"{one.agreement.title}: {said.words('party')}"
             for one in found for said in one.told}  # fmt: skip
    editing(Form("closing", ("party", *_ALWAYS)), told, "", names=names)


def _closed(one: Closed, kept: set[str], at: Moment) -> None:
    total = len(one.answered) + len(one.waiting)
    key = "whole" if one.complete else "part"
    word = text(f"agreements.closing_{key}", n=number(total), answered=number(len(one.answered)))
    st.html(
        f'<div class="ag-closed"><h3>{escape(one.agreement.title)}</h3>'
        f"<p>{chip('good' if one.complete else 'watch', word)} "
        f"{escape(parts.period(one.agreement))}</p>{_why(one.agreement)}</div>"
    )
    if one.told:
        heads = [Column(text(f"agreements.closing_{head}"))
                 for head in ("party", "feedback", "lesson")]  # fmt: skip
        table(heads, [_row(said) for said in one.told], one.agreement.title, quiet=True)
    if one.waiting:
        st.caption(text("agreements.closing_waiting", names=listed(one.waiting)))
    _buttons(one, kept, at)


def _why(one: Record) -> str:
    told = [(text("agreements.closing_why"), one.words("evaluation")),
            (text("agreements.closing_exit"), one.words("exit_plan"))]  # fmt: skip
    rows = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(said) if said else _untold()}</dd></div>"
        for name, said in told
    )
    return f'<dl class="ag-facts">{rows}</dl>'


def _untold() -> str:
    return f'<span class="quiet">{escape(text("agreements.nothing_said"))}</span>'


def _row(one: Record) -> list[object]:
    party = one.words("party") or Quiet(text("agreements.closing_somebody"))
    lesson = one.words("lesson") or Quiet(text("agreements.closing_no_lesson"))
    return [party, one.words("feedback"), lesson]


def _buttons(one: Closed, kept: set[str], at: Moment) -> None:
    """For who keeps the programme: the word of a party, and a lesson to keep for others."""
    agreement, start = one.agreement.id, {"date": days.today(at)}
    bouwstenen = one.agreement.listed("bouwstenen")
    about = start | ({"bouwsteen": bouwstenen[0]} if bouwstenen else {})
    with st.container(key=f"closing-{agreement}", horizontal=True):
        for party in one.waiting:
            form = Form("closing", _ALWAYS, None, {"agreement": agreement, "party": party}, start)
            button(form, text("agreements.closing_new", party=party), icon=":material/add:")
        for said in one.told:
            lesson = said.words("lesson")
            if lesson and lesson not in kept:
                form = Form("lesson", ("title", "date", "bouwsteen", "change_made"), None,
                            {"text": lesson}, about)  # fmt: skip
                party = said.words("party") or text("agreements.closing_somebody")
                button(form, text("agreements.lesson_keep", party=party))
