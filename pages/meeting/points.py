"""The agenda: open points by sort, each leading to where it lives."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme import days
from insights.programme.agenda import SECTIONS, overdue
from insights.programme.phrases import listed
from insights.programme.points import Point
from insights.programme.records import Record
from pages.meeting import places
from pages.shared.headline import section
from texts import moment, number, text

_SHOWN = 5  # of one sort; the rest is one click away


def show(points: Sequence[Point], actions: Sequence[Record], at: Moment) -> None:
    """All sorts that have points, two side by side; what is past its day, per partner."""
    then = f" {text('meeting.agenda_then', when=moment(at.known_at))}" if at.known_at else ""
    section(text("meeting.agenda"), text("meeting.agenda_lead") + then)
    if not points:
        st.caption(text("meeting.agenda_empty"))
        return
    sorts = [(name, [one for one in points if one.section == name]) for name in SECTIONS]
    with st.container(key="mt-sorts"):
        for name, found in sorts:
            if found:
                with st.container(key=f"mt-sort-{name}", gap=None):
                    _sort(name, found)
    _behind(overdue(actions, days.today(at)))


def _sort(name: str, found: Sequence[Point]) -> None:
    st.html(f'<h3 class="mt-h">{escape(text(f"meeting.sort_{name}"))} '
            f"<span>{number(len(found))}</span></h3>")  # fmt: skip
    for place, one in enumerate(found[:_SHOWN]):
        _point(one, place)
    if len(found) > _SHOWN:
        with st.expander(text("meeting.more", n=number(len(found) - _SHOWN))):
            for place, one in enumerate(found[_SHOWN:], _SHOWN):
                _point(one, place)


def _point(one: Point, place: int) -> None:
    with st.container(key=f"mt-point-{one.section}-{place}", gap=None):
        home = ("bouwsteen", one.bouwsteen) if one.bouwsteen else ("meeting", one.meeting)
        if one.kind in ("agreement", "question"):
            home = (one.kind, one.id)
        places.link(one.title, *home)
        who = f" · {places.partner(one.partner)}" if one.partner else ""
        st.html(f"<p>{escape(one.why + who)} {places.late_chip(one.late, one.section)}</p>")


def _behind(counts: dict[str, int]) -> None:
    """How many actions are open past their day, per partner: a fact, no verdict."""
    if counts:
        names = [f"{places.partner(slug)} ({number(n)})" for slug, n in counts.items()]
        st.caption(text("meeting.behind", names=listed(names)))
