"""What partners let everybody see of their own figures, after a consent that was recorded.

Amounts of money, tariffs, plans and what closes are no subject: those no partner can share here
(ACM, Leidraad samenwerking tussen aanbieders van langdurige zorg). Whoever sees the figures of one
partner can take them from the sum of all, so what is left has to pass the gate too (`data.hidden`),
and that stays so when the consent has ended: what was seen is known.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data.errors import NotAllowed
from data.people import SMALLEST_COUNT
from data.questions import Scope, Shared

if TYPE_CHECKING:
    from data.store_engine import Connection


NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Subject:
    """What is told of a partner: the amounts of `view` by `column`, of all gemeenten together.
    They tell on the figures of the region in these `families`."""

    view: str
    column: str
    people: bool
    families: tuple[str, ...]


SUBJECTS = {
    "clients": Subject(
        "clients_by_leveringsvorm", "leveringsvorm", True,
        ("clients", "profiles", "flows", "ended", "went"),
    ),
    "capacity": Subject("units_by_kind", "kind", False, ("homes",)),
}  # fmt: skip


def now(con: "Connection") -> pd.DataFrame:
    """The consents that stand: partner, subject, and from when until when they hold."""
    return con.execute("SELECT partner, subject, given_on, ends_on FROM consent_now").df()


def ever(con: "Connection") -> pd.DataFrame:
    """The partners and subjects that a consent was ever recorded on."""
    return con.execute("SELECT partner, subject FROM consent_ever").df()


def holding(consents: pd.DataFrame, subject: str, today: date) -> tuple[str, ...]:
    """The partners of whom one of these consents `now` on that subject holds today."""
    day = pd.Timestamp(today)
    own = consents[consents["subject"] == subject]
    begun = pd.to_datetime(own["given_on"]) <= day
    ended = pd.to_datetime(own["ends_on"]) < day  # never, when no end was said
    return tuple(sorted(set(own.loc[begun & ~ended, "partner"])))


def known(consents: pd.DataFrame) -> Mapping[str, frozenset[str]]:
    """Per family the partners whose figures readers may have seen, by the consents there `ever`
    were."""
    told: dict[str, set[str]] = {}
    for partner, subject in zip(consents["partner"], consents["subject"], strict=True):
        for family in SUBJECTS[subject].families if subject in SUBJECTS else ():
            told.setdefault(family, set()).add(partner)
    return {family: frozenset(partners) for family, partners in told.items()}


def sql(question: Shared, scope: Scope) -> tuple[str, list[object]]:
    """One row per month, partner and part, and its params: for every reader the same. Raises
    NotAllowed for what is no subject."""
    del scope
    if question.subject not in SUBJECTS:
        raise NotAllowed(views=question.subject)
    subject = SUBJECTS[question.subject]
    return (
        f"SELECT period::DATE AS period, partner, {subject.column} AS part,"
        f" sum(numerator)::DOUBLE AS value FROM {subject.view}"
        " WHERE period BETWEEN ? AND ? AND list_contains(?::VARCHAR[], partner)"
        " GROUP BY ALL ORDER BY ALL"
    ), [*question.span, [*question.partners]]


def masked(answer: pd.DataFrame, question: Shared) -> pd.DataFrame:
    """The columns period, partner, part, value (empty when masked) and mask ("" or "small").

    No sum of a partner's parts is told beside them, so that nothing follows from it.
    """
    value = answer["value"].to_numpy("float64", na_value=np.nan)
    small = (value > 0) & (value < SMALLEST_COUNT) & SUBJECTS[question.subject].people
    return answer.assign(value=np.where(small, np.nan, value), mask=np.where(small, "small", ""))
