"""What a heading or a spelling can be said to mean, and what to propose."""

from collections.abc import Callable, Iterable
from functools import cache

from rapidfuzz import fuzz, process

from data.reference import OUTSIDE, codes, normalise, spellings
from data.sheets import DECLARED
from data.sheets.sheet import Column

CLOSE_ENOUGH = 75  # the score of rapidfuzz from which a likeness is worth proposing
_MOST_CODES = 16  # a list that is longer stands in rows, not in headings


@cache
def meanings(kind: str) -> tuple[str, ...]:
    """Every meaning of a heading in a sheet of that kind: columns, then `column=value`."""
    columns = [c for c in DECLARED[kind].columns if c.type != "partner"]
    short = [c for c in columns if c.type == "code" and len(codes(c.codes)) <= _MOST_CODES]
    values = [f"{c.name}={spelled(c.codes, code)}" for c in short for code in codes(c.codes)]
    return (*(column.name for column in columns), *values)


@cache
def spelled(field: str, code: str) -> str:
    """A spelling that means this code and nothing more."""
    known = spellings(field)
    alone = [words for words, told in known.items() if told == {field: code}]
    return (
        alone[0] if alone else next(words for words, told in known.items() if told[field] == code)
    )


def code_of(field: str, words: str) -> str:
    """The code that a spelling means."""
    return spellings(field)[normalise(words)][field]


def values(column: Column) -> tuple[str, ...]:
    """A spelling of each code that a column can hold."""
    return tuple(spelled(column.codes, code) for code in codes(column.codes))


def near_meaning(kind: str, words: str) -> str:
    """The column whose headings look most like these words, or ""."""
    known = {normalise(header): column.name
             for column in DECLARED[kind].columns if column.type != "partner"
             for header in reversed(column.headers)}  # fmt: skip
    return _nearest(words, known, fuzz.token_sort_ratio)


def near_value(column: Column, words: str) -> str:
    """The spelling to propose for what a column does not know, or ""."""
    known = {each: told[column.codes] for each, told in spellings(column.codes).items()
             if told[column.codes] != OUTSIDE}  # fmt: skip
    code = _nearest(words, known, fuzz.WRatio)
    return spelled(column.codes, code) if code else ""


def _nearest(words: str, known: dict[str, str], alike: Callable[..., float]) -> str:
    found = process.extractOne(normalise(words), _long(known), scorer=alike,
                               score_cutoff=CLOSE_ENOUGH)  # fmt: skip
    return known[found[0]] if found else ""


def _long(known: Iterable[str]) -> list[str]:
    """Without the shortest: they look like a part of anything."""
    return [words for words in known if len(words) > 2]
