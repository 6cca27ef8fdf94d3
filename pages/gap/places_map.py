"""The map by gemeente and year, which plays by itself when asked, with the table beside it."""

from pathlib import Path
from time import monotonic

import streamlit as st

from insights.gap.places import Place, borders, growth_map, places
from insights.longterm.far import Far
from insights.longterm.words import vintage
from pages.shared import plot, reader
from pages.shared.headline import section
from pages.shared.notices import html
from pages.shared.tables import Column, table
from texts import number, percent, text

_STYLE = Path(__file__).with_name("style.css")
_YEAR, _PLAYING, _STEPPED, _ASKED = "map_year", "map_playing", "map_stepped", "map_asked"
_STEP = 1.2  # seconds a year is shown


def places_map(seen: Far, year: int) -> None:
    """The section: it ends at the year chosen above, and begins there too."""
    section(text("gap.section_places_map"), text("gap.section_places_lead"))
    st.html(_STYLE)
    if st.session_state.get(_ASKED) != year:
        st.session_state.update({_ASKED: year, _YEAR: year, _PLAYING: False})
    playing = st.session_state[_PLAYING]
    st.fragment(run_every=_STEP if playing else None)(_shown)(seen, year)


def _shown(seen: Far, last: int) -> None:
    years = [one for one in seen.years if one <= last]
    _step(years)
    with st.container(horizontal=True, vertical_alignment="bottom", key="map-controls"):
        with st.container(key="map-play", width="content"):
            _play(years)
        at = st.select_slider(text("gap.map_year"), years, key=_YEAR)
    st.html(f'<div class="map-still">{html("info", text("gap.map_still"))}</div>')
    gemeenten = reader.programme().gemeenten
    found = places(seen, gemeenten, at)
    if not found:
        return
    left, right = st.columns([5, 6], gap="large")
    with left:
        plot.show(growth_map(seen, found, at, borders(seen, gemeenten)))
    with right:
        _table(seen, found, at)


def _step(years: list[int]) -> None:
    """A year further when it plays and the one before was seen; stop at the last."""
    if not st.session_state[_PLAYING] or monotonic() - st.session_state[_STEPPED] < 0.8 * _STEP:
        return
    at = st.session_state[_YEAR]
    if at == years[-1]:
        st.session_state[_PLAYING] = False
        st.rerun()
    st.session_state.update({_YEAR: years[years.index(at) + 1], _STEPPED: monotonic()})


def _play(years: list[int]) -> None:
    playing = st.session_state[_PLAYING]
    name, icon = ("pause", "pause") if playing else ("play", "play_arrow")
    if not st.button(text(f"gap.map_{name}"), icon=f":material/{icon}:", key="map_button"):
        return
    if not playing and st.session_state[_YEAR] == years[-1]:
        st.session_state[_YEAR] = years[0]
    st.session_state.update({_PLAYING: not playing, _STEPPED: monotonic()})
    st.rerun()


def _table(seen: Far, found: list[Place], year: int) -> None:
    first = seen.years[0]
    heads = [Column(text("filters.gemeente")), Column(text("gap.place_now", year=year), True),
             Column(text("gap.place_band", year=year)),
             Column(text("gap.place_growth", first=first), True)]  # fmt: skip
    rows = [(one.name, one.then.mean,
             text("scenarios.range", low=number(one.then.low), high=number(one.then.high)),
             percent(one.growth, 0)) for one in found]  # fmt: skip
    table(heads, rows, caption=f"{text('gap.place_table', year=year)} · {vintage(seen)}")
