"""The one door to facts: answer as known at a moment, for a reader; mask; remember."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pandas as pd

from data import disclosure, settings, store, together
from data.disclosure import Figures, Question, Scope
from insights.memory import MEMORY
from insights.window import narrowed, widened


@dataclass(frozen=True)
class Moment:
    """What a reader looks at: the warehouse's version, and "zoals bekend op" (None: now)."""

    version: int
    known_at: datetime | None = None


def now(known_at: datetime | None = None) -> Moment:
    """The moment of this page view: taken once, so that all its figures agree."""
    return Moment(store.version(), known_at)


def ask(question: Question, *, at: Moment, scope: Scope) -> pd.DataFrame:
    """The answer to `question` as `scope` may see it, as known at `at`; see `disclosure.mask`.

    Raises NotAllowed when the question is not this reader's to ask.
    """
    whole = widened(question)
    statement, params = disclosure.sql(whole, scope)
    key = (*_here(at, scope), whole)

    def find() -> pd.DataFrame:
        with store.reading(at.known_at, at.version) as con:
            return disclosure.mask(con.execute(statement, params).df(), whole)

    return narrowed(MEMORY.answer(key, find), question)


def ask_all(questions: Sequence[Figures], *, at: Moment, scope: Scope) -> list[pd.DataFrame]:
    """The answers to several questions, each as from `ask`, found out together.

    Raises NotAllowed when one of them is not this reader's to ask.
    """
    for question in questions:
        disclosure.sql(question, scope)  # whoever may not ask learns so, remembered or not
    here, whole = _here(at, scope), [widened(question) for question in questions]

    def find(missing: list[int]) -> list[pd.DataFrame]:
        wanted = [whole[position] for position in missing]
        statement, params = together.sql(wanted, scope)
        with store.reading(at.known_at, at.version) as con:
            return together.mask(con.execute(statement, params).df(), wanted)

    found = MEMORY.answers([(*here, question) for question in whole], find)
    return [narrowed(*one) for one in zip(found, questions, strict=True)]


def _here(at: Moment, scope: Scope) -> tuple[Hashable, ...]:
    """What every answer depends on besides its question.

    The day too (UTC): a month is asked for once it has ended, whether anybody publishes or not.
    """
    return settings.settings(), _today(), at, scope


def _today() -> date:
    return datetime.now(UTC).date()
