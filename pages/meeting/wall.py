"""The wall of successes, and what could be added to it with one press."""

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme import days
from insights.programme.records import Record, records
from insights.programme.successes import Proposal, proposals, reached
from pages.meeting import places
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.records import form
from pages.shared.records.editing import editing
from texts import day, number, text

_SHOWN, _PROPOSED = 6, 5
_FIELDS = ("title", "text", "date", "partner", "bouwsteen", "team", "milestone")


def show(at: Moment) -> None:
    """The latest successes as cards, the earlier ones behind one click, then the proposals."""
    scope = reader.scope()
    found = records("success", at, scope)
    every = sorted(found, key=lambda one: one.day("date") or date.min, reverse=True)
    section(text("meeting.wall"), text("meeting.wall_lead"))
    if every:
        st.html(_cards(every[:_SHOWN]))
    else:
        st.caption(text("meeting.wall_empty"))
    if every[_SHOWN:]:
        with st.expander(text("meeting.earlier", n=number(len(every) - _SHOWN))):
            st.html(_cards(every[_SHOWN:]))
    editing(form.Form("success", _FIELDS, start={"date": date.today()}), every,
            text("meeting.new_success"))  # fmt: skip
    met = records("milestone", at, scope)
    _propose(proposals(met, reached(at, scope), found, days.today(at)))


def _propose(found: Sequence[Proposal]) -> None:
    """Shown to who may add them, and to nobody else."""
    if not found or not form.is_open(form.Form("success", _FIELDS)):
        return
    st.html(f'<h3 class="mt-h">{escape(text("meeting.proposals"))}</h3>')
    for place, one in enumerate(found[:_PROPOSED]):
        start = {
            "title": one.title, "text": one.text, "date": one.date,
            "partner": one.partner or None, "bouwsteen": one.bouwsteen or None,
            "milestone": one.milestone or None,
        }  # fmt: skip
        with st.container(key=f"mt-proposal-{place}", horizontal=True, gap="small"):
            who = f" · {places.partner(one.partner)}" if one.partner else ""
            st.html(f'<div class="mt-made"><h3>{escape(one.title)}</h3>'
                    f"<p>{escape(one.why + who)}</p></div>")  # fmt: skip
            form.button(form.Form("success", _FIELDS, given={"title": one.title}, start=start),
                        text("meeting.note_success"), icon=":material/star:")  # fmt: skip


def _cards(found: Sequence[Record]) -> str:
    return f'<ul class="mt-wall">{"".join(_card(one) for one in found)}</ul>'


def _card(one: Record) -> str:
    on = one.day("date")
    facts = [day(on) if on else "", places.partner(one.words("partner")), one.words("team")]
    said = f"<p>{escape(one.words('text'))}</p>" if one.words("text") else ""
    foot = " · ".join(fact for fact in facts if fact)
    return f'<li><p class="mt-day">{escape(foot)}</p><h3>{escape(one.title)}</h3>{said}</li>'
