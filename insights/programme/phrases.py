"""Small numbers and lists of names, as a sentence says them."""

from collections.abc import Sequence
from unicodedata import normalize

from texts import has_text, number, text


def in_words(count: int) -> str:
    """`drie` up to thirteen, digits above."""
    key = f"bouwstenen.count.{count}"
    return text(key) if has_text(key) else number(count)


def capital(sentence: str) -> str:
    """The sentence with a capital, which in Dutch carries no accent: `Eén van de dertien`."""
    first = normalize("NFD", sentence[:1])[:1].upper()
    return first + sentence[1:]


def listed(names: Sequence[str]) -> str:
    """`Laurens, Aafje en Humanitas`."""
    *first, last = names
    return text("bouwstenen.and", first=", ".join(first), last=last) if first else last
