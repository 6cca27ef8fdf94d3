"""What changed since the meeting before: short lists, and the figures then and now."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme import days, meetings, since
from insights.programme.figures_since import Between, between
from insights.programme.records import Record
from insights.programme.state import Change, state
from insights.tile import Tile
from pages.meeting import places
from pages.shared import reader
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.tables import Column, Quiet, table
from texts import moment, month, number, text

_SHOWN = 6


def show(meeting: Record, every: Sequence[Record], at: Moment) -> None:
    """Compare what this meeting looks at with what the meeting before it looked at."""
    before = meetings.before(meeting, every)
    if before is None:
        section(text("meeting.since"), text("meeting.since_none"))
        return
    scope, today = reader.scope(), days.today(at)
    first, last = (meetings.looked_at(one, at, today) for one in (before, meeting))
    if first == last:
        section(text("meeting.since"), text("meeting.since_same"))
        return
    now = moment(last.known_at) if last.known_at else text("meeting.now")
    assert first.known_at, "a moment before another one is in the past"
    section(text("meeting.since_named", name=before.title),
            text("meeting.since_lead", first=moment(first.known_at), last=now))  # fmt: skip
    then, here = (state(one, scope, days.today(one)) for one in (first, last))
    _lists(since.changes(then, here))
    _figures(between(first, last, scope))


def _lists(found: Sequence[Change]) -> None:
    if not found:
        st.caption(text("meeting.since_nothing"))
        return
    blocks, still = [], []
    for name in since.SECTIONS:
        mine = [one for one in found if one.section == name]
        (blocks if mine else still).append((name, mine))
    with st.container(key="mt-since"):
        for name, mine in blocks:
            with st.container(key=f"mt-since-{name}", gap=None):
                st.html(_block(name, mine[:_SHOWN], len(mine)))
                if mine[_SHOWN:]:
                    with st.expander(text("meeting.more", n=number(len(mine) - _SHOWN))):
                        st.html(_items(mine[_SHOWN:]))
    if still:
        names = ", ".join(text(f"meeting.since_{name}").lower() for name, _ in still)
        st.caption(text("meeting.unchanged", names=names))


def _block(name: str, found: Sequence[Change], total: int) -> str:
    title = f"{escape(text(f'meeting.since_{name}'))} <span>{number(total)}</span>"
    return f'<h3 class="mt-h">{title}</h3>{_items(found)}'


def _items(found: Sequence[Change]) -> str:
    return f'<ul class="mt-items">{"".join(_item(one) for one in found)}</ul>'


def _item(one: Change) -> str:
    who = places.partner(one.partner)
    title = one.title or who
    if one.section == "moved":
        title = f"{one.bouwsteen}. {title}"
    more = f" · {who}" if who and one.title else ""
    word = f"meeting.tone_{one.section}_{one.tone}"
    mark = "" if one.tone == "none" else chip(one.tone, text(word))
    return f"<li><strong>{escape(title)}</strong> {escape(one.said + more)} {mark}</li>"


def _figures(found: Between) -> None:
    """The core figures then and now; a correction of the earlier month stands beside it."""
    if not found.rows or not found.first or not found.last:
        st.caption(text("meeting.figures_none"))
        return
    names = [text("meeting.figure"), text("meeting.then", month=month(found.first))]
    names += [text("meeting.corrected_to"), text("meeting.latest", month=month(found.last))]
    rows = [
        (
            one.title,
            _value(one.then),
            _value(one.again) if one.again else Quiet(text("meeting.same")),
            Quiet(text("meeting.no_new")) if found.first == found.last else _value(one.now),
        )
        for one in found.rows
    ]
    heads = [Column(name, numeric=place > 0) for place, name in enumerate(names)]
    with st.expander(text("meeting.figures")):
        table(heads, rows, caption=text("meeting.figures"), quiet=True)


def _value(tile: Tile) -> object:
    return f"{tile.value} {tile.unit}" if tile.value else Quiet(tile.reason)
