"""A list with one row per person: what we can count of it, and its counts when that is wanted."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

import streamlit as st

from data import store
from data.sheets import SHEETS
from pages.deliver.ended import ended_months
from pages.shared.notices import notice
from pages.shared.tables import Column, Quiet, table
from pages.shared.taking import download
from pipelines.count_rows import count_rows
from pipelines.counting.offers import Offer
from pipelines.judged import Judged
from pipelines.mapping.told import Mapping
from texts import has_text, month, number, text

_WANTED = "counting"  # session: of which list and partner the counts are wanted, and which month
_COUNTED = "counted"  # session: those counts, against which state of the store
_MONTHS = 36  # that a list may be about, the last one that ended first


class Upload(Protocol):
    """A file that the browser sent: it is in memory and nowhere else."""

    name: str

    def getvalue(self) -> bytes:
        """Its bytes."""
        ...


def instead(
    judged: Judged, file: Upload, said: Callable[[Judged], Mapping] | None = None
) -> Judged:
    """The counts of a list when the reader asked for them, otherwise the file as it was judged.

    `said` gives what the reader said that words in those counts mean; then they are counted again,
    for two words for the same are one group.
    """
    wanted = st.session_state.get(_WANTED, {})
    if judged.offer is None or _key(judged) not in wanted:
        return judged
    first = _counted(judged, file, wanted[_key(judged)], {})
    told = said(first) if said else {}
    return _counted(judged, file, wanted[_key(judged)], told) if told else first


def _counted(judged: Judged, file: Upload, period: date | None, told: Mapping) -> Judged:
    kept = st.session_state.setdefault(_COUNTED, {})
    key = (*_key(judged), period, repr(told), store.version())
    if key not in kept:
        with st.spinner(text("counting.busy")):
            content = file.getvalue()
            kept[key] = count_rows(content, file.name, judged.partner, period, mapping=told)
    return kept[key]


def forget() -> None:
    """The counts are published: a next list is asked about again."""
    st.session_state.pop(_WANTED, None)
    st.session_state.pop(_COUNTED, None)


def show(judged: Judged, place: int) -> None:
    """What can be counted, or that these are counts; nothing for any other file."""
    if judged.offer is None:
        return
    if judged.content:
        _counts(judged, place)
    else:
        _offer(judged, judged.offer, place)


def _offer(judged: Judged, offer: Offer, place: int) -> None:
    rules = [text(f"counting.rule_{offer.kind}")]
    if not any(use.name == "number" for use in offer.uses):
        rules.append(text("counting.by_row_lead"))
    if offer.others:
        rules.append(text("counting.others", sheets=", ".join(offer.others)))
    lead = text("counting.lead", sheet=offer.sheet, rows=number(offer.rows))
    notice("info", text(f"counting.looks_{offer.kind}"), lead, rules)
    with st.expander(text("counting.columns_title"), icon=":material/view_column:"):
        heads = [Column(text("counting.col_column")), Column(text("counting.col_use"))]
        table(heads, _columns(offer), caption=text("counting.columns_caption"))
    if not offer.possible:
        asked = ", ".join(SHEETS[offer.kind].column(name).header for name in offer.missing)
        body = text("counting.missing_body", columns=asked)
        notice("watch", text("counting.missing_title"), body)
        return
    period = _which_month(offer, place) if offer.needs_period else None
    if st.button(text("counting.button"), key=f"count_{place}", icon=":material/functions:"):
        st.session_state.setdefault(_WANTED, {})[_key(judged)] = period
        st.rerun()


def _counts(judged: Judged, place: int) -> None:
    st.caption(text("counting.done"))
    with st.container(horizontal=True):
        download(text("counting.download"), judged.content, judged.name,
                 about=text("logbook.about_counted"), icon=":material/download:",
                 key=f"counts_{place}")  # fmt: skip
        if st.button(text("counting.back"), key=f"back_{place}"):
            for key, counts in st.session_state.get(_COUNTED, {}).items():
                if counts is judged:
                    st.session_state.get(_WANTED, {}).pop(key[:2], None)
            st.rerun()


def _columns(offer: Offer) -> list[tuple[object, ...]]:
    used = [(use.header, _use(offer, use.name)) for use in offer.uses]
    unused = [(header, Quiet(text("counting.unused"))) for header in offer.unused]
    forgotten = [(header, Quiet(text("counting.forgotten"))) for header in offer.forgotten]
    return [*used, *unused, *forgotten]


def _use(offer: Offer, name: str) -> str:
    if has_text(f"counting.use.{name}"):
        return text(f"counting.use.{name}")
    return SHEETS[offer.kind].column(name).header


def _which_month(offer: Offer, place: int) -> date:
    """The month that the reader says, at first the one that the list seems to be about."""
    months = ended_months(_MONTHS)
    at = next((index for index, one in enumerate(months) if one == offer.proposed), 0)
    found = st.selectbox(text("counting.which_month"), months, at, month, key=f"count_of_{place}")
    assert found is not None
    return found


def _key(judged: Judged) -> tuple[str, str]:
    """By what a list is known: its fingerprint, and for whom it was sent."""
    return judged.sha256, judged.partner
