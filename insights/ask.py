"""The one door to facts: answer as known at a moment, for a reader; mask; remember."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pandas as pd

from data import disclosure, settings, store, together
from data.disclosure import Figures, Question, Scope, Shared
from data.hidden import hidden
from data.revealing import families_of
from data.sharing import NOBODY
from insights.consents import granted, known
from insights.memory import MEMORY
from insights.window import apart, joined, narrowed, year, years

_HIDDEN = "hidden"  # before what the gate keeps back, per family and year
_TOLD = "told"  # beside the answers per year: the months that somebody asked for


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
    disclosure.sql(question, scope)  # whoever may not ask learns so, remembered or not
    if isinstance(question, Shared):
        question = granted(question, at.version)
    here, yearly = _here(at, scope), years(question)

    def find(missing: list[int]) -> list[pd.DataFrame]:
        wanted = [yearly[position] for position in missing]
        whole = joined(wanted)
        statement, params = disclosure.sql(whole, scope)
        secret = _hidden(whole, at) if isinstance(whole, Figures) else None
        with store.reading(at.known_at, at.version) as con:
            answer = con.execute(statement, params).df()
        return apart(disclosure.mask(answer, whole, secret), wanted)

    def told() -> pd.DataFrame:
        return narrowed(MEMORY.answers([(*here, one) for one in yearly], find), question)

    return told() if yearly == [question] else MEMORY.answer((_TOLD, *here, question), told)


def ask_all(questions: Sequence[Figures], *, at: Moment, scope: Scope) -> list[pd.DataFrame]:
    """The answers to several questions, each as from `ask`, found out together.

    Raises NotAllowed when one of them is not this reader's to ask.
    """
    for question in questions:
        disclosure.sql(question, scope)
    here = _here(at, scope)

    def told(missing: list[int]) -> list[pd.DataFrame]:
        return _by_year([questions[position] for position in missing], at, scope)

    return MEMORY.answers([(_TOLD, *here, question) for question in questions], told)


def _by_year(questions: Sequence[Figures], at: Moment, scope: Scope) -> list[pd.DataFrame]:
    yearly = [years(question) for question in questions]
    whose = [number for number, every in enumerate(yearly) for _ in every]
    pieces = [one for every in yearly for one in every]

    def find(missing: list[int]) -> list[pd.DataFrame]:
        wanted = [pieces[position] for position in missing]
        asked: dict[int, list[Figures]] = {}
        for position in missing:
            asked.setdefault(whose[position], []).append(pieces[position])
        # all about the same months: what they read is then read once (see `together`)
        whole = [joined(one, wanted) for one in asked.values()]
        statement, params = together.sql(whole, scope)
        secret = [_hidden(one, at) for one in whole]
        with store.reading(at.known_at, at.version) as con:
            answer = con.execute(statement, params).df()
        answers = together.mask(answer, whole, secret)
        told = zip(answers, asked.values(), strict=True)
        return [piece for answer, one in told for piece in apart(answer, one)]

    here = _here(at, scope)
    found = iter(MEMORY.answers([(*here, one) for one in pieces], find))
    return [
        narrowed([next(found) for _ in every], question)
        for every, question in zip(yearly, questions, strict=True)
    ]


def _hidden(question: Figures, at: Moment) -> pd.DataFrame | None:
    """The hidden cells of the families that this question is about; None when it is about none.

    Asked for before the question itself: no reader of the warehouse waits for a second place.
    """
    families = families_of(question)
    if not families:
        return None
    assert question.span, "a family is asked about months"
    every = range(question.span[0].year, question.span[1].year + 1)
    wanted = [(family, one) for family in families for one in every]

    def find(missing: list[int]) -> list[pd.DataFrame]:
        asked, told = [wanted[position] for position in missing], known(at.version)
        with store.reading(at.known_at, at.version) as con:
            return [
                hidden(con, family, year(one), told.get(family, NOBODY)) for family, one in asked
            ]

    found = MEMORY.answers([(_HIDDEN, *_now(at), *one) for one in wanted], find)
    return pd.concat(found) if len(found) > 1 else found[0]


def _here(at: Moment, scope: Scope) -> tuple[Hashable, ...]:
    """What every answer depends on besides its question."""
    return *_now(at), scope


def _now(at: Moment) -> tuple[Hashable, ...]:
    """The day too (UTC): a month is asked for once it has ended, whether anybody publishes or
    not."""
    return settings.settings(), _today(), at


def _today() -> date:
    return datetime.now(UTC).date()
