"""Figures by month are asked in whole years: another month of a year is then known already."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

import numpy as np
import pandas as pd

from data.disclosure import Figures, Question

_DECEMBER = 12
Asked = TypeVar("Asked", bound=Question)


def widened(question: Asked) -> Asked:
    """The question about all months of the years that it is about; others as they are.

    Each month is judged by the gate on its own, so that more months change nothing in one.
    """
    if not isinstance(question, Figures) or not question.span or "period" not in question.by:
        return question
    first, last = question.span
    years = date(first.year, 1, 1), date(last.year, _DECEMBER, 1)
    return replace(question, span=years)


def narrowed(answer: pd.DataFrame, question: Question) -> pd.DataFrame:
    """Of the answer to `widened(question)` the months that were asked for."""
    if widened(question) == question:
        return answer
    assert isinstance(question, Figures)
    assert question.span
    first, last = (np.datetime64(day) for day in question.span)
    periods = answer["period"].to_numpy().astype("datetime64[D]")
    if question.by[0] == "period":  # in their order: a piece is found faster than rows are chosen
        piece = slice(*np.searchsorted(periods, [first, last + 1]))
        return answer.iloc[piece].reset_index(drop=True)
    inside = (periods >= first) & (periods <= last)
    return answer[inside].reset_index(drop=True)
