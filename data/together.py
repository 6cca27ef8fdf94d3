"""Several figures through the gate in one statement, so that what they share is read once."""

import re
from collections.abc import Sequence

import pandas as pd

from data import disclosure, views
from data.questions import Figures, Scope

_WHICH = "question"  # the column that says which question a row answers


def sql(questions: Sequence[Figures], scope: Scope) -> tuple[str, list[object]]:
    """The SQL that answers all of these, and its params. Raises NotAllowed, runs nothing."""
    shared, params = _shared(questions)
    parts = []
    for number, question in enumerate(questions):
        statement, own = disclosure.sql(question, scope)
        parts.append(f"SELECT {number} AS {_WHICH}, * FROM ({statement})")
        params += own
    by = dict.fromkeys(column for question in questions for column in question.by)
    union = " UNION ALL BY NAME ".join(parts)
    return f"{shared}{union} ORDER BY {', '.join((_WHICH, *by))}", params


def _shared(questions: Sequence[Figures]) -> tuple[str, list[object]]:
    """The views that all questions read, under their own names but for the rows asked about only.

    They hide the views on the connection from this one statement. DuckDB would else read a table
    once for every view that reads it (measured: three times as long for the overview).
    """
    asked = {(question.where, question.params) for question in questions}
    if len(asked) > 1:
        return "", []
    where, given = asked.pop()
    kpis = {question.view: views.text(question.view) for question in questions}
    read = set(re.findall(r"\w+", " ".join(kpis.values())))
    months = [name for name in views.MONTHS if name in read]
    parts = [
        *(f"{name} AS MATERIALIZED (SELECT * FROM memory.{name} WHERE {where})" for name in months),
        *(f"{name} AS ({text})" for name, text in kpis.items()),
    ]
    return f"WITH {', '.join(parts)} ", [param for _ in months for param in given]


def mask(answer: pd.DataFrame, questions: Sequence[Figures]) -> list[pd.DataFrame]:
    """One answer per question, in their order, each as it may leave the house."""
    return [
        disclosure.mask(answer[answer[_WHICH] == number].reset_index(drop=True), question)
        for number, question in enumerate(questions)
    ]
