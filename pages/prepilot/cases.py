"""The cases of a pre-pilot with the five questions, behind one click, and the ways to change it."""

from html import escape

import streamlit as st

from insights.programme.prepilot import QUESTIONS, UNKNOWN, Trial, number
from insights.programme.records import Record
from pages.shared.records import form
from texts import text

_CASE = ("number", "stuck", "obstacles", "windfalls", "pressure_at", "solution", "funded")
_TRIAL = ("title", "bouwsteen", "starts_on", "ends_on", "question", "zorgkantoor_answer",
          "outcome")  # fmt: skip


def listed(one: Trial) -> None:
    """Each case: its number and what it taught."""
    if not one.cases:
        return
    key = "one" if len(one.cases) == 1 else "many"
    with st.expander(text(f"prepilot.listed_{key}", n=len(one.cases)), icon=":material/list:"):
        for case in one.cases:
            st.html(_html(case))
            form.button(form.Form("prepilot_case", _CASE, case), text("prepilot.case_change",
                        n=number(case)), icon=":material/edit:")  # fmt: skip


def buttons(one: Trial | None) -> None:
    """The next case, what came of it, and a new pre-pilot."""
    with st.container(horizontal=True):
        if one and one.next_number:
            new = form.Form("prepilot_case", _CASE, given={"prepilot": one.record.id},
                            start={"number": one.next_number})  # fmt: skip
            form.button(new, text("prepilot.case_add", n=one.next_number),
                        icon=":material/add:", primary=True)  # fmt: skip
        if one:
            form.button(form.Form("prepilot", _TRIAL, one.record), text("prepilot.change"),
                        icon=":material/edit:")  # fmt: skip
        form.button(form.Form("prepilot", _TRIAL), text("prepilot.add"), icon=":material/add:",
                    primary=one is None)  # fmt: skip


def _html(case: Record) -> str:
    rows = "".join(
        f"<div><dt>{escape(text(f'prepilot.question.{name}'))}</dt>"
        f"<dd>{_answer(case, name)}</dd></div>"
        for name in QUESTIONS
    )
    title = escape(text("prepilot.case", n=number(case)))
    return f'<article class="pp-case"><h3>{title}</h3><dl>{rows}</dl></article>'


def _answer(case: Record, name: str) -> str:
    said = "<br>".join(escape(line) for line in case.words(name).splitlines())
    said = said or f'<span class="quiet">{escape(text("prepilot.untold"))}</span>'
    if name == "solution":
        funded = case.words("funded") or UNKNOWN
        said += f"<br><strong>{escape(text(f'prepilot.funded.{funded}'))}</strong>"
    return said
