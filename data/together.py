"""Several figures through the gate in one statement, so that what they share is read once."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd

from data import disclosure, parts, views
from data.questions import Figures, Scope

_WHICH = "question"  # the column that says which question a row answers


def sql(questions: Sequence[Figures], scope: Scope) -> tuple[str, list[object]]:
    """The SQL that answers all of these, and its params. Raises NotAllowed, runs nothing."""
    shared, params = _shared(questions)
    unions, answers = [], []
    for place, alike in enumerate(_alike(questions, scope)):
        one = questions[alike[0]]
        rows = (f"SELECT {number} AS {_WHICH}, * FROM {questions[number].view}" for number in alike)
        unions.append(f"together_{place} AS ({' UNION ALL BY NAME '.join(rows)})")
        asked = replace(one, view=f"together_{place}", by=(_WHICH, *one.by))
        statement, own = disclosure.sql(asked, scope)
        answers.append(f"SELECT * FROM ({statement})")
        params += own
    by = dict.fromkeys(column for question in questions for column in question.by)
    answer = " UNION ALL BY NAME ".join(answers)
    return f"WITH {', '.join(shared + unions)} {answer} ORDER BY {', '.join((_WHICH, *by))}", params


def _alike(questions: Sequence[Figures], scope: Scope) -> list[list[int]]:
    """The numbers of questions that differ in their view only, each allowed to this reader.

    Those can be added up side by side: half of the time of eleven statements is their planning.
    """
    found: dict[tuple, list[int]] = {}
    for number, one in enumerate(questions):
        disclosure.sql(one, scope)  # raises NotAllowed
        if _answered_by(questions, number) != number:
            continue
        apart = one.part and one.parts
        same = (one.by, one.rows(), one.partner, one.combine == "share", apart)
        found.setdefault(same, []).append(number)
    return list(found.values())


def _shared(questions: Sequence[Figures]) -> tuple[list[str], list[object]]:
    """The views that all questions read, under their own names but for the rows asked about only.

    They hide the views on the connection from this one statement. DuckDB would else read a table
    once for every view that reads it (measured: three times as long for the overview).
    """
    asked = {question.rows() for question in questions}
    if len(asked) > 1:
        return [], []
    where, given = asked.pop()
    kpis = {question.view: views.text(question.view) for question in questions}
    read = set(re.findall(r"\w+", " ".join(kpis.values())))
    months = [name for name in views.MONTHS if name in read]
    shared = [
        *(f"{name} AS MATERIALIZED (SELECT * FROM memory.{name} WHERE {where})" for name in months),
        *(f"{name} AS ({text})" for name, text in kpis.items()),
    ]
    return shared, [param for _ in months for param in given]


def mask(
    answer: pd.DataFrame, questions: Sequence[Figures],
    hidden: Sequence[pd.DataFrame | None] | None = None,
) -> list[pd.DataFrame]:  # fmt: skip
    """One answer per question, in their order, each as it may leave the house; of each the `hidden`
    cells of its family."""
    secret = hidden or [None] * len(questions)
    # the statement puts a question's rows together, so that each is one piece of the answer
    edges = np.searchsorted(answer[_WHICH].to_numpy(), np.arange(len(questions) + 1))
    pieces = [answer.iloc[first:end] for first, end in pairwise(edges)]
    judged: dict[int, pd.DataFrame] = {}  # parts of one figure are judged once, all together
    for number, question in enumerate(questions):
        first = _answered_by(questions, number)
        if first not in judged:
            piece = pieces[first].reset_index(drop=True)
            judged[first] = disclosure.mask(piece, parts.all_of(question), secret[number])
    return [
        parts.only(judged[_answered_by(questions, number)], question)
        for number, question in enumerate(questions)
    ]


def _answered_by(questions: Sequence[Figures], number: int) -> int:
    """The number of the first question that wants this one's figure, or another part of it: all
    the parts are found out together, to see whether one of them tells on another."""
    wanted = questions[number]
    if not wanted.part:
        return number
    return next(
        place for place, one in enumerate(questions)
        if one.part and replace(one, part="") == replace(wanted, part="")
    )  # fmt: skip
