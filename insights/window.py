"""Figures by month are asked and remembered per calendar year: what another month has in common
with the one on screen is known already."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

import numpy as np
import pandas as pd

from data.disclosure import Figures, Question

_DECEMBER = 12
Asked = TypeVar("Asked", bound=Question)


def years(question: Asked) -> list[Asked]:
    """The question about each calendar year that it is about; others as they are, alone.

    Each month is judged by the gate on its own, so that asking it with others changes nothing.
    """
    if not _by_month(question):
        return [question]
    assert isinstance(question, Figures)
    assert question.span
    first, last = question.span
    every = range(first.year, last.year + 1)
    return [replace(question, span=year(one)) for one in every]


def year(one: int) -> tuple[date, date]:
    """The first and the last month of a calendar year."""
    return date(one, 1, 1), date(one, _DECEMBER, 1)


def joined(yearly: Sequence[Asked], among: Sequence[Question] = ()) -> Asked:
    """One question about all from the first to the last of these years of it, and from the first to
    the last of those by month among which it is asked. What is not told by month stays as it is:
    other months would make another figure."""
    one = yearly[0]
    if not _by_month(one):
        return one
    assert isinstance(one, Figures)
    monthly = [asked for asked in (*yearly, *among) if _by_month(asked)]
    spans = [asked.span for asked in monthly if isinstance(asked, Figures) and asked.span]
    return replace(one, span=(min(span[0] for span in spans), max(span[1] for span in spans)))


def apart(answer: pd.DataFrame, yearly: Sequence[Question]) -> list[pd.DataFrame]:
    """The answer to `joined(yearly)` as one answer per year."""
    return [_within(answer, one) for one in yearly]


def narrowed(answers: Sequence[pd.DataFrame], question: Question) -> pd.DataFrame:
    """The answers to `years(question)` as the one answer to it."""
    ends = {0, len(answers) - 1}  # the years between lie in it whole
    pieces = [_within(one, question) if at in ends else one for at, one in enumerate(answers)]
    there = [piece for piece in pieces if len(piece)]
    if len(there) > 1:
        return pd.concat(there, ignore_index=True)
    one = there[0] if there else pieces[0]
    return one if one is answers[0] else one.reset_index(drop=True)


def _within(answer: pd.DataFrame, question: Question) -> pd.DataFrame:
    """The rows of its span, of an answer in the order of the months; the index stays as it is."""
    if not _by_month(question):
        return answer
    assert isinstance(question, Figures)
    assert question.span
    first, last = (np.datetime64(day) for day in question.span)
    periods = answer["period"].to_numpy().astype("datetime64[D]")
    low, high = np.searchsorted(periods, [first, last + 1])
    return answer if (low, high) == (0, len(answer)) else answer.iloc[low:high]


def _by_month(question: Question) -> bool:
    """Whether its answer has a row of its own per month of a span."""
    return isinstance(question, Figures) and bool(question.span) and question.by[:1] == ("period",)
