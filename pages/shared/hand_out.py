"""The ways to take a page along, as a workbook or as text; made when somebody asks."""

from collections.abc import Callable
from functools import partial
from html import escape

import streamlit as st

from exports.csv_file import csv_file
from exports.handout import Handout
from exports.workbook import workbook
from pages.shared.taking import download
from texts import language, text

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def hand_out(handout: Handout, name: str) -> None:
    """Two buttons; `name` is the file's, without its ending."""
    buttons(lambda: handout, name, text("board.download"))


def buttons(made: Callable[[], Handout], name: str, lead: str) -> None:
    """The same for figures that are only found out when somebody asks; `lead` says which."""
    st.html(f'<p class="hand-out">{escape(lead)}</p>')
    with st.container(horizontal=True, key="hand-out"):
        for ending, mime, write in (("xlsx", _XLSX, workbook), ("csv", "text/csv", csv_file)):
            download(
                text(f"board.download_{ending}"), partial(_written, write, made, language.get()),
                f"{name}.{ending}", mime, key=f"download_{ending}", icon=":material/download:",
            )  # fmt: skip


def _written(
    write: Callable[[Handout], bytes], made: Callable[[], Handout], reads: str
) -> bytes:  # fmt: skip
    """The file in the reader's language: it is made in a thread that does not know it."""
    language.set(reads)
    return write(made())
