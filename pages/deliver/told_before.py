"""What a partner told us of its own layouts: to be seen, and to be taken back."""

import json

import streamlit as st

from data.disclosure import Scope
from insights.ask import Moment, ask
from insights.lineage import questions
from pages.deliver.meanings import NOT_READ, column_of, option_words, value_words
from pages.shared import once, reader
from pages.shared.headline import section
from pages.shared.notices import notice
from pages.shared.tables import Column, table
from pipelines.mapping.forget import forget
from texts import day, text

_FORM = "forget_layout"


def show(partner: str, at: Moment, scope: Scope) -> None:
    """One table per layout, each with a button that forgets it; nothing when there is none."""
    if once.told(_FORM):
        notice("good", text("mapping.forgotten"), text("mapping.forgotten_body"))
    found = ask(questions.told(partner), at=at, scope=scope)
    if found.empty:
        return
    section(text("mapping.before"), text("mapping.before_lead"))
    for place, row in enumerate(found.to_dict("records")):
        _layout(partner, row, place)


def _layout(partner: str, row: dict, place: int) -> None:
    said = json.loads(row["said"])
    kind = said.get("kind") or ""
    title = text(f"sheets.{kind}.title") if kind else text("mapping.leave_out")
    with st.expander(text("mapping.layout", kind=title, headings=_short(row["headings"]))):
        st.caption(text("mapping.told_on", day=day(row["known_at"]), headings=row["headings"]))
        rows = _rows(kind, said)
        if rows:
            heads = ("theirs", "ours")
            table([Column(text(f"mapping.col_{head}")) for head in heads], rows,
                  caption=text("mapping.before"), quiet=True)  # fmt: skip
        form = once.key(_FORM)
        if st.button(text("mapping.forget"), key=f"{form}_{place}", icon=":material/undo:"):
            with once.only(_FORM, form) as done:
                if done is not None:
                    forget(partner, row["fingerprint"], row["headings"], who=reader.who())
                    done.append(row["fingerprint"])
            st.rerun()


def _rows(kind: str, said: dict) -> list[tuple[str, str]]:
    if not kind:
        return []
    headings = [
        (theirs, option_words(kind, ours or NOT_READ))
        for theirs, ours in said.get("columns", {}).items()
    ]
    spelled = [
        (text("mapping.below", words=words, header=header or text("mapping.no_header")), known)
        for header, every in said.get("values", {}).items()
        for words, known in every.items()
    ]
    everywhere = [
        (text("mapping.every_row"), f"{column.header}: {value_words(column, value)}")
        for name, value in said.get("everywhere", {}).items()
        if (column := column_of(kind, name))
    ]
    return [*headings, *spelled, *everywhere]


def _short(headings: str) -> str:
    return headings if len(headings) <= 60 else f"{headings[:57]}…"
