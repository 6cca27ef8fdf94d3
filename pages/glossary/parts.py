"""The parts of the glossary: the search field, the table of contents, the groups."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from data.kpis import KPIS
from data.sheets import DECLARED
from insights.programme.glossary import Entry, Group
from pages.shared.choice import chosen, followed, remember
from pages.shared.notices import empty
from texts import number, text

_NAME = "zoek"
_STYLE = Path(__file__).with_name("style.css")


def search() -> str:
    """The word asked for; it stands in the URL, so that a link can lead to one term."""
    st.html(_STYLE)
    if followed(_NAME) or _NAME not in st.session_state:
        st.session_state[_NAME] = chosen().get(_NAME, "")
    asked = st.text_input(text("glossary.search"), key=_NAME, max_chars=60,
                          placeholder=text("glossary.search_example")).strip()  # fmt: skip
    remember(_NAME, asked, "")
    return asked


def nothing_found(asked: str) -> None:
    """No entry has the word; what helps."""
    empty(text("glossary.none_title", asked=asked), text("glossary.none_body"),
          text("glossary.none_remedy"))  # fmt: skip


def contents(found: Sequence[Group], asked: str) -> None:
    """How much there is, and a link to each group."""
    count = sum(len(group.entries) for group in found)
    if asked:
        key = "one" if count == 1 else "many"
        said = text(f"glossary.found_{key}", n=number(count), asked=asked)
    else:
        terms = count - len(KPIS) - sum(len(sheet.columns) for sheet in DECLARED.values())
        said = text("glossary.counted", terms=number(terms), kpis=len(KPIS), sheets=len(DECLARED))
    links = "".join(
        f'<li><a href="#{one.anchor}">{escape(one.title)}</a> <span>{len(one.entries)}</span></li>'
        for one in found
    )
    label = escape(text("glossary.contents"), quote=True)
    st.html(
        f'<p class="gl-count" role="status">{escape(said)}</p>'
        f'<nav class="gl-contents" aria-label="{label}"><ul>{links}</ul></nav>'
    )


def groups(found: Sequence[Group]) -> None:
    """Every group under its heading."""
    st.html("".join(_group(group) for group in found))


def _group(group: Group) -> str:
    lead = f"<p>{escape(group.lead)}</p>" if group.lead else ""
    entries = "".join(_entry(entry) for entry in group.entries)
    return (
        f'<section class="gl-group"><div class="section" id="{group.anchor}">'
        f"<h2>{escape(group.title)}</h2>{lead}</div>"
        f'<div class="gl-entries">{entries}</div></section>'
    )


def _entry(entry: Entry) -> str:
    also = text("glossary.also", names=", ".join(entry.also)) if entry.also else ""
    facts = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(said)}</dd></div>" for name, said in entry.facts
    )
    return (
        f'<article class="gl-entry" id="{escape(entry.anchor, quote=True)}">'
        f"<h3>{escape(entry.name)}</h3>"
        f"{_line('gl-also', also)}<p>{escape(entry.meaning)}</p>"
        + (f"<dl>{facts}</dl>" if facts else "")
        + _columns(entry)
        + _line("gl-source", text("glossary.source", source=entry.source) if entry.source else "")
        + "</article>"
    )


def _columns(entry: Entry) -> str:
    if not entry.columns:
        return ""
    names = ", ".join(f"<code>{escape(name)}</code>" for name in entry.columns)
    return f'<p class="gl-columns">{text("glossary.columns", names=names)}</p>'


def _line(name: str, words: str) -> str:
    return f'<p class="{name}">{escape(words)}</p>' if words else ""
