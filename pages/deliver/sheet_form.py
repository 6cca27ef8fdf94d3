"""The questions about one sheet: what its headings mean, what it leaves out, what a spelling is."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from data.sheets.sheet import Column
from pages.deliver.ended import ended_months
from pages.deliver.meanings import NOT_READ, column_of, option_words, value_words
from pipelines.mapping import choices
from pipelines.mapping.questions import Answers, Asked, Spelling
from pipelines.mapping.sheet_seen import HeaderSeen
from pipelines.mapping.told import Mapping
from texts import month, text


def show(one: Asked, kind: str, pointed: HeaderSeen | None, key: str) -> Mapping | None:
    """The form of one sheet; what it says, once its button is pressed."""
    answers = Answers(kind)
    with st.form(f"sheet_{key}", border=False):
        if kind:
            _headings(one, pointed, answers, key)
            _spellings(one.spellings, answers, kind, key)
            _everywhere(one.missing, answers, key)
            st.caption(text("mapping.remembered"))
        label = text("mapping.read_so" if kind else "mapping.leave_out_so")
        if not st.form_submit_button(label, type="primary", icon=":material/done_all:"):
            return None
    return answers.mapping(one.seen.name)


def _headings(one: Asked, pointed: HeaderSeen | None, answers: Answers, key: str) -> None:
    """A list per heading that nobody can place, and for the one that was pointed at."""
    headings = {header.words: header for header in one.headings if header.words}
    if pointed and pointed.words:
        headings[pointed.words] = pointed
    if not headings:
        return
    st.markdown(f"**{text('mapping.headings')}**")
    options = [*choices.meanings(answers.kind), NOT_READ]
    sides = st.columns(2)
    for place, header in enumerate(headings.values()):
        meant = sides[place % 2].selectbox(
            text("mapping.heading", words=header.words), options,
            index=_now(answers.kind, header, options), placeholder=text("mapping.choose"),
            format_func=lambda meaning: option_words(answers.kind, meaning),
            key=f"heading_{key}_{answers.kind}_{place}_{header.words}",
        )  # fmt: skip
        if meant is not None:
            answers.columns[header.words] = "" if meant == NOT_READ else meant


def _now(kind: str, header: HeaderSeen, options: list[str]) -> int | None:
    """What it is read as, else what we propose, else nothing."""
    names = [name for name, value in header.means.items() if value == ""]
    near = choices.near_meaning(kind, header.words) or header.likely
    found = names[0] if names else near
    if header.role == "left_out":
        found = NOT_READ
    return options.index(found) if found in options else None


def _spellings(spellings: Sequence[Spelling], answers: Answers, kind: str, key: str) -> None:
    if not spellings:
        return
    st.markdown(f"**{text('mapping.spellings')}**")
    sides = st.columns(2)
    for place, one in enumerate(spellings):
        column = column_of(kind, one.column)
        if column is None:
            continue
        options = list(choices.values(column))
        said = "spelling_proposed" if one.near else "spelling"
        meant = sides[place % 2].selectbox(
            text(f"mapping.{said}", words=one.words, cell=one.cell, column=column.header),
            options, index=options.index(one.near) if one.near in options else None,
            placeholder=text("mapping.choose"), key=f"spelling_{key}_{place}_{one.words}",
            format_func=lambda value, column=column: value_words(column, value),
        )  # fmt: skip
        if meant is not None:
            answers.spelling(one, meant)


def _everywhere(missing: Sequence[str], answers: Answers, key: str) -> None:
    """What no column tells may hold for the whole sheet."""
    columns = [column for name in missing if (column := column_of(answers.kind, name))]
    asked = [column for column in columns if not column.measure]
    if not asked:
        return
    st.markdown(f"**{text('mapping.everywhere')}**")
    sides = st.columns(2)
    for place, column in enumerate(asked):
        options = _values(column)
        found = sides[place % 2].selectbox(
            text("mapping.for_all", column=column.header), options, index=None,
            placeholder=text("mapping.in_a_column"), key=f"all_{key}_{column.name}",
            format_func=lambda value, column=column: _value_words(column, value),
        )  # fmt: skip
        if found is not None:
            answers.everywhere[column.name] = found


def _values(column: Column) -> list[str]:
    if column.type == "period":
        return [f"{at:%Y-%m}" for at in ended_months(36)]
    return list(choices.values(column))


def _value_words(column: Column, value: str) -> str:
    if column.type == "period":
        return month(date.fromisoformat(f"{value}-01"))
    return value_words(column, value)
