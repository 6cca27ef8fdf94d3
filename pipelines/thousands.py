"""Figures in thousands: "Realisatie (x 1.000)", "bedragen x € 1.000", "in duizenden euro's"."""

import re

from data.reference import normalise

_THOUSANDS = re.compile(
    r"(?:\bx|\*|×) ?(?:€|eur|euro)? ?1[. ]?000\b"
    r"|\bin duizend(?:en|tallen)?\b(?: euro ?s?)?|\bk€|\bkeur\b"
)
FACTOR = 1000


def in_thousands(text: str) -> bool:
    """Whether a header or a title says that its figures are thousands."""
    return bool(_THOUSANDS.search(normalise(text)))


def without(header: str) -> str:
    """A normalised header without the words that say so."""
    return " ".join(_THOUSANDS.sub(" ", header).split())
