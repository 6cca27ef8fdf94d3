"""What to hold the figures of a page against: an earlier month, another gemeente or moment."""

from dataclasses import replace

import streamlit as st

from insights.ask import Moment
from insights.board.beside import Wish
from insights.selection import WHOLE, Selection, month_before
from pages.shared import filters
from pages.shared.choice import choice
from pages.shared.places import gemeenten
from texts import day, text

_NOTHING = "niets"
_BACK = {"jaar": 12, "kwartaal": 3}  # months


def compare(chosen: Selection, at: Moment, places: bool = True) -> Wish | None:
    """The choice above the figures; None when nothing stands beside them. Without `places` the
    figures are known for whole organisations only."""
    options = _options(chosen, places, at)
    row, aside = st.container(key="beside", horizontal=True), st.container(key="beside-aside")
    with row:
        found = choice("naast", text("filters.naast"), options, help=text("filters.naast_help"),
                       elsewhere=gemeenten(WHOLE), aside=aside)  # fmt: skip
    if found == _NOTHING or chosen.period is None:
        return None
    label = options[found]
    if found in _BACK:
        before = month_before(chosen.period, _BACK[found])
        return Wish(label, replace(chosen, period=before), at, _BACK[found])
    if found.startswith("GM"):
        return Wish(label, replace(chosen, region=WHOLE, gemeente=found), at)
    return Wish(label, chosen, replace(at, known_at=filters.known_at(found)))


def _options(chosen: Selection, places: bool, at: Moment) -> dict[str, str]:
    others = {
        code: name
        for code, name in gemeenten(WHOLE).items()
        if places and code.startswith("GM") and code != chosen.gemeente
    }
    past = {
        on.isoformat(): text("filters.known", day=f"{day(on)} · {why}" if why else day(on))
        for on, why in filters.past_days(at)
    }
    periods = {name: text(f"filters.beside_{name}") for name in _BACK}
    return {_NOTHING: text("filters.nothing")} | periods | past | others
