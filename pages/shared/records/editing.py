"""A row under a list: begin a new record, or choose one of the list and change it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from data.recorded import sees_amounts
from insights.programme.records import Record
from pages.shared import filters, reader, theme
from pages.shared.records.form import Form, button
from texts import text

Choice = tuple[str, tuple[str, ...]]  # a button's words, and the fields of the form it opens


def editing(
    form: Form, every: Sequence[Record], new: str, more: Sequence[Choice] = (),
    names: Mapping[str, str] | None = None,
) -> None:  # fmt: skip
    """For who keeps the programme. `form` is that of a new record, its button says `new` ("": there
    is none); `more` are other forms for the one that is chosen; `names` says what readers call a
    record, by its id or its title, when that title is a code or long."""
    if not sees_amounts(reader.scope()) or theme.is_presenting() or filters.moment().known_at:
        return
    with st.container(key=f"editing-{form.kind}", horizontal=True, vertical_alignment="bottom"):
        if new:
            button(form, new, icon=":material/add:")
        if not every:
            return
        called = names or {}
        titles = {one.id: called.get(one.id) or called.get(one.title, one.title) or one.id
                  for one in every}  # fmt: skip
        picked = st.selectbox(
            text("records.change_which"), list(titles), format_func=titles.__getitem__, index=None,
            key=f"pick:{form.kind}", placeholder=text("records.choose"),
        )  # fmt: skip
        found = next((one for one in every if one.id == picked), None)
        if found is None:
            return
        change = replace(form, record=found, given={}, start={})
        button(change, text("records.change_chosen"), icon=":material/edit:")
        for words, fields in more:
            button(replace(change, fields=fields), words)
