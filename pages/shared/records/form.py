"""A form for one record, made from its declaration: it opens over the page and keeps a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import streamlit as st

from data.records import RECORDS, Field
from insights import ask
from insights.programme.records import Record
from pages.shared import filters, reader, theme
from pages.shared.notices import notice
from pages.shared.records import clash, saving, taking
from pages.shared.records.inputs import field_input, options_of
from pipelines.records import drafts, may_write, new_id
from texts import moment, text


@dataclass(frozen=True)
class Form:
    """What can be filled in of a record of this kind. Without `record` it is a new one, which has
    what is `given` besides; `start` is filled in to begin with and may be changed."""

    kind: str
    fields: tuple[str, ...]
    record: Record | None = None
    given: Mapping[str, object] = field(default_factory=dict)
    start: Mapping[str, object] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What its widgets and its draft are kept under."""
        about = "-".join(str(one) for one in self.given.values() if isinstance(one, str))
        return f"{self.kind}:{self.record.id if self.record else f'new{about}'}"

    def declared(self) -> tuple[Field, ...]:
        """Its fields, but for those that this reader may not see."""
        hidden = self.record.hidden if self.record else frozenset()
        if not may_write(reader.scope(), "bouwsteen"):
            hidden |= set(RECORDS[self.kind].restricted)
        return tuple(RECORDS[self.kind].by_name[one] for one in self.fields if one not in hidden)

    def before(self) -> dict[str, object]:
        """What is said already, or filled in to begin with."""
        said = self.record or self.start
        return {one.name: said.get(one.name) for one in self.declared()}


def is_open(form: Form) -> bool:
    """Whether this reader may write such a record, here: now, not in the past or on the beamer."""
    if theme.is_presenting() or filters.moment().known_at:
        return False
    said = {**(form.record.told if form.record else {}), **form.given}
    return may_write(reader.scope(), form.kind, form.record.id if form.record else "", said or None,
                     form.fields if form.record else ())  # fmt: skip


def button(form: Form, label: str, *, icon: str = "", primary: bool = False) -> None:
    """The button that opens the form, for whoever may write such a record (see `is_open`)."""
    if not is_open(form):
        return
    if st.button(label, key=f"open:{form.name}:{'-'.join(form.fields[:3])}", icon=icon or None,
                 type="primary" if primary else "secondary"):  # fmt: skip
        begin(form)
        st.dialog(label, width="medium")(filled_in)(form)


def begin(form: Form) -> None:
    """Fill the widgets with the draft that was left, else with what stands."""
    clash.forget(form.name)
    taking.forget(form.name)
    st.session_state[_id(form)] = form.record.id if form.record else new_id()
    draft = drafts.kept(_draft(form))
    st.session_state[_from_draft(form)] = draft.at if draft else None
    said = form.before() | (dict(draft.values) if draft else {})
    for one in form.declared():
        st.session_state[_key(form, one)] = _shown(one, said.get(one.name))


def _shown(one: Field, value: object) -> object:
    """A value as its widget holds it."""
    if one.many:
        listed = list(value) if isinstance(value, list | tuple) else []
        return listed if options_of(one) else "\n".join(str(each) for each in listed)
    if one.type in ("day", "half_year") and isinstance(value, str):
        return date.fromisoformat(value)
    if one.words:
        return value or ""
    return value


def filled_in(form: Form) -> None:
    """What stands in the dialog: the fields with what others wrote, or the question to take out."""
    if form.record and taking.is_asked(form.name):
        if taking.question(form.name, form.record):
            drafts.drop(_draft(form))
            st.rerun()
    else:
        _fields(form)


def _fields(form: Form) -> None:
    at = ask.now()
    since = st.session_state.get(_from_draft(form))
    if since:
        notice("info", text("records.draft_found", when=moment(since)))
    clash.show(form.name, {one.name: _key(form, one) for one in form.declared()})
    filled = {one.name: field_input(form.kind, one, _key(form, one), at) for one in form.declared()}
    changed = {name: value for name, value in filled.items() if _differs(form, name, value)}
    kept = not changed or drafts.keep(_draft(form), filled)
    st.caption(text("records.draft_kept" if kept else "records.draft_not_kept"))
    with st.container(key=f"doors-{form.name}", horizontal=True):
        pressed = st.button(text("records.save"), key=f"save:{form.name}", type="primary")
        if st.button(text("records.throw_away"), key=f"leave:{form.name}"):
            drafts.drop(_draft(form))
            st.rerun()
        taking.door(form.name, form.record)
    if pressed:
        one = saving.Saved(form.name, form.kind, st.session_state[_id(form)], form.record is None)
        seen = form.record.seen if form.record else {}
        given = dict(form.given) if form.record is None else {}
        if saving.save(one, {**given, **changed}, seen):
            drafts.drop(_draft(form))
            st.rerun()


def _differs(form: Form, name: str, value: object) -> bool:
    before = form.before()[name] if form.record else None
    return (value or None if not isinstance(value, bool | int) else value) != (
        list(before) if isinstance(before, tuple) else before
    )


def _key(form: Form, one: Field) -> str:
    return f"field:{form.name}:{one.name}"


def _id(form: Form) -> str:
    return f"id:{form.name}"


def _from_draft(form: Form) -> str:
    return f"draft:{form.name}"


def _draft(form: Form) -> str:
    """Whose draft of what: one browser's, so that two who write the same keep their own."""
    return f"{saving.browser()}:{reader.who()}:{form.name}"
