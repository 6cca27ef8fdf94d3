"""Where a record lives: the link from a point or a change to its own page."""

import re

import streamlit as st

from pages.shared import choice, menu, reader
from pages.shared.chips import chip
from texts import text

# kind → the page that shows it, and the choice there that opens it; the first that there is
_HOMES: dict[str, tuple[tuple[str, str], ...]] = {
    "bouwsteen": (("bouwsteen", "bouwsteen"), ("bouwstenen", "")),
    "agreement": (("agreements", ""),),
    "question": (("knowledge", ""),),
    "meeting": (("meeting", "vergadering"),),
}
_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>&])")


def link(label: str, kind: str, id: str) -> None:
    """The label as a link to where that record lives; as words when there is no such page."""
    pages = {name for group in (*menu.PAGES.values(), menu.HIDDEN) for name in group}
    there = [(page, asks) for page, asks in _HOMES.get(kind, ()) if page in pages]
    if not there or not id:
        st.markdown(_MARKS.sub(r"\\\1", label))
        return
    page, asks = there[0]
    asked = {asks: id} if asks else {}
    st.page_link(menu.path(page), label=_MARKS.sub(r"\\\1", label),
                 query_params=choice.everywhere() | asked)  # fmt: skip


def partner(slug: str) -> str:
    """The partner's name, "" without one."""
    return reader.partner_names().get(slug, slug)


def late_chip(late: bool, section: str) -> str:
    """A quiet mark for what is past its agreed day, or stands still; as HTML."""
    if not late:
        return ""
    return chip("watch", text("meeting.chip_still" if section == "stuck" else "meeting.chip_late"))
