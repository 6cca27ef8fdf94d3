"""Streamlit's own words in the reader's language, and the page's language told to the browser.

Streamlit has no setting for either (its issue 1353): a screen reader would read Dutch as English.
"""

from functools import cache
from pathlib import Path

from streamlit.components.v2 import component

from texts import LANGUAGES, language, words

_OWN = "streamlit."
_NAMED = {"help_for", "options", "remove"}  # with a word of anybody's in it
_COMPONENT = component(
    "wording",
    html="<i hidden></i>",
    js=(Path(__file__).parent / "wording.js").read_text("utf-8"),
)


def put() -> None:
    """Have the browser put the words of the reader's language wherever Streamlit writes its own."""
    pairs = _pairs(language.get())
    told = {"language": language.get(), "sentences": [pair for own, pair in pairs if own],
            "words": [pair for own, pair in pairs if not own]}  # fmt: skip
    _COMPONENT(key="wording", data=told)


@cache
def _pairs(code: str) -> list[tuple[bool, tuple[str, str]]]:
    """Per word and language that it may stand in now: that, and how this language says it; and
    whether it is so long that nobody but Streamlit writes it."""
    return [
        (" " in words(other)[key] and key.removeprefix(_OWN) not in _NAMED,
         (words(other)[key], sentence))
        for other in LANGUAGES
        if other != code
        for key, sentence in words(code).items()
        if key.startswith(_OWN)
    ]  # fmt: skip
