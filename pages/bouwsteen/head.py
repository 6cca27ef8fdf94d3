"""The top of the page: which bouwsteen, as known when, how it stands in a sentence."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from insights.ask import Moment
from insights.programme import bouwstenen, records
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.phrases import listed
from insights.programme.records import Record
from pages.bouwsteen.about import About
from pages.bouwstenen import card, marks
from pages.bouwstenen import parts as board
from pages.shared import check_in, choice, filters, menu, reader
from pages.shared.headline import headline
from pages.shared.notices import empty
from pages.shared.records.said import label
from texts import day, text

_NONE = "geen"
_GROWTH = ("first_step", "scale_path")
_STYLE = Path(__file__).with_name("style.css")


def style() -> None:
    """The look of the cards, and of this page."""
    board.style()
    st.html(_STYLE)


def choose() -> tuple[Sequence[Bouwsteen], Moment, str]:
    """Every bouwsteen, as known when, and the number of the one that is chosen ("" none)."""
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    which, known = row.container(), row.container()
    with known:
        at = filters.choose_moment()
    every = bouwstenen.known(at, reader.scope())
    names = {str(one.number): f"{one.number}. {one.name}" for one in every}
    with which:
        options = {_NONE: text("bouwsteen.choose")} | names
        number = choice.choice("bouwsteen", text("filters.bouwsteen"), options)
    _back()
    return every, at, "" if number == _NONE else number


def record_of(number: str, at: Moment) -> Record:
    """Its record: what its card tells was made of it, so it is there."""
    found = records.record("bouwsteen", number, at, reader.scope())
    assert found, f"bouwsteen {number} has no record"
    return found


def nothing_yet() -> None:
    """A programme without bouwstenen."""
    board.nothing_yet()


def which(every: Sequence[Bouwsteen]) -> None:
    """None is chosen: a link to each."""
    headline(text("bouwsteen.which"), text("bouwstenen.kicker"))
    for one in every:
        asked = choice.everywhere() | {"bouwsteen": str(one.number)}
        st.page_link(menu.path("bouwsteen"), label=f"{one.number}. {one.name}", query_params=asked)
    if not every:
        empty(text("bouwstenen.nothing_title"), text("bouwstenen.nothing_body"))


def show(it: About) -> None:
    """Its name, how it stands and why, who pulls it, and the way to tell how it goes now."""
    one = it.one
    status = text(f"codes.status.{one.status}").lower() if one.status else ""
    said = text("bouwstenen.only_one", name=one.name, status=status) if status else one.name
    headline(said, text("bouwsteen.kicker", n=one.number))
    st.html(f'<div class="bs-head">{_state(it)}{_facts(it)}</div>')
    with st.container(key="bs-doors", horizontal=True):
        check_in.button(one, primary=True)
        it.edit("priority", "responsible", "contributors", "workgroup", "started_on", "policies",
                "first_step", "first_step_on", "scale_path", "confirmed_on",
                what="steering")  # fmt: skip


def _back() -> None:
    asked = {name: of for name, of in choice.everywhere().items() if name != "bouwsteen"}
    st.page_link(menu.path("bouwstenen"), label=text("bouwsteen.all"), icon=":material/arrow_back:",
                 query_params=asked)  # fmt: skip


def _state(it: About) -> str:
    one = it.one
    chips = card.status_chip(one.status) if one.status else ""
    phase = text(f"codes.phase.{one.phase}") if one.phase else text("bouwstenen.without_phase")
    done = "" if one.progress is None else text("bouwstenen.progress", n=one.progress)
    said = " · ".join(word for word in (phase, done) if word)
    since = text("bouwstenen.since", day=day(one.since)) if one.since else ""
    reason = one.reason or one.note or text("bouwstenen.untold_one")
    return (
        f'<p class="bs-line">{chips}<span>{escape(said)}</span>{marks.priority(one)}'
        f"{card.grade(one).replace('<p', '<span').replace('</p>', '</span>')}</p>"
        f'<p class="bs-reason">{escape(reason)} <span>{escape(since)}</span></p>'
        f"{marks.flags(it.known.flags(one))}"
    )


def _facts(it: About) -> str:
    names, one = reader.partner_names(), it.one
    many = "many" if len(one.leads) > 1 else "one" if one.status else "intended"
    rows = [(text(f"bouwstenen.lead_{many}"),
             listed([names[slug] for slug in one.leads]) if one.leads
             else text("bouwstenen.lead_none"))]  # fmt: skip
    if one.contributors:
        rows.append((text("bouwstenen.contributors"),
                     listed([names[slug] for slug in one.contributors])))  # fmt: skip
    policies = records.records("policy", it.at, reader.scope())
    found = [policy.title for policy in policies if policy.id in one.policies]
    if found:
        rows.append((text("records.bouwsteen.policies"), listed(found)))
    rows += [
        (label("bouwsteen", name), _words(it, name)) for name in _GROWTH if it.record.words(name)
    ]
    told = "".join(f"<div><dt>{escape(a)}</dt><dd>{escape(b)}</dd></div>" for a, b in rows)
    return f'<dl class="bw-facts bs-facts">{told}</dl>'


def _words(it: About, name: str) -> str:
    on = it.record.day("first_step_on") if name == "first_step" else None
    return f"{it.record.words(name)} ({day(on)})" if on else it.record.words(name)
