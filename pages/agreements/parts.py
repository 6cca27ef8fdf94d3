"""What the page begins with: its choices, and what it says without any agreement."""

from pathlib import Path

import streamlit as st

from data.records import code_key, codes
from insights.ask import Moment
from insights.programme.agreements import Wanted
from insights.programme.phrases import listed
from insights.programme.records import Record, records
from pages.shared import filters, reader
from pages.shared.choice import choice
from pages.shared.headline import headline
from texts import day, text

_ALL = "alles"
_STYLE = Path(__file__).with_name("style.css")
_STATES = ("lopend", "afgerond", "gestopt", "voorbereiding")


def choose() -> tuple[Moment, Wanted]:
    """The row of choices: partner, bouwsteen, state, and as known when."""
    st.html(_STYLE)
    assert set(_STATES) == set(codes("project_state"))  # agreements have no others
    states = {one: text(code_key("project_state", one)) for one in _STATES}
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    who, what, how, when = (row.container() for _ in range(4))
    with when:
        at = filters.choose_moment()  # first, because it decides which bouwstenen there are
    with who:
        partner = _pick("partner", "partner", reader.partner_names())
    with what:
        bouwsteen = _pick("bouwsteen", "bouwsteen", bouwstenen(at))
    with how:
        state = _pick("stand", "state", states)
    return at, Wanted(partner, bouwsteen, state)


def _pick(name: str, what: str, options: dict[str, str]) -> str:
    everything = {
        _ALL: text(f"agreements.all_{'bouwstenen' if what == 'bouwsteen' else what + 's'}")
    }
    found = choice(name, text(f"agreements.{what}"), everything | options)
    return "" if found == _ALL else found


def bouwstenen(at: Moment) -> dict[str, str]:
    """Number to name, in their order."""
    every = records("bouwsteen", at, reader.scope())
    ordered = sorted(every, key=lambda one: int(one.id) if one.id.isdigit() else 0)
    return {one.id: f"{one.id}. {one.title}" for one in ordered}


def parties(one: Record, field: str = "parties") -> str:
    """Everybody who takes part, partners first; "" when nobody is told."""
    names = reader.partner_names()
    own = [names.get(slug, slug) for slug in one.listed(field)]
    every = [*own, *one.listed("other_parties")]
    return listed(every) if every else ""


def period(one: Record) -> str:
    """From when until when, in words."""
    begin, end = one.day("started_on"), one.day("ends_on")
    begins = day(begin) if begin else text("agreements.untold_begin")
    if end is None:
        return text("agreements.from_open", begin=begins)
    return text("agreements.from_until", begin=begins, end=day(end))


def nothing_yet() -> None:
    """A programme without any agreement."""
    headline(text("agreements.nothing_title"), text("agreements.kicker"))
    st.caption(f"{text('agreements.nothing_body')} {text('agreements.nothing_remedy')}")
