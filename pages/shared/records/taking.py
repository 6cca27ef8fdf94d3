"""A record taken out from its own form: a question first, with what still points at it."""

from collections.abc import Sequence

import streamlit as st

from data.errors import PersonalNote
from insights import ask
from insights.programme import records
from insights.programme.links import pointing_at
from insights.programme.records import Record
from pages.shared import reader
from pages.shared.notices import notice
from pages.shared.records import saving
from pages.shared.records.said import role
from pipelines.records import may_write, withdraw
from texts import number, text

STAYS = ("bouwsteen", "vision", "partner_profile")  # what pages and addresses are made of
_MOST, _LINE = 5, 300  # records that are named; characters of a reason


def door(name: str, one: Record | None) -> None:
    """The button in the form called `name`, for whoever may take that record out."""
    if one is None or not one.seen or one.kind.name in STAYS:
        return  # it is not there yet, or has to stay
    said: dict = dict(one.told)  # days and all, of which only the partners are looked at
    if may_write(reader.scope(), one.kind.name, one.id, said):
        st.button(text("records.take_out"), key=f"out:{name}", icon=":material/delete:",
                  on_click=_ask, args=(name,))  # fmt: skip


def is_asked(name: str) -> bool:
    """Whether the question stands in the place of the form."""
    return bool(st.session_state.get(_asked(name)))


def forget(name: str) -> None:
    """A form that is opened anew begins with its fields."""
    st.session_state.pop(_asked(name), None)


def question(name: str, one: Record) -> bool:
    """Whether to take it out and why, what points at it; True once it is out."""
    kind = text(f"records.{one.kind.name}.one")
    notice("watch", text("records.take_out_ask", kind=kind.lower(), title=one.title or kind),
           text("records.take_out_body"), _meanwhile(one))  # fmt: skip
    _pointed(pointing_at(one.kind.name, one.id, ask.now(), reader.scope()))
    why = st.text_input(text("records.take_out_why"), key=f"why:{name}", max_chars=_LINE)
    with st.container(key=f"out-doors-{name}", horizontal=True):
        yes = st.button(text("records.take_out_yes"), key=f"yes:{name}", type="primary")
        st.button(text("records.take_out_no"), key=f"no:{name}", on_click=forget, args=(name,))
    return yes and _taken(name, one, why or "")


def _taken(name: str, one: Record, why: str) -> bool:
    if not why.strip():
        notice("bad", text("records.take_out_no_reason"))
        return False
    try:
        withdraw(one.kind.name, one.id, why, who=reader.who(), scope=reader.scope())
    except PersonalNote:
        notice("bad", text("errors.PersonalNote"))
        return False
    forget(name)
    saving.remember(saving.Saved(name, one.kind.name, one.id, False))
    return True


def _meanwhile(one: Record) -> list[str]:
    """That somebody else went on with it since the form was opened."""
    now = records.record(one.kind.name, one.id, ask.now(), reader.scope())
    if now is None:
        return [text("records.take_out_gone")]
    if now.changed_at == one.changed_at:
        return []
    return [text("records.take_out_meanwhile", who=role(now.changed_by))]


def _pointed(found: Sequence[Record]) -> None:
    if not found:
        return
    named = [text("records.take_out_named", kind=text(f"records.{one.kind.name}.one"),
                  title=one.title or one.id) for one in found[:_MOST]]  # fmt: skip
    if found[_MOST:]:
        named.append(text("records.take_out_more", n=number(len(found) - _MOST)))
    notice("info", text("records.take_out_pointed"), text("records.take_out_left"), named)


def _ask(name: str) -> None:
    st.session_state[_asked(name)] = True


def _asked(name: str) -> str:
    return f"taking:{name}"
