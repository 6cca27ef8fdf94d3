"""Streamlit's own words: those that we look for are still those that it writes."""

import re
from functools import cache
from pathlib import Path

import pytest
import streamlit

from texts import words

KEYS = sorted(key for key in words("en") if key.startswith("streamlit."))
STATIC = Path(streamlit.__file__).parent / "static" / "static" / "js"
# Where Streamlit puts a sentence together from pieces.
SEAMS = re.compile(r"\{\w+\}|•|(?<=Enter to )|\. (?=Running)|(?<=Press )|(?<=[⌘l])(?=\+Enter)")


@cache
def written():
    """All that the browser gets of Streamlit, in one string."""
    return "\n".join(file.read_text("utf-8").replace("\\'", "'") for file in STATIC.glob("*.js"))


@pytest.mark.parametrize("key", KEYS)
def test_streamlit_still_writes_it_like_this(key):
    for piece in SEAMS.split(words("en")[key]):
        assert piece.strip() in written(), piece


def test_no_two_words_of_streamlit_are_read_as_one():
    said = [words("en")[key] for key in KEYS]
    assert len(set(said)) == len(said)
