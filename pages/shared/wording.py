"""Streamlit's own words in the reader's language, and the page's language told to the browser.

Streamlit has no setting for either (its issue 1353): a screen reader would read Dutch as English.
"""

from functools import cache
from pathlib import Path

from streamlit.components.v2 import component

from texts import LANGUAGES, language, words

_OWN = "streamlit."
# Too short to be known as Streamlit's own among the words on a page: only looked for where a button
# or a box is named.
_NAMES = {"open", "help", "help_for", "logo", "sidebar", "options", "remove", "more", "less"}
_COMPONENT = component(
    "wording",
    html="<i hidden></i>",
    js=(Path(__file__).parent / "wording.js").read_text("utf-8"),
)


def put() -> None:
    """Have the browser put the words of the reader's language wherever Streamlit writes its own."""
    pairs = _pairs(language.get())
    short = [pair for name, pair in pairs if name in _NAMES]
    told = {"language": language.get(), "short": short,
            "words": [pair for name, pair in pairs if name not in _NAMES]}  # fmt: skip
    _COMPONENT(key="wording", data=told)


@cache
def _pairs(code: str) -> list[tuple[str, tuple[str, str]]]:
    """Per word and language that it may stand in now: that, and how this language says it."""
    return [
        (key.removeprefix(_OWN), (words(other)[key], sentence))
        for other in LANGUAGES
        if other != code
        for key, sentence in words(code).items()
        if key.startswith(_OWN)
    ]
