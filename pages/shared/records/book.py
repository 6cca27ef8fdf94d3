"""Everything recorded about the programme as one workbook: taken along, and read in again."""

import streamlit as st

from pages.shared import filters, reader, theme
from pages.shared.notices import notice
from pages.shared.taking import download
from pipelines.records import may_write
from pipelines.records.export import export
from pipelines.records.importing import Imported, import_book
from texts import language, number, text

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DONE, _TURN = "programme_book_done", "programme_book_turn"
_MOST = 20  # problems that are told at once


def show() -> None:
    """Behind one click, for who keeps the programme, as it has every amount in it."""
    if theme.is_presenting() or filters.moment().known_at:
        return
    if not may_write(reader.scope(), "bouwsteen"):
        return
    _told(st.session_state.pop(_DONE, None))
    with st.expander(text("bouwstenen.book"), icon=":material/table_view:"):
        st.caption(text("bouwstenen.book_how"))
        download(text("bouwstenen.book_out"), _written, text("bouwstenen.book_file"), _XLSX,
                 key="programme_book", icon=":material/download:")  # fmt: skip
        turn = st.session_state.get(_TURN, 0)
        sent = st.file_uploader(
            text("bouwstenen.book_in"), type=["xlsx", "xls", "ods"], key=f"book:{turn}"
        )
        if sent is not None and st.button(text("bouwstenen.book_read"), key="read_book"):
            st.session_state[_DONE] = _read(sent.getvalue(), sent.name)
            st.session_state[_TURN] = turn + 1
            st.rerun()


def _written() -> bytes:
    """Made when somebody asks, with Dutch headings whoever asks: it has to fit when it is read."""
    token = language.set("nl")
    try:
        return export()[0]
    finally:
        language.reset(token)


def _read(content: bytes, name: str) -> Imported:
    token = language.set("nl")
    try:
        return import_book(content, name, who=reader.who())
    finally:
        language.reset(token)


def _told(found: Imported | None) -> None:
    if found is None:
        return
    if found.problems:
        said = [one.sentence() for one in found.problems[:_MOST]]
        if found.problems[_MOST:]:
            said.append(text("records.take_out_more", n=number(len(found.problems) - _MOST)))
        notice("bad", text("records.refused"), items=said)
        return
    key = "records.imported" if found.changed else "records.identical"
    notice("good", text(key, n=number(found.changed)))
    if found.pointed:
        said = [one.sentence() for one in found.pointed[:_MOST]]
        notice("watch", text("records.take_out_pointed"), items=said)
