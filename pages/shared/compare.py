"""What to hold the figures of a page against: an earlier month, another gemeente or moment."""

from dataclasses import replace

import streamlit as st

from insights.ask import Moment, now
from insights.board.beside import Wish
from insights.selection import WHOLE, Selection, month_before
from pages.shared import filters
from pages.shared.choice import choice
from texts import day, text

_NOTHING = "niets"
_BACK = {"jaar": 12, "kwartaal": 3}  # months


def compare(chosen: Selection, at: Moment, places: bool = True) -> Wish | None:
    """The choice above the figures; None when nothing stands beside them. Without `places` the
    figures are known for whole organisations only."""
    options = _options(chosen, places)
    row, aside = st.container(key="beside", horizontal=True), st.container(key="beside-aside")
    with row:
        found = choice("naast", text("filters.naast"), options, help=text("filters.naast_help"),
                       elsewhere=filters.gemeenten(WHOLE), aside=aside)  # fmt: skip
    if found == _NOTHING or chosen.period is None:
        return None
    label = options[found]
    if found in _BACK:
        before = month_before(chosen.period, _BACK[found])
        return Wish(label, replace(chosen, period=before), at, _BACK[found])
    if found.startswith("GM"):
        return Wish(label, replace(chosen, region=WHOLE, gemeente=found), at)
    return Wish(label, chosen, now(filters.known_at(found)))


def _options(chosen: Selection, places: bool) -> dict[str, str]:
    others = {
        code: name
        for code, name in filters.gemeenten(WHOLE).items()
        if places and code.startswith("GM") and code != chosen.gemeente
    }
    past = {
        at.isoformat(): text("filters.known", day=f"{day(at)} · {why}" if why else day(at))
        for at, why in filters.past_days()
    }
    periods = {name: text(f"filters.beside_{name}") for name in _BACK}
    return {_NOTHING: text("filters.nothing")} | periods | past | others
