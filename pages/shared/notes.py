"""Notes at a month: shown in every chart, written and taken away by who steers the programme."""

import streamlit as st

from data import reference
from data.errors import PersonalNote
from data.questions import KEEPERS
from insights.board.board import Board
from insights.board.notes import Note
from pages.shared import once, places, reader
from pages.shared.notices import notice
from pages.shared.tables import Column, table
from pipelines.programme import take_away_note, write_note
from texts import month, text

_WRITE, _TAKE = "write_note", "take_note"


def timeline(board: Board, kind: str) -> None:
    """The notes on this page's time axes, and for who may the forms that add and remove them."""
    if once.told(_WRITE):
        notice("good", text("board.note_done"))
    if once.told(_TAKE):
        notice("good", text("board.note_gone"))
    may = reader.scope().role in KEEPERS
    if not board.notes and not may:
        return
    with st.expander(text("board.note_title"), icon=":material/flag:"):
        st.caption(text("board.note_body"))
        if board.notes:
            heads = [Column(text(f"board.note_col_{head}")) for head in ("month", "label", "place")]
            rows = [(month(one.period), one.label, _place(one.gemeente) if one.who else "")
                    for one in board.notes]  # fmt: skip
            table(heads, rows, caption=text("board.note_title"), quiet=True)
        if may:
            _write(board, kind)
            if any(one.who for one in board.notes):
                _take(board)


def _place(gemeente: str) -> str:
    if not gemeente:
        return text("board.note_region")
    return reference.names()[gemeente]


def _write(board: Board, kind: str) -> None:
    form, who = once.key(_WRITE), reader.who()
    months = board.delivered_months(kind)
    shown = board.chosen.period
    first = months.index(shown) if shown and shown in months else 0
    inside = places.gemeenten(board.chosen.region)
    everywhere = ["", *(code for code in inside if code[:2] == "GM")]
    with st.form(form, border=False):
        label = st.text_input(text("board.note_label"), max_chars=60)
        at = st.selectbox(text("board.note_month"), months, format_func=month, index=first)
        place = st.selectbox(text("board.note_place"), everywhere, format_func=_place)
        if st.form_submit_button(text("board.note_save")):
            if not label.strip():
                notice("watch", text("board.note_needed"))
                return
            _written(form, (label, at, place), who)


def _written(form: str, said: tuple, who: str) -> None:
    try:
        with once.only(_WRITE, form) as done:
            if done is not None:
                done.append(write_note(*said, who=who))
    except PersonalNote:
        notice("bad", text("errors.PersonalNote"))
        return
    st.rerun()


def _take(board: Board) -> None:
    form, who = once.key(_TAKE), reader.who()
    with st.form(form, border=False):
        written = [one for one in board.notes if one.who]  # a jump was noted by nobody
        one = st.selectbox(text("board.note_which"), written, format_func=_named)
        if st.form_submit_button(text("board.note_take")):
            with once.only(_TAKE, form) as done:
                if done is not None:
                    take_away_note(one.id, who=who)
                    done.append(one.id)
            st.rerun()


def _named(note: Note) -> str:
    return f"{month(note.period)}: {note.label}"
