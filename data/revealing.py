"""Which rows of an answer show a hidden cell, or what one follows from."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data import parts
from data.errors import NotAllowed
from data.families import FAMILIES, TELLS, Family
from data.hidden import COLUMNS, GEMEENTE
from data.questions import Figures

Cell = tuple[object, str, str]  # month, kind of place, place


def family_of(question: Figures) -> str:
    """The family that the region's figures are judged in, "" for none. Raises NotAllowed when the
    question does not say of which months and places it is, one by one."""
    if question.partner or question.view not in TELLS:
        return ""
    span = question.span
    by_month = "period" in question.by or (span and span[0] == span[1])
    by_place = "gemeente" in question.by or question.parts == "gemeente" or question.place[0]
    if not (span and by_month and by_place):
        raise NotAllowed(views=question.view)
    return TELLS[question.view].family


def others(
    why: np.ndarray, counted: dict[str, np.ndarray], answer: pd.DataFrame, question: Figures,
    hidden: pd.DataFrame | None,
) -> np.ndarray:  # fmt: skip
    """`why` with "rest" at the rows that would tell on another: by the `hidden` cells of
    its family when it has one, else by the sum of its own parts."""
    if hidden is not None:
        return np.where((why == "") & reveals(answer, question, hidden), "rest", why)
    if not question.parts or question.partner:
        return why
    others = [name for name in question.by if name != question.parts]
    whole = answer.groupby(others).ngroup().to_numpy() if others else np.zeros(len(why))
    return parts.hide_others(why, counted | parts.named(answer), whole)


def reveals(answer: pd.DataFrame, question: Figures, hidden: pd.DataFrame) -> np.ndarray:
    """True for each row that may not be shown, given the `hidden` cells of its family."""
    secret: dict[Cell, set[str]] = {}
    for month, kind, place, measure in zip(_days(hidden), *_rest(hidden), strict=True):
        secret.setdefault((month, kind, place), set()).add(measure)
    tells = TELLS[question.view]
    family = FAMILIES[tells.family]
    named = answer[tells.column].to_numpy() if tells.column else None
    found = np.zeros(len(answer), dtype=bool)
    for row, cell in enumerate(_cells(answer, question)):
        if cell not in secret:
            continue
        numerator = (str(named[row]),) if named is not None else tells.numerator
        sums = (numerator, tells.denominator)
        found[row] = not all(_known(one, secret[cell], family) for one in sums)
    return found


def _known(measures: tuple[str, ...], secret: set[str], family: Family) -> bool:
    """Whether this sum of measures is told by what is shown: each of them is, or the whole that
    they are parts of and all its other parts."""
    if secret.isdisjoint(measures):
        return True
    return len(measures) > 1 and any(
        set(measures) < set(parts) and secret.isdisjoint({whole, *parts} - set(measures))
        for whole, parts in family.sums
    )


def _cells(answer: pd.DataFrame, question: Figures) -> Iterator[Cell]:
    months = _days(answer) if "period" in answer else [_only(question)] * len(answer)
    if "gemeente" not in answer:
        return ((month, *question.place) for month in months)
    places = answer["gemeente"].fillna("").tolist()
    return ((month, GEMEENTE, place) for month, place in zip(months, places, strict=True))


def _only(question: Figures) -> object:
    assert question.span, "family_of asks for it"
    return question.span[0]


def _days(frame: pd.DataFrame) -> list[object]:
    return frame["period"].to_numpy().astype("datetime64[D]").tolist()


def _rest(hidden: pd.DataFrame) -> list[list[str]]:
    return [hidden[name].tolist() for name in COLUMNS[1:]]
