"""A status in one word, with its shape: readable without colour, and in black and white."""

from html import escape

from exports.palette import STATUS_SHAPES


def chip(kind: str, word: str) -> str:
    """The status as HTML; `kind` is good, watch, bad or none. Raises KeyError for another."""
    shape = STATUS_SHAPES[kind]
    return (
        f'<span class="chip chip-{kind}"><span aria-hidden="true">{shape}</span>'
        f"{escape(word)}</span>"
    )
