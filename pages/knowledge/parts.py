"""The choices above the page, and what its parts share: rows with a button, long lists folded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.records import RECORDS
from insights.ask import Moment
from insights.programme import days
from insights.programme.knowledge import fits
from insights.programme.records import Record, records
from pages.shared import filters, reader
from pages.shared.choice import choice, chosen, followed, remember
from pages.shared.records import form
from pages.shared.records.options import named
from texts import number, text

KINDS = ("question", "knowledge", "offer", "lesson", "difference", "commitment", "workgroup",
         "stakeholder")  # fmt: skip
_ALL = "alles"
_PART = "deel"
_TABS = ("ask", "share", "learn", "partners", "around")
_STYLE = Path(__file__).with_name("style.css")


@dataclass(frozen=True)
class View:
    """What the reader chose; partner and bouwsteen are "" for any."""

    at: Moment
    partner: str
    bouwsteen: str
    names: Mapping[str, str]  # bouwsteen → number and name

    @property
    def today(self) -> date:
        """The day from which everything is judged."""
        return days.today(self.at)

    def those(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind that fit; what a kind cannot tell does not narrow it."""
        fields = RECORDS[kind].fields
        partner = self.partner if any(one.type == "partner" for one in fields) else ""
        bouwsteen = self.bouwsteen if "bouwsteen" in RECORDS[kind].by_name else ""
        every = records(kind, self.at, reader.scope())
        return tuple(one for one in every if fits(one, partner, bouwsteen))

    def about(self, one: Record) -> str:
        """The bouwsteen of a record by number and name, "" without one."""
        return self.names.get(one.words("bouwsteen"), "")

    @property
    def given(self) -> dict[str, object]:
        """What a new record begins with, by what is chosen."""
        return {"bouwsteen": self.bouwsteen} if self.bouwsteen else {}


def choose() -> View:
    """The row of choices: partner, bouwsteen, and as known when."""
    st.html(_STYLE)
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        who, what, when = st.container(), st.container(), st.container()
        with when:
            at = filters.choose_moment()
        names = named("bouwsteen", at)
        with who:
            partner = _pick("partner", reader.partner_names())
        with what:
            bouwsteen = _pick("bouwsteen", names)
    return View(at, partner, bouwsteen, names)


def tabs() -> Sequence[DeltaGenerator]:
    """The five parts of the page, which one in the URL; the first is what most people come for."""
    names = {text(f"knowledge.tab_{one}"): one for one in _TABS}
    words = {code: name for name, code in names.items()}
    if followed(_PART) or st.session_state.get(_PART) not in names:
        st.session_state[_PART] = words.get(chosen().get(_PART, ""), next(iter(names)))
    shown = st.tabs(list(names), key=_PART, on_change="rerun")
    remember(_PART, names[st.session_state[_PART]], _TABS[0])
    return shown


def _pick(name: str, options: Mapping[str, str]) -> str:
    found = choice(name, text(f"filters.{name}"), {_ALL: text(f"knowledge.all_{name}"), **options})
    return "" if found == _ALL else found


def name(slug: str) -> str:
    """A partner's name, "" without one."""
    return reader.partner_names().get(slug, slug)


def rows(
    found: Sequence[Record], draw: Callable[[Record], str], fields: tuple[str, ...], most: int = 5
) -> None:
    """One row per record with its button to change it; what is over `most` is one click away."""
    for one in found[:most]:
        _row(one, draw, fields)
    if found[most:]:
        with st.expander(text("knowledge.more", n=number(len(found) - most))):
            for one in found[most:]:
                _row(one, draw, fields)


def new(kind: str, fields: tuple[str, ...], own: str, start: Mapping[str, object],
        given: Mapping[str, object] | None = None) -> form.Form:  # fmt: skip
    """A form for a new record; an analyst writes for the own partner, which is `own` in it."""
    mine = reader.scope().partner
    said = {**(given or {}), **({own: mine} if mine else {})}
    asked = tuple(one for one in fields if one not in said)
    return form.Form(kind, asked, given=said, start=start)


def _row(one: Record, draw: Callable[[Record], str], fields: tuple[str, ...]) -> None:
    with st.container(key=f"kn-row-{one.kind.name}-{one.id}", horizontal=True, gap="small"):
        st.html(draw(one))
        whole, reply = (form.Form(one.kind.name, each, one) for each in (fields, one.kind.reply))
        if form.is_open(whole) or not one.kind.reply:
            form.button(whole, text("knowledge.change"))
        else:
            told = any(one.get(name) for name in one.kind.reply)
            form.button(reply, text("knowledge.change" if told else "knowledge.reply"))


def item(title: str, said: Sequence[str] = (), facts: Sequence[str] = (), mark: str = "") -> str:
    """A title, sentences under it, and facts in one quiet line; `mark` is HTML beside the title."""
    body = "".join(f"<p>{escape(one)}</p>" for one in said if one)
    foot = " · ".join(escape(one) for one in facts if one)
    foot = f'<p class="kn-facts">{foot}</p>' if foot else ""
    return f'<div class="kn-item"><h3>{escape(title)} {mark}</h3>{body}{foot}</div>'
