"""The rest of what was recorded, each group one click away with how much there is in it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from insights.programme.parties import Party, parties, sentence
from insights.programme.records import Record
from pages.bouwsteen import listing
from pages.bouwsteen.about import About
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.records import changes, form, gone
from pages.shared.records.said import said
from texts import day, text

_STATES = {"betrokken": "good", "gepland": "watch", "niet": "none", "": "none"}
_KINDS = (
    *(part.kind for parts in listing.GROUPS.values() for part in parts),
    "milestone", "check_in", "confidence", "involvement",
)  # fmt: skip
_BORGING = ("borging_where", "borging_owner", "borging_from")


def show(it: About) -> None:
    """Worries, decisions, agreements, who takes part, what stays, what was learned, history."""
    section(text("bouwsteen.more"), text("bouwsteen.more_lead"))
    for name, parts in listing.GROUPS.items():
        found = {part: it.records(part.kind) for part in parts}
        with st.expander(listing.title(name, found), key=f"bs-group-{name}"):
            for part, every in found.items():
                listing.show(part, every, it)
    _parties(parties(it.records("involvement")), it)
    _borging(it)
    changes.changes(it.record, it.at)
    gone.show(_KINDS, it.at, it.number)


def _parties(found: Sequence[Party], it: About) -> None:
    n = sum(one.state == "betrokken" for one in found)
    with st.expander(text("bouwsteen.parties", n=n, total=len(found)), key="bs-group-parties"):
        st.html(f'<p class="bs-reason">{escape(sentence(found))}</p>')
        for one in found:
            with st.container(key=f"bs-row-party-{one.code}", horizontal=True):
                st.html(_party(one))
                _door(one, it)


def _party(one: Party) -> str:
    word = said("involvement", "state", one.state) if one.state else text("bouwsteen.not_said")
    how = one.record.words("how") if one.record else ""
    on = one.record.day("date") if one.record else None
    more = " · ".join(escape(each) for each in (how, day(on) if on else "") if each)
    return (
        f'<div class="bs-item"><h3>{escape(one.name)} {chip(_STATES[one.state], word)}</h3>'
        f"{f'<p>{more}</p>' if more else ''}</div>"
    )


def _door(one: Party, it: About) -> None:
    given = {"bouwsteen": it.number, "party": one.code}
    made = form.Form("involvement", ("state", "how", "date"), one.record,
                     {} if one.record else given)  # fmt: skip
    form.button(made, text("bouwsteen.change" if one.record else "bouwsteen.tell"),
                icon=":material/edit:")  # fmt: skip


def _borging(it: About) -> None:
    known = [name for name in _BORGING if it.record.get(name)]
    key = "known" if len(known) == len(_BORGING) else "part" if known else "none"
    with st.expander(text(f"bouwsteen.borging_{key}"), key="bs-group-borging"):
        st.html(_lines(it.record, _BORGING))
        it.edit(*_BORGING, what="borging")


def _lines(one: Record, names: Sequence[str]) -> str:
    rows = "".join(
        f"<div><dt>{escape(text(f'records.bouwsteen.{name}'))}</dt>"
        f"<dd>{escape(said('bouwsteen', name, one.get(name)))}</dd></div>"
        for name in names
    )
    return f'<dl class="bw-facts bs-facts">{rows}</dl>'
