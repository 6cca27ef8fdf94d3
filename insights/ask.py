"""The one door to facts: answer as known at a moment, for a reader; mask; remember."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from data import disclosure, settings, store
from data.disclosure import Question, Scope
from insights.memory import MEMORY


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
    statement, params = disclosure.sql(question, scope)
    key = (settings.settings(), at, scope, question)

    def find() -> pd.DataFrame:
        with store.reading(at.known_at, at.version) as con:
            return disclosure.mask(con.execute(statement, params).df(), question)

    return MEMORY.answer(key, find)
