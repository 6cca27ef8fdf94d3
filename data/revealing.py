"""Which rows of an answer show a hidden cell, or what one follows from."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data import parts
from data.errors import NotAllowed
from data.families import FAMILIES, TELLS
from data.families.family import Tells
from data.hidden import COLUMNS, GEMEENTE
from data.questions import Figures
from data.values import leaves_open

Cell = tuple[object, str, str]  # month, kind of place, place
RATIO_ONLY = "ratio"  # for the gate itself: readers see such a row as any other
_YEAR = 12  # months


def families_of(question: Figures) -> tuple[str, ...]:
    """The families that the region's figures are judged in, none for those of one partner. Raises
    NotAllowed when the question does not say of which months and places it is, one by one."""
    if question.partner or question.view not in TELLS:
        return ()
    names = tuple(one.family for one in TELLS[question.view])
    by_place = "gemeente" in question.by or question.parts == "gemeente" or question.place[0]
    covers = max(FAMILIES[name].months for name in names)
    if not (_by_month(question, covers) and by_place):
        raise NotAllowed(views=question.view)
    return names


def _by_month(question: Figures, months: int) -> bool:
    """Whether each row of the answer is of one month, or of exactly so many."""
    if not question.span:
        return False
    first, last = question.span
    covered = (last.year - first.year) * _YEAR + last.month - first.month + 1
    return covered == months if "period" not in question.by else months == 1


def others(
    why: np.ndarray, counted: dict[str, np.ndarray], answer: pd.DataFrame, question: Figures,
    hidden: pd.DataFrame | None,
) -> np.ndarray:  # fmt: skip
    """`why` with "rest" at the rows that would tell on another: by the `hidden` cells of its
    families when it has some, else by the sum of its own parts; "ratio" at those of which the ratio
    may be told, and nothing that it is made of."""
    if hidden is not None:
        told, by_itself = reveals(answer, question, hidden)
        rounds = by_itself & leaves_open(counted["denominator"], question)
        return np.where((why == "") & told, np.where(rounds, RATIO_ONLY, "rest"), why)
    if not question.parts or question.partner:
        return why
    others = [name for name in question.by if name != question.parts]
    whole = answer.groupby(others).ngroup().to_numpy() if others else np.zeros(len(why))
    return parts.hide_others(why, counted | parts.named(answer), whole)


def reveals(
    answer: pd.DataFrame, question: Figures, hidden: pd.DataFrame
) -> tuple[np.ndarray, np.ndarray]:
    """Whether a row may not be shown, given the `hidden` cells of its families; and whether the
    ratio may, because only figures of some partners are hidden."""
    found, by_itself = np.zeros(len(answer), dtype=bool), np.ones(len(answer), dtype=bool)
    for tells in TELLS[question.view]:
        own = hidden[hidden["family"] == tells.family]
        found |= _by_family(answer, question, tells, own)
        some = own["measure"].isin(FAMILIES[tells.family].some)
        by_itself &= ~_by_family(answer, question, tells, own[~some])
    return found, by_itself


def _by_family(
    answer: pd.DataFrame, question: Figures, tells: Tells, hidden: pd.DataFrame
) -> np.ndarray:
    secret: dict[Cell, set[str]] = {}
    for month, kind, place, measure in zip(_days(hidden), *_rest(hidden), strict=True):
        secret.setdefault((month, kind, place), set()).add(measure)
    numerators = _named(answer, tells.columns, tells.prefix, tells.numerator)
    denominators = _named(answer, tells.whole_columns, tells.prefix, tells.denominator)
    found = np.zeros(len(answer), dtype=bool)
    for row, cell in enumerate(_cells(answer, question)):
        if cell in secret:
            sums = (numerators[row], denominators[row])
            family = FAMILIES[tells.family]
            found[row] = not all(family.known(one, secret[cell]) for one in sums)
    return found


def _named(
    answer: pd.DataFrame, columns: tuple[str, ...], prefix: str, otherwise: tuple[str, ...]
) -> list[tuple[str, ...]]:
    """Per row the measures that its columns name; all the same when it has none of those."""
    there = [answer[name].fillna("").tolist() for name in columns if name in answer]
    if not there:
        return [otherwise] * len(answer)
    return [(prefix + " ".join(map(str, values)),) for values in zip(*there, strict=True)]


def _cells(answer: pd.DataFrame, question: Figures) -> Iterator[Cell]:
    months = _days(answer) if "period" in answer else [_only(question)] * len(answer)
    if "gemeente" not in answer:
        return ((month, *question.place) for month in months)
    places = answer["gemeente"].fillna("").tolist()
    return ((month, GEMEENTE, place) for month, place in zip(months, places, strict=True))


def _only(question: Figures) -> object:
    assert question.span, "families_of asks for it"
    return question.span[1]


def _days(frame: pd.DataFrame) -> list[object]:
    return frame["period"].to_numpy().astype("datetime64[D]").tolist()


def _rest(hidden: pd.DataFrame) -> list[list[str]]:
    return [hidden[name].tolist() for name in COLUMNS[2:]]
