"""One agreement for the people who work with it: one sheet, which prints on its own."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme import days
from insights.programme.agreements import runs
from insights.programme.records import Record
from pages.agreements import parts
from pages.shared import reader
from pages.shared.choice import choice
from pages.shared.headline import section
from texts import day, text

_NONE = "geen"


def show(every: Sequence[Record], at: Moment) -> None:
    """The choice of an agreement, and its sheet."""
    section(text("agreements.sheet"), text("agreements.sheet_lead"))
    options = {_NONE: text("agreements.sheet_choose")} | {one.id: one.title for one in every}
    picked = choice("blad", text("agreements.sheet_label"), options)
    found = next((one for one in every if one.id == picked), None)
    if found:
        st.html(html(found, at))


def html(one: Record, at: Moment) -> str:
    """The sheet as HTML, everything escaped; amounts are never on it."""
    untold = f'<span class="quiet">{escape(text("agreements.sheet_untold"))}</span>'
    means = escape(one.words("for_staff")) or untold
    stopped = "" if runs(one) else f"<p>{escape(text('agreements.sheet_stopped'))}</p>"
    foot = text("agreements.sheet_foot", programme=reader.programme().title,
                day=day(days.today(at)))  # fmt: skip
    if reader.programme().demo:  # the badge above the page is not on paper
        foot = f"{foot} {text('ui.demo')}: {text('ui.demo_why')}"
    rows = "".join(
        f"<div><dt>{escape(text(f'agreements.sheet_{name}'))}</dt><dd>{escape(said)}</dd></div>"
        for name, said in _facts(one)
        if said
    )
    return (
        f'<article class="ag-sheet"><p class="kicker">{escape(text("agreements.sheet_kicker"))}</p>'
        f"<h3>{escape(one.title)}</h3>{stopped}"
        f"<h4>{escape(text('agreements.sheet_means'))}</h4>"
        f'<p class="ag-means">{means}</p><dl class="ag-facts">{rows}</dl>'
        f'<p class="ag-foot">{escape(foot)}</p></article>'
    )


def _facts(one: Record) -> list[tuple[str, str]]:
    return [
        ("with", parts.parties(one)),
        ("why", one.words("goal")),
        ("who", one.words("responsibilities")),
        ("until", parts.period(one)),
        ("stops", one.words("end_clause")),
    ]
