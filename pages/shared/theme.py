"""Puts the product's own look over Streamlit's, once per run."""

from dataclasses import asdict
from functools import cache
from pathlib import Path

import streamlit as st

from exports import palette
from texts import text

_PRESENTING = "theme_presenting"  # where one run remembers its look
_SHEET = Path(__file__).parent / "style.css"
_BARE = Path(__file__).parent / "presenting.css"

# Streamlit writes these in English and has no setting for them; the stylesheet writes ours instead.
_WORDS = ("drop_file", "drop_slides", "choose_file", "upload_failed")


def apply(presenting: bool = False) -> None:
    """Inject the stylesheet; `presenting` leaves the message only, in larger type."""
    st.session_state[_PRESENTING] = presenting
    st.html(f"<style>{stylesheet(is_dark(), presenting)}</style>")


def is_presenting() -> bool:
    """Whether this run shows the bare presentation look."""
    return bool(st.session_state.get(_PRESENTING, False))


def is_dark() -> bool:
    """Whether the reader's browser shows the dark theme."""
    return st.context.theme.type == "dark"


def stylesheet(dark: bool, presenting: bool) -> str:
    """The whole stylesheet: colours and words as variables, then the rules."""
    values = {name.replace("_", "-"): value for name, value in asdict(palette.tokens(dark)).items()}
    colours = "".join(f"--{name}:{value};" for name, value in values.items() if name != "ramp")
    words = "".join(f'--word-{name.replace("_", "-")}:"{_css(name)}";' for name in _WORDS)
    return f":root{{{colours}{words}}}{_rules(_SHEET)}{_rules(_BARE) if presenting else ''}"


def _css(name: str) -> str:
    # A quote or backslash would end the string, a < the style element.
    return "".join(c if c.isalnum() or c in " .,()" else f"\\{ord(c):x} " for c in _word(name))


def _word(name: str) -> str:
    return text(f"ui.{name}")


@cache
def _rules(sheet: Path) -> str:
    return sheet.read_text("utf-8")
