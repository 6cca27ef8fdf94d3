"""What the page begins with: its choices, its places and partners, and what it says when bare."""

from pathlib import Path

import streamlit as st

from data import reference
from insights.ask import Moment
from insights.programme.days import today
from insights.programme.records import Record
from pages.shared import filters, reader
from pages.shared.choice import choice
from pages.shared.headline import headline
from pages.shared.records.form import Form, button
from texts import text

_ALL = "alles"
_STYLE = Path(__file__).with_name("style.css")
_CHIPS = Path(__file__).parents[1] / "bouwstenen" / "style.css"  # the shapes of the statuses


def choose() -> tuple[Moment, str]:
    """As known when, and for who may see any partner's figures: whose figures."""
    st.html(_CHIPS)
    st.html(_STYLE)
    seen = seen_partners()
    found = _ALL
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        if seen:
            options = {_ALL: text("goals.all_partners")} | seen
            found = choice("partner", text("goals.partner"), options)
        at = filters.choose_moment()
    return at, "" if found == _ALL else found


def seen_partners() -> dict[str, str]:
    """Slug to name of the partners whose figures this reader may see."""
    scope = reader.scope()
    return {slug: name for slug, name in reader.partner_names().items() if scope.sees(slug)}


def members(at: Moment) -> dict[str, str]:
    """Slug to name of the partners that took part on the day that is looked at."""
    on = today(at)
    names = reader.partner_names()
    rows = reader.programme().partners[["partner", "member_from", "member_to"]]
    return {
        str(slug): names[str(slug)]
        for slug, begin, end in rows.itertuples(name=None, index=False)
        if not (begin == begin and begin.date() > on) and not (end == end and end.date() < on)
    }


def gemeenten() -> dict[str, str]:
    """Code to name of the programme's gemeenten, by name."""
    named = reference.names()
    inside = {code: named[code] for code in reader.programme().gemeenten}
    return dict(sorted(inside.items(), key=lambda one: one[1]))


def nothing_yet(vision: Record | None) -> None:
    """A programme without goals."""
    headline(text("goals.nothing_title"), text("goals.kicker"))
    st.caption(text("goals.nothing_body"))
    if vision is None:
        st.caption(text("goals.no_vision"))
    goal_button()


def goal_button() -> None:
    """A new goal, for who keeps the programme."""
    button(Form("goal", ("title", "text", "parent", "rank")), text("goals.goal_new"),
           icon=":material/add:")  # fmt: skip
