"""Which cells of a list may be written again: words that many rows share, never about one person.

What a column means is judged by the spellings we know. A word that we do not know is kept when it
resembles one that we do, or when several rows have it, for then it is a local name and nobody's
own; any other is left out and asked about.
"""

from collections import Counter
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from data.reference import normalise, spellings
from pipelines import values
from pipelines.workbook import Cell

UNREAD = "niet herkend"  # stands in for a word that is not taken over; no spelling of anything
NOTHING = "niet ingevuld"  # for a cell that must say something: a blank one is filled from above
_ALIKE = 80  # rapidfuzz ratio from which a word is a slip of the pen in one that we know
SHARED = 3  # so many rows must have a word that we do not know
_LONGEST, _WORDS, _DIGITS = 40, 4, 4


@dataclass(frozen=True)
class Safe:
    """A column's cells as they may be written, and the places in it of those that were not."""

    words: list[str]
    kept_back: list[int] = field(default_factory=list)


def written_codes(cells: list[Cell], codes: str, nothing: str = "") -> Safe | None:
    """The cells of a code column, or None when most of it is something else altogether.

    A blank cell becomes `nothing`.
    """
    texts = [_text(cell) for cell in cells]
    known = spellings(codes)
    often = Counter(map(normalise, texts))
    keep = {text: _may_stand(text, known, often[normalise(text)]) for text in set(texts)}
    filled = [text for text in texts if not values.is_blank(text)]
    if sum(keep[text] for text in filled) * 2 < len(filled):
        return None
    safe = _safe(texts, keep, UNREAD)
    blank = {text for text in set(texts) if normalise(text) not in known and values.is_blank(text)}
    return Safe([nothing if text in blank else text for text in safe.words], safe.kept_back)


def written_texts(cells: list[Cell]) -> Safe | None:
    """The cells of a column of names of places, or None when it may tell where somebody lives.

    A name that few rows have is left blank.
    """
    texts = [_text(cell) for cell in cells]
    often = Counter(texts)
    filled = [text for text in texts if text]
    free = len(set(filled)) * 2 > len(filled) or any(map(_has_digit, filled))
    if not filled or free or not all(map(is_plain, filled)):
        return None
    return _safe(texts, {text: often[text] >= SHARED for text in often}, "")


def written_partner(cells: list[Cell]) -> Safe:
    """The cells of a column that names the organisation; a name that few rows have is asked about.

    Such a column is never left out: rows of somebody else must be found.
    """
    texts = [_text(cell) for cell in cells]
    often = Counter(texts)
    keep = {text: is_plain(text) and often[text] >= min(SHARED, len(texts)) for text in often}
    return _safe(texts, keep, UNREAD)


def is_plain(text: str) -> bool:
    """Whether a text is a few words, and nobody's number, address or remark."""
    digits = sum(sign.isdigit() for sign in text)
    short = len(text) <= _LONGEST and len(text.split()) <= _WORDS and digits < _DIGITS
    return short and "@" not in text and text.isprintable() and not text.startswith(("=", "+"))


def _safe(texts: list[str], keep: dict[str, bool], instead: str) -> Safe:
    kept_back = [at for at, text in enumerate(texts) if text and not keep[text]]
    return Safe([text if keep[text] or not text else instead for text in texts], kept_back)


def _may_stand(text: str, known: dict[str, dict[str, str]], rows: int) -> bool:
    spelled = normalise(text)
    if spelled in known or values.is_blank(text):
        return text.isprintable()
    if not is_plain(text):
        return False
    near = process.extractOne(spelled, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    # a word more than what it resembles may be a name behind it
    return rows >= SHARED or bool(near) and len(spelled.split()) <= len(near[0].split())


def _text(cell: Cell) -> str:
    """The cell on one line; a code that is a number as people write it."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)
