"""Above the files: which months are asked for, until when, what came and what is still needed."""

from datetime import date, datetime
from html import escape
from pathlib import Path

import streamlit as st

from data.disclosure import Scope
from insights.ask import Moment
from insights.intake.windows import Window, windows
from insights.programme.phrases import capital, in_words, listed
from pages.deliver import unchanged
from pages.shared import menu, reader
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.notices import empty
from texts import CLOCK, day, month, text

_STYLE = Path(__file__).with_name("style.css")
_SHOWN = 4  # months; a partner that misses more has a page that lists them all


def show(partner: str, at: Moment, scope: Scope) -> None:
    """One line per month that is asked for now or misses a sheet, the latest first."""
    st.html(_STYLE)
    section(text("deliver.windows"))
    found = windows(partner, at, scope)
    if not found:
        empty(text("deliver.nothing_asked"), text("deliver.nothing_asked_body"))
        return
    st.html(html(found[:_SHOWN], datetime.now(CLOCK).date()))
    unchanged.show(partner, found)
    older = found[_SHOWN:]
    if older:
        st.caption(text("deliver.windows_older", n=in_words(len(older)),
                        first=month(older[-1].month), last=month(older[0].month)))  # fmt: skip
        st.page_link(menu.path("deliveries"), label=text("menu.deliveries"),
                     query_params=reader.link())  # fmt: skip


def html(found: tuple[Window, ...], today: date) -> str:
    """The months as a list, everything escaped."""
    return f'<ul class="windows">{"".join(_line(one, today) for one in found)}</ul>'


def _line(one: Window, today: date) -> str:
    kind, word = _term(one, today)
    return (
        f"<li><p><strong>{escape(capital(month(one.month)))}</strong> {chip(kind, word)}</p>"
        f"<p>{escape(_sentence(one, today))}</p></li>"
    )


def _term(one: Window, today: date) -> tuple[str, str]:
    """Shape and word of the chip: whole, days to go, or days late."""
    left = one.days_left(today)
    if one.whole:
        return "good", text("deliver.window_whole")
    if left < 0:
        key = "late_one" if left == -1 else "late_many"
        return "bad", text(f"deliver.window_{key}", n=-left)
    key = "today" if left == 0 else "left_one" if left == 1 else "left_many"
    return "watch", text(f"deliver.window_{key}", n=left)


def _sentence(one: Window, today: date) -> str:
    asked = len(one.delivered) + len(one.missing)
    if one.whole:
        return text("deliver.window_all", n=in_words(asked))
    term = "until" if one.days_left(today) >= 0 else "was"
    parts = [text(f"deliver.window_{term}", due=day(one.due))]
    if one.delivered:
        parts.append(text("deliver.window_came", sheets=_sheets(one.delivered)))
        parts.append(text("deliver.window_needed", sheets=_sheets(one.missing)))
    else:
        parts.append(text("deliver.window_nothing", sheets=_sheets(one.missing)))
    return " ".join(parts)


def _sheets(kinds: tuple[str, ...]) -> str:
    return listed([text(f"sheets.{kind}.title") for kind in kinds])
