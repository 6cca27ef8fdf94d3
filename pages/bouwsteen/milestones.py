"""The milestones of a bouwsteen: planned against reached on a line of time, and each in a row."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from data.records import RECORDS
from insights.programme.gantt import decided, window
from insights.programme.milestones import Milestone, of
from pages.bouwsteen import bulk
from pages.bouwsteen.about import About
from pages.bouwstenen.timeline import meetings
from pages.shared import gantt as drawing
from pages.shared import happened, reader
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.records import form
from texts import day, text

_FIELDS = tuple(one.name for one in RECORDS["milestone"].fields if one.name != "bouwsteen")


def show(it: About) -> None:
    """The line of time; what is ahead in rows, what was reached one click away; and the table."""
    own = of(it.known.milestones, it.number)
    section(text("records.milestone.many"))
    if own:
        _drawn(own, it)
    else:
        st.html(f'<p class="quiet">{escape(text("bouwsteen.no_milestones"))}</p>')
    ahead = [one for one in own if one.actual is None]
    done = [one for one in own if one.actual is not None]
    with st.container(key="bs-milestones", gap=None):
        for one in ahead:
            _row(one, it)
    if done:
        said = text("bouwsteen.milestones_done", n=len(done))
        with st.expander(said, key="bs-milestones-done"):
            for one in done:
                _row(one, it)
    with st.container(key="bs-milestone-doors", horizontal=True):
        form.button(form.Form("milestone", _FIELDS, given={"bouwsteen": it.number}),
                    text("bouwsteen.add_milestone"), icon=":material/add:")  # fmt: skip
        bulk.door(own, it)
    bulk.table(it)


def _drawn(own: Sequence[Milestone], it: About) -> None:
    drawing.style()
    today = it.known.today
    started = [it.one.started_on] if it.one.started_on else []
    made = decided(it.known.decisions, it.number)
    shown = window(
        [*started, *(on for on, _ in made), *(day for one in own for day in (one.first, one.end))],
        today,
    )
    lines = [
        (escape(one.title), drawing.milestone(one, shown, today))
        for one in sorted(own, key=lambda one: (one.end, one.title))
    ]
    if made:
        lines.append((escape(text("bouwstenen.decisions")), drawing.decisions(made, shown)))
    told = "; ".join([
        *(drawing.said(one, today) for one in own),
        *(text("bouwstenen.decided_on", title=title, day=day(on)) for on, title in made),
    ])  # fmt: skip
    noted = happened.noted(it.at, shown)
    st.html(drawing.html(lines, shown, today, meetings(it.at), told, noted))


def _row(one: Milestone, it: About) -> None:
    with st.container(key=f"bs-row-milestone-{one.record.id}", horizontal=True):
        st.html(_said(one, it))
        form.button(form.Form("milestone", _FIELDS, one.record), text("bouwsteen.change"),
                    icon=":material/edit:")  # fmt: skip


def _said(one: Milestone, it: About) -> str:
    told = drawing.outcome(one, it.known.today)
    late = one.late(it.known.today)
    when = chip("watch", told) if late else f"<span>{escape(told)}</span>"
    owner = reader.partner_names().get(one.owner, one.owner)
    moves = text("bouwsteen.slipped_one" if one.slips == 1 else "bouwsteen.slipped_many",
                 n=one.slips) if one.slips else ""  # fmt: skip
    every = " · ".join(escape(word) for word in (owner, moves) if word)
    note = one.record.words("note")
    more = f"<p>{escape(note)}</p>" if note else ""
    days = " → ".join(day(each) for each in one.said) if one.slips else ""
    steps = f'<p class="bs-meta">{escape(days)}</p>' if days else ""
    return (
        f'<div class="bs-item"><h3>{escape(one.title)}</h3>'
        f'<p class="bs-meta">{when}{" · " if every else ""}{every}</p>{more}{steps}</div>'
    )
