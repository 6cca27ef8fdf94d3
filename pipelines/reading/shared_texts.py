"""How long each text is that cells share: stored once, it is copied into every cell showing it."""

import re
from collections.abc import Iterable

import numpy as np

_TEXT = re.compile(rb"<(?:[^<>\s/]*:)?si[\s/>]")
_KEPT = 64  # bytes kept for a tag that two chunks share; no `<prefix:si ` is longer


def lengths(chunks: Iterable[bytes]) -> np.ndarray:
    """The bytes from each text to the next, markup included: at least what the text takes."""
    starts: list[np.ndarray] = []
    rest, before = b"", 0  # bytes not yet looked at, and how many came before them
    for chunk in chunks:
        piece = rest + chunk
        seen = max(len(piece) - _KEPT, 0)
        found = [before + tag.start() for tag in _TEXT.finditer(piece) if tag.start() < seen]
        starts.append(np.array(found, np.int64))
        rest, before = piece[seen:], before + seen
    last = [before + tag.start() for tag in _TEXT.finditer(rest)]
    return np.diff(np.concatenate([*starts, np.array([*last, before + len(rest)], np.int64)]))
