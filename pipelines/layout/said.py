"""A header or a title taken apart into the phrases that it is made of."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from pipelines.layout.words import LONGEST, Phrase, phrase
from pipelines.workbook import Cell

# of two dimensions that know the same word, the one that people mean by it
ORDER = ("leveringsvorm", "gemeente", "zorgprofiel", "wait_status", "niveau", "team_type",
          "prestatiegroep", "vpt_type", "budget_round", "employment", "hardness", "owner",
          "behandeling", "age_group", "outflow_reason", "fte_basis", "bridging", "tariff_kind",
          "unit", "zorgkantoorregio", "sex", "age_group5", "age_span")  # fmt: skip
_APART = re.compile(r"[\s_,;:()\[\]|–—]+")
_WITHIN = re.compile(r"[-/+.]+")
_LONGEST = 6  # words in one phrase


@dataclass(frozen=True)
class Said:
    """A value per name, e.g. `{"measure": "clients", "leveringsvorm": "VPT"}`; the words that mean
    nothing here; the names of which two values were said."""

    parts: dict[str, Cell] = field(default_factory=dict, hash=False)
    unknown: tuple[str, ...] = ()
    twice: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether every word has its place and nothing is said in two ways."""
        return bool(self.parts) and not self.unknown and not self.twice


def said(cell: Cell, kind: str, prefer: str = "") -> Said:
    """What a cell says in a table of that kind; `prefer` is the dimension to read codes as."""
    if not isinstance(cell, str):
        return Said(_chosen(phrase(cell, kind), cell, prefer, number=True))
    return _said(cell[: LONGEST + 1], kind, prefer)


@lru_cache(maxsize=20_000)
def _said(text: str, kind: str, prefer: str) -> Said:
    whole = _chosen(phrase(text, kind), text, prefer, number=text.strip().isdigit())
    if whole:
        return Said(whole)
    tokens = [token for token in _APART.split(text) if token]
    pieces, unknown = _pieces(tokens, kind, prefer)
    parts: dict[str, Cell] = {}
    twice = set()
    for piece in pieces:
        for name, value in piece.items():
            if name in parts and parts[name] != value and name != "filler":
                twice.add(name)
            parts.setdefault(name, value)
    if set(parts) - {"filler"}:
        parts.pop("filler", None)
    return Said(parts, tuple(unknown), frozenset(twice))


def _pieces(tokens: list[str], kind: str, prefer: str) -> tuple[list[dict[str, Cell]], list[str]]:
    """Phrases from left to right, the longest first."""
    found, unknown, at = [], [], 0
    while at < len(tokens):
        for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
            words = " ".join(tokens[at : at + length])
            if length > 1 and not _may_be_one(words):
                continue
            piece = _chosen(phrase(words, kind), words, prefer, number=words.isdigit())
            if piece:
                found.append(piece)
                at += length
                break
        else:
            smaller = [one for one in _WITHIN.split(tokens[at]) if one]
            if len(smaller) > 1:
                tokens = [*tokens[:at], *smaller, *tokens[at + 1 :]]
                continue
            if any(sign.isalnum() for sign in tokens[at]):
                unknown.append(tokens[at])
            at += 1
    return found, unknown


def _may_be_one(words: str) -> bool:
    """Loose numbers are not one: "locatie 1 2025" is no month. A file's `2025_03` is."""
    return not re.fullmatch(r"[\d ]+", words) or bool(re.fullmatch(r"20\d\d [01]\d", words))


def _chosen(found: Phrase, cell: Cell, prefer: str, number: bool) -> dict[str, Cell]:
    """The one thing that a phrase means; a bare number means little of itself."""
    if prefer and (prefer in found.codes or _is(found, prefer)):
        return _as(found, prefer, cell)
    sure: dict[str, Cell] = {
        "measure": found.measures[0] if found.measures else "",
        "header": found.header,
        "period": found.period or "",
        "year": found.year or "",
    }
    for name, value in sure.items():
        if value:
            return {name: value}
    return {} if number else _loose(found, cell)


def _loose(found: Phrase, cell: Cell) -> dict[str, Cell]:
    """What a word means that is no header, no measure and no date."""
    if found.codes:
        return {min(found.codes, key=ORDER.index): cell}
    if found.month:
        return {"month": found.month}
    return {found.flag: cell} if found.flag else {}


def _is(found: Phrase, name: str) -> bool:
    return bool(found.measures) if name == "measure" else getattr(found, name, None) is not None


def _as(found: Phrase, name: str, cell: Cell) -> dict[str, Cell]:
    if name in found.codes:
        return {name: cell}
    return {name: found.measures[0] if name == "measure" else getattr(found, name)}
