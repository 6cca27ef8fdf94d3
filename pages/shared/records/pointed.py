"""Said before a record is taken out: which other records refer to it by now."""

import streamlit as st

from insights import ask
from insights.programme.links import pointing_at
from insights.programme.phrases import listed
from pages.shared import reader
from texts import text


def told(kind: str, record: str, new: bool) -> None:
    """One quiet line with their names; undoing a change of what is not `new` takes out nothing."""
    if not new:
        return
    found = pointing_at(kind, record, ask.now(), reader.scope())
    if found:
        st.caption(text("records.pointed_at", names=listed([one.title for one in found])))
