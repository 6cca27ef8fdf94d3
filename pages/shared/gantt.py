"""A line of time in HTML: phases as bars, milestones as signs, today and the meetings across it."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from pathlib import Path

import streamlit as st

from insights.board.notes import Note
from insights.programme.gantt import Row, Span, Window
from insights.programme.milestones import Milestone
from pages.shared import happened
from texts import day, text

_STYLE = Path(__file__).with_name("gantt.css")


def style() -> None:
    """Its look, once per page."""
    st.html(_STYLE)


def html(
    lines: Iterable[tuple[str, str]], shown: Window, today: date, meetings: Sequence[date],
    alt: str, noted: Sequence[Note] = (),
) -> str:  # fmt: skip
    """The whole drawing. `lines` are (name, what stands on its track), both HTML; the same in words
    is in `alt`, and in the table that belongs below it; what was `noted` stands above them."""
    if noted:
        lines = [(escape(text("bouwstenen.happened")), happened.flags(noted, shown)), *lines]
    body = "".join(
        f'<div class="gt-row"><div class="gt-name">{name}</div>'
        f'<div class="gt-track">{inside}</div></div>'
        for name, inside in lines
    )
    return (
        f'<figure class="gt" role="img" aria-label="{escape(alt, quote=True)}" tabindex="0">'
        f'<div class="gt-inside"><div class="gt-row gt-head"><div class="gt-name"></div>'
        f'<div class="gt-track">{_years(shown, today)}{_now(shown, today)}</div></div>'
        f'<div class="gt-rows"><div class="gt-over"><div class="gt-track">'
        f"{happened.lines(noted, shown)}{_lines(shown, today, meetings)}</div></div>{body}"
        f"</div></div></figure>{key('gt-decided' in body)}{happened.words(noted)}"
    )


def row(one: Row, shown: Window, today: date) -> tuple[str, str]:
    """One bouwsteen: its phases, and its milestones upon them."""
    name = f"<span>{one.number}</span> {escape(one.name)}"
    bars = "".join(_bar(span, shown) for span in one.spans)
    signs = "".join(milestone(each, shown, today) for each in one.milestones)
    return name, bars + signs + decisions(one.decisions, shown)


def decisions(made: Iterable[tuple[date, str]], shown: Window) -> str:
    """What was decided, each at its day."""
    return "".join(
        f'<i class="gt-mark gt-decided" style="left:{shown.share(on)}%" '
        f'title="{escape(text("bouwstenen.decided_on", title=title, day=day(on)), quote=True)}">'
        "</i>"
        for on, title in made
        if shown.first <= on <= shown.last
    )


def milestone(one: Milestone, shown: Window, today: date) -> str:
    """First planned, how far it moved, and where it is now."""
    state = "done" if one.actual else "late" if one.late(today) else "ahead"
    moved = ""
    if one.end > one.first and one.slipped:
        left, right = shown.share(one.first), shown.share(one.end)
        moved = (
            f'<i class="gt-slip" style="left:{left}%;width:{right - left:.2f}%"></i>'
            f'<i class="gt-mark gt-first" style="left:{left}%"></i>'
        )
    title = escape(said(one, today), quote=True)
    at = shown.share(one.end)
    return f'{moved}<i class="gt-mark gt-{state}" style="left:{at}%" title="{title}"></i>'


def said(one: Milestone, today: date) -> str:
    """A milestone in one line: what, when, and what became of it."""
    return f"{one.title}: {outcome(one, today)}"


def outcome(one: Milestone, today: date) -> str:
    """What became of it, in words."""
    moved = text("bouwstenen.ms_moved", first=day(one.first)) if one.slipped else ""
    if one.actual:
        told = text("bouwstenen.ms_done", day=day(one.actual))
    elif one.late(today):
        told = text("bouwstenen.ms_late", day=day(one.planned))
    else:
        told = text("bouwstenen.ms_ahead", day=day(one.planned))
    return f"{told}; {moved}" if moved else told


def key(decided: bool = False) -> str:
    """What the signs mean; that of a decision only where there is one."""
    signs = (
        ("gt-mark gt-done", "done"), ("gt-mark gt-ahead", "ahead"), ("gt-mark gt-late", "late"),
        ("gt-mark gt-first", "first"), ("gt-key-now", "now"), ("gt-key-meeting", "meeting"),
        *([("gt-mark gt-decided", "decided")] if decided else []),
    )  # fmt: skip
    told = "".join(
        f'<li><i class="{sign}" aria-hidden="true"></i>'
        f"{escape(text(f'bouwstenen.key_{name}'))}</li>"
        for sign, name in signs
    )
    return f'<ul class="gt-key">{told}</ul>'


def _bar(span: Span, shown: Window) -> str:
    left, right = shown.share(span.first), shown.share(span.last)
    return (
        f'<i class="gt-bar gt-{span.phase or "planned"}" '
        f'style="left:{left}%;width:{max(right - left, 0.2):.2f}%"></i>'
    )


def _years(shown: Window, today: date) -> str:
    return "".join(
        f'<span class="gt-year" style="left:{shown.share(at)}%">{at.year}</span>'
        for at in shown.years()
        if shown.share(at) < 97 and not -9 < shown.share(at) - shown.share(today) < 7
    )


def _now(shown: Window, today: date) -> str:
    return f'<b class="gt-today" style="left:{shown.share(today)}%">{escape(day(today))}</b>'


def _lines(shown: Window, today: date, meetings: Sequence[date]) -> str:
    years = "".join(
        f'<i class="gt-at" style="left:{shown.share(at)}%"></i>' for at in shown.years()
    )
    met = "".join(
        f'<i class="gt-at gt-meeting" style="left:{shown.share(at)}%"></i>'
        for at in meetings
        if shown.first <= at <= shown.last
    )
    return f'{years}{met}<i class="gt-at gt-now" style="left:{shown.share(today)}%"></i>'
