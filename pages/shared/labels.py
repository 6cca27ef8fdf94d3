"""Keeps names beside lines readable: broken over lines, spread so that none covers another."""

import html
import textwrap
from functools import lru_cache

from exports.look import Look


@lru_cache(maxsize=4_000)  # breaking costs more than all the rest of a name, and names return
def broken(name: str, width: int = 14, most: int = 3) -> str:
    """The name over at most `most` lines joined by `<br>`; only a longer rest is cut, with `…`."""
    lines = textwrap.wrap(name, width, max_lines=most, placeholder="…", break_on_hyphens=True)
    return "<br>".join(plain(line) for line in lines)


def plain(words: str) -> str:
    """The words as plotly shows them literally: it reads a few HTML tags in every text."""
    return html.escape(words, quote=False)


def spread(wanted: list[float], sizes: list[float], low: float, high: float) -> list[float]:
    """Middles as near as can be to `wanted`, `sizes` tall, none overlapping, within low..high.

    All in pixels. The order of the wanted middles is kept; if they cannot fit, they are stacked.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    placed = [0.0] * len(wanted)
    edge = low
    for at in order:
        placed[at] = max(wanted[at], edge + sizes[at] / 2)
        edge = placed[at] + sizes[at] / 2
    edge = max(high, low + sum(sizes))
    for at in reversed(order):
        placed[at] = min(placed[at], edge - sizes[at] / 2)
        edge = placed[at] - sizes[at] / 2
    return placed


def height(words: str, look: Look) -> float:
    """Pixels a broken name needs from top to bottom."""
    return (words.count("<br>") + 1) * look.text * 1.3 + 2


def width(words: list[str], look: Look) -> float:
    """Pixels the longest line of any of the names needs; a wide sans at a safe guess."""
    longest = max((len(line) for word in words for line in word.split("<br>")), default=0)
    return longest * look.text * 0.58
