"""The other view of the page: all bouwstenen on one line of time, and how they come on."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from insights.ask import Moment
from insights.programme import course, gantt, records
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.milestones import Milestone
from insights.programme.standing import Standing
from pages.shared import gantt as drawing
from pages.shared import happened, plot, reader
from pages.shared.headline import section
from pages.shared.notices import empty
from pages.shared.tables import Column, table
from texts import day, text


def show(shown: Sequence[Bouwsteen], known: Standing, at: Moment) -> None:
    """Bars, signs and lines; the same as a table; then milestones and phases added up by month."""
    numbers = [str(one.number) for one in shown]
    own = [one for one in known.milestones if one.bouwsteen in numbers]
    checks = [one for one in known.checks if one.words("bouwsteen") in numbers]
    section(text("bouwstenen.timeline"), text("bouwstenen.timeline_lead"))
    if not own and not checks:
        empty(text("bouwstenen.timeline_none"), text("bouwstenen.timeline_none_body"),
              text("bouwstenen.timeline_none_remedy"))  # fmt: skip
        return
    rows = gantt.rows(shown, checks, own, known.today, known.decisions)
    _lanes(rows, known.today, at)
    with st.expander(text("ui.as_table")):
        _table(own, {str(one.number): one.name for one in shown}, known.today)
        _decisions(rows)
    section(text("bouwstenen.over_time"))
    with st.container(key="bw-course", horizontal=True):
        with st.container():
            plot.show(course.burn_up(own, known.today))
        with st.container():
            plot.show(course.phases(checks, numbers, known.today))


def meetings(at: Moment) -> list[date]:
    """The days on which the stuurgroep met or will meet."""
    found = records.records("meeting", at, reader.scope())
    return [
        on
        for one in found
        if one.words("body") in ("", "stuurgroep") and (on := one.day("date"))
    ]  # fmt: skip


def _lanes(rows: Sequence[gantt.Row], today: date, at: Moment) -> None:
    drawing.style()
    days = [span.first for row in rows for span in row.spans]
    days += [day for row in rows for one in row.milestones for day in (one.first, one.end)]
    days += [on for row in rows for on, _ in row.decisions]
    window = gantt.window(days, today)
    every = [one for row in rows for one in row.milestones]
    alt = text("bouwstenen.timeline_alt", n=len(rows), total=len(every),
               done=sum(one.actual is not None for one in every),
               slipped=sum(one.slipped for one in every),
               late=sum(one.late(today) for one in every))  # fmt: skip
    lines = [drawing.row(one, window, today) for one in rows]
    st.html(drawing.html(lines, window, today, meetings(at), alt, happened.noted(at, window)))


def _table(own: Sequence[Milestone], names: dict[str, str], today: date) -> None:
    heads = ("bouwsteen", "ms_title", "ms_first", "ms_now", "ms_actual", "ms_outcome")
    rows = [
        (
            f"{one.bouwsteen}. {names[one.bouwsteen]}", one.title, day(one.first),
            day(one.planned), day(one.actual) if one.actual else text("bouwstenen.ms_open"),
            drawing.outcome(one, today),
        )
        for one in own
    ]  # fmt: skip
    table([Column(text(f"bouwstenen.{head}")) for head in heads], rows,
          caption=text("bouwstenen.timeline"), quiet=True)  # fmt: skip


def _decisions(every: Sequence[gantt.Row]) -> None:
    rows = [
        (f"{one.number}. {one.name}", title, day(on))
        for one in every
        for on, title in one.decisions
    ]
    if rows:
        heads = ("bouwsteen", "decision", "decided_day")
        table([Column(text(f"bouwstenen.{head}")) for head in heads], rows,
              caption=text("bouwstenen.decisions"), quiet=True)  # fmt: skip
