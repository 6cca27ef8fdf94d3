"""The projectplan as a checklist, as a document on the page, and as a file to take along."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

import streamlit as st

from exports import document as documents
from exports import projectplan as paper
from exports.document import Document
from insights.ask import Moment
from insights.programme import projectplan
from insights.programme.businesscase import Line
from insights.programme.projectplan import Part
from insights.programme.records import Record
from pages.shared import reader, theme
from pages.shared.headline import section
from pages.shared.taking import download
from texts import language, moment, number, text

_FILES = {
    "html": ("text/html", documents.page),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", documents.sheet),
}
_SIGNS = {"told": "✓", "missing": "○", "hidden": "–"}


def lead(every: Sequence[Part]) -> str:
    """How complete it is, in a sentence."""
    lacking, unseen = projectplan.lacking(every), projectplan.unseen(every)
    if lacking:
        key = "one" if len(lacking) == 1 else "many"
        said = text(f"prepilot.lacking_{key}", n=number(len(lacking)))
    else:
        said = text("prepilot.complete_seen" if unseen else "prepilot.complete")
    return f"{said} {text('prepilot.unseen')}" if unseen else said


def show(case: Record, lines: Sequence[Line], at: Moment) -> None:
    """The check of the required parts; the document itself behind one click."""
    every = projectplan.parts(case, lines)
    section(text("prepilot.plan"), lead(every))
    st.html(f'<ul class="pp-check">{"".join(map(_item, every))}</ul>')
    st.caption(text("prepilot.law"))
    found = paper.document(case, lines, _about(at))
    with st.expander(text("prepilot.read"), icon=":material/description:"):
        st.html(f'<article class="pp-document">{documents.body(found, 3)}</article>')
    if not theme.is_presenting():
        _downloads(case, found)


def _about(at: Moment) -> tuple[str, ...]:
    when = moment(at.known_at) if at.known_at else text("filters.now")
    lines = [text("prepilot.known", when=when), text("prepilot.check_law")]
    if reader.programme().demo:
        lines.append(f"{text('ui.demo')}. {text('ui.demo_why')}")
    return tuple(lines)


def _downloads(case: Record, found: Document) -> None:
    with st.container(horizontal=True):
        for ending, (mime, write) in _FILES.items():
            download(
                text(f"prepilot.download_{ending}"),
                partial(_written, write, found, language.get()),
                f"projectplan-{case.id}.{ending}", mime, key=f"projectplan_{ending}",
                icon=":material/download:",
            )  # fmt: skip


def _written(write: Callable[[Document], bytes], found: Document, reads: str) -> bytes:
    """The file in the reader's language: it is made in a thread that does not know it."""
    language.set(reads)
    return write(found)


def _item(one: Part) -> str:
    word = escape(text(f"prepilot.state.{one.state}"))
    beyond = "" if one.required else f" <small>{escape(text('prepilot.beyond'))}</small>"
    return (
        f'<li class="pp-is-{one.state}"><i aria-hidden="true">{_SIGNS[one.state]}</i>'
        f"<span>{escape(paper.heading(one))}{beyond}</span><em>{word}</em></li>"
    )
