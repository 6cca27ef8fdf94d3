"""Who comes by a link to the slides of one meeting: sees those as the region does, without an
account, and nothing else."""

import logging

import streamlit as st

from insights.ask import now
from insights.programme import days, meeting_links
from insights.programme.records import Record
from pages.shared import reader
from pages.shared.taking import note

LINK = "link"  # in the address, with the secret part of the link
_SEEN = "links_opened"
log = logging.getLogger(__name__)


def asks() -> bool:
    """Whether this visit comes by such a link."""
    return bool(st.query_params.get(LINK))


def meeting() -> Record | None:
    """The meeting whose slides this visit may see; None when the link leads nowhere (any more), or
    the programme has no such links."""
    if not asks() or not reader.programme().meeting_links:
        return None
    at = now()
    found = meeting_links.opened(st.query_params[LINK], at, days.today(at))
    if found is None:
        return None
    link, of = found
    seen = st.session_state.setdefault(_SEEN, set())
    if link.id not in seen:  # once per visit, with nothing about the visitor
        seen.add(link.id)
        log.info("a link to slides was opened", extra={"link": link.id, "meeting": of.id})
        note("", "", "link_opened", of.id)
    return of
