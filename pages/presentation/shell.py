"""The one component that holds all slides; the server hears only of live figures and of a place."""

from pathlib import Path

import streamlit as st
from streamlit.components.v2 import component

from pages.presentation.words import words

_HERE = Path(__file__).parent
# One module in the browser, several files here: each about one thing, in reading order.
_SCRIPTS = ("draw.js", "slide.js", "panels.js", "keys.js", "speaker.js", "deck.js")
_KEY = "deck"
_COMPONENT = component(
    "deck",
    html='<div id="deck"></div>',
    css=(_HERE / "deck.css").read_text("utf-8"),
    js="\n".join((_HERE / name).read_text("utf-8") for name in _SCRIPTS),
    isolate_styles=False,  # the rules over the page's own furniture reach into the page
)


def is_live() -> bool:
    """Whether the presenter asked for the figures of now instead of the meeting's moment."""
    return bool(st.session_state.get(_KEY, {}).get("live", False))


def place() -> str:
    """The code of the place that the presenter looks into; "" for the whole region."""
    return str(st.session_state.get(_KEY, {}).get("place", ""))


def show(slides: dict, live: bool) -> None:
    """Hand all slides to the browser, once; the same slides again change nothing there."""
    _COMPONENT(
        key=_KEY,
        data=slides | {"words": words(), "live": live},
        default={"live": False, "place": ""},
        on_live_change=_asked,
        on_place_change=_asked,
    )


def _asked() -> None:
    """Streamlit runs the page again by itself; there is nothing to do besides."""
