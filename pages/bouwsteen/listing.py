"""Records of one kind about a bouwsteen: what is open in rows, what is behind us below them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from data.records import RECORDS
from insights.programme.records import Record
from pages.bouwsteen.about import About
from pages.shared.chips import chip
from pages.shared.records import form
from pages.shared.records.said import label, said
from texts import text


@dataclass(frozen=True)
class Part:
    """How one kind is shown: facts in one line, words below; `closed` is the field that says that
    it is behind us, `ended` the values of it that say so (without them: any)."""

    kind: str
    facts: tuple[str, ...]
    words: tuple[str, ...] = ()
    closed: str = ""
    ended: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()  # what the form asks; () everything

    def is_open(self, one: Record) -> bool:
        """Whether it still asks for attention."""
        value = one.get(self.closed) if self.closed else None
        return value is None or bool(self.ended and value not in self.ended)


_BEGINS = ("date", "raised_on", "asked_on", "started_on")  # what begins today unless told otherwise
_ENDED = ("afgerond", "gestopt")
GROUPS: dict[str, tuple[Part, ...]] = {
    "worries": (
        Part("risk", ("chance", "impact", "owner", "due"), ("measure",), "closed_on"),
        Part("obstacle", ("category", "escalated_to", "allowed", "owner", "raised_on"),
             ("ambition", "answer", "answer_source", "confirmed_by", "solved_how"), "closed_on"),
    ),
    "decided": (
        Part("decision", ("date", "decided_by"), ("text", "reason")),
        Part("action", ("owner", "due", "done_on"), ("note",), "done_on"),
    ),
    "agreed": (
        Part("agreement", ("form", "state", "started_on", "ends_on", "parties"),
             ("goal", "end_clause"), "state", _ENDED,
             ("title", "form", "parties", "other_parties", "goal", "responsibilities",
              "started_on", "ends_on", "end_clause", "bouwstenen", "evaluate_on", "state")),
        Part("project", ("state", "started_on", "ends_on", "partners"), ("goal", "yield"),
             "state", _ENDED,
             ("title", "goal", "partners", "other_parties", "theme", "funder", "started_on",
              "ends_on", "state", "bouwstenen", "expectation", "yield")),
    ),
    "learned": (
        Part("lesson", ("date",), ("text", "change_made")),
        Part("success", ("date", "partner", "team"), ("text",)),
        Part("question", ("asked_by", "asked_on", "owner"), ("text", "answer"), "answered_on"),
    ),
}  # fmt: skip


def title(name: str, found: Mapping[Part, Sequence[Record]]) -> str:
    """What the group is about and how much of it there is, what is open first."""
    counts = []
    for part, every in found.items():
        n = sum(part.is_open(one) for one in every)
        many = text(f"records.{part.kind}.{'one' if n == 1 else 'many'}").lower()
        still = "open" if part.closed and not part.ended else "there"
        counts.append(text(f"bouwsteen.count_{still}", n=n, many=many))
    return f"{text(f'bouwsteen.group_{name}')}: {', '.join(counts)}"


def show(part: Part, every: Sequence[Record], it: About) -> None:
    """The records under the name of their kind, each with the way to change it."""
    st.html(f'<h3 class="bs-kind">{escape(text(f"records.{part.kind}.many"))}</h3>')
    if not every:
        st.html(f'<p class="quiet">{escape(text("bouwsteen.none_said"))}</p>')
    for one in sorted(every, key=lambda one: not part.is_open(one)):
        with st.container(key=f"bs-row-{part.kind}-{one.id}", horizontal=True):
            st.html(_item(part, one))
            form.button(form.Form(part.kind, _fields(part), one), text("bouwsteen.change"),
                        icon=":material/edit:")  # fmt: skip
    _add(part, it)


def _add(part: Part, it: About) -> None:
    said_of = RECORDS[part.kind].by_name
    given = {"bouwsteen": it.number} if "bouwsteen" in said_of else {}
    start: dict[str, object] = {} if given else {"bouwstenen": [it.number]}
    start |= {name: it.known.today for name in _BEGINS if name in said_of}
    made = form.Form(part.kind, _fields(part), given=given, start=start)
    form.button(made, text(f"bouwsteen.add_{part.kind}"), icon=":material/add:")


def _fields(part: Part) -> tuple[str, ...]:
    every = RECORDS[part.kind].fields
    return part.fields or tuple(one.name for one in every if one.name != "bouwsteen")


def _item(part: Part, one: Record) -> str:
    kind = part.kind
    facts = " · ".join(
        f"{escape(label(kind, name))}: {escape(said(kind, name, one[name]))}"
        for name in part.facts
        if one.get(name) is not None
    )
    words = "".join(
        f"<p><span>{escape(label(kind, name))}:</span> {escape(one.words(name))}</p>"
        for name in part.words
        if one.words(name)
    )
    state = "" if part.is_open(one) else chip("none", _closed(part, one))
    return (
        f'<div class="bs-item"><h3>{escape(one.title)} {state}</h3>'
        f'<p class="bs-meta">{facts}</p>{words}{_lacks(part, one)}</div>'
    )


def _closed(part: Part, one: Record) -> str:
    return f"{label(part.kind, part.closed)}: {said(part.kind, part.closed, one[part.closed])}"


def _lacks(part: Part, one: Record) -> str:
    """An agreement has to say how it ends."""
    if part.kind != "agreement" or one.words("end_clause"):
        return ""
    return f"<p>{chip('watch', text('bouwsteen.no_end_clause'))}</p>"
