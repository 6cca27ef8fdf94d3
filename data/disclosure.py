"""The one gate between what partners delivered and what a reader sees.

Three scopes per figure: *regio* (at least three partners, none above 80 %), *partner eigen* (that
partner and the datasteward) and, with recorded consent, *partner gedeeld*. Small numbers of people
are masked. Masking comes before any ratio. What counts is counted for numerator and denominator
each, and for the remainder of a share: whoever sees two of the three knows the third.
"""

import re

import pandas as pd

from data.contributions import contributions
from data.errors import NotAllowed
from data.kpis.kpi import Combine
from data.questions import ROLES, Figures, Open, Own, Question, Role, Scope
from data.views import view_files

__all__ = ["ROLES", "Figures", "Open", "Own", "Question", "Role", "Scope", "mask", "sql"]

FEWEST_PARTNERS = 3
LARGEST_SHARE = 0.8
SMALLEST_COUNT = 10  # counts of people from 1 to 9 are not shown

# views that hold no partner's figures: what was delivered, agreed or planned, not how many
OPEN_VIEWS = frozenset(
    {
        "delivery_status", "delivered_month", "bouwsteen_now", "kpi_switch",
        "partner", "gemeente", "gemeente_in_region", "zorgkantoorregio", "target_month", "meeting",
        "programme_gemeente", "population",
    }
)  # fmt: skip


def sql(question: Question, scope: Scope) -> tuple[str, list[object]]:
    """The SQL that answers `question`, and its params. Raises NotAllowed, runs nothing."""
    if isinstance(question, Own):
        scope.require(question.partner)
        if question.partner not in question.params:
            raise NotAllowed(partner=question.partner)  # asks about others than it says
        return question.sql, list(question.params)
    if isinstance(question, Open):
        closed = _closed(question)
        if closed:
            raise NotAllowed(views=", ".join(sorted(closed)))
        return question.sql, list(question.params)
    if question.partner:
        scope.require(question.partner)
    if "partner" in question.by:  # a row per partner is asked for one partner at a time
        raise NotAllowed(partner="*")
    return contributions(question)


def _closed(question: Open) -> set[str]:
    """The views and tables that this question names, or its SQL does, and may not."""
    words = set(re.findall(r"\w+", question.sql.lower()))
    hidden = {"lake", *view_files()} - OPEN_VIEWS
    return (set(question.views) - OPEN_VIEWS) | (words & hidden)


def mask(answer: pd.DataFrame, question: Question) -> pd.DataFrame:
    """The answer as it may leave the house.

    For `Figures`: the `by` columns, `numerator`, `denominator`, `value` (empty when masked),
    `partners` (how many delivered) and `mask`: "" shown, "few", "dominant" or "small" masked,
    "missing" nothing delivered.
    """
    if not isinstance(question, Figures):
        return answer
    why = _why(answer, question)
    answer = answer.assign(mask=why)
    hidden = answer["mask"] != ""
    answer.loc[hidden, ["numerator", "denominator"]] = float("nan")
    answer["value"] = _value(answer, question.combine)
    keep = [*question.by, "numerator", "denominator", "value", "partners", "mask"]
    return answer[keep]


def _why(answer: pd.DataFrame, wanted: Figures) -> pd.Series:
    """The reason to mask each row, or an empty string; the first that applies."""
    why = pd.Series("", index=answer.index, dtype="object")
    if not wanted.partner:
        why[_small(answer, wanted)] = "small"
        why[answer["top"] > LARGEST_SHARE] = "dominant"
        contributors = answer["contributors"].fillna(answer["partners"])
        why[contributors < FEWEST_PARTNERS] = "few"
    why[_missing(answer, wanted.combine)] = "missing"
    return why


def _small(answer: pd.DataFrame, wanted: Figures) -> pd.Series:
    """Rows in which a number of people, or for a share also the remainder, is from 1 to 9."""
    numerator, denominator = answer["numerator"], answer["denominator"]
    small = pd.Series(False, index=answer.index)
    if wanted.persons[0]:
        small |= _few_people(numerator)
    if wanted.persons[1]:
        small |= _few_people(denominator)
    if wanted.combine == "share" and all(wanted.persons):
        small |= _few_people(denominator - numerator)
    return small


def _few_people(count: pd.Series) -> pd.Series:
    return (count > 0) & (count < SMALLEST_COUNT)


def _missing(answer: pd.DataFrame, combine: Combine) -> pd.Series:
    if combine == "sum":
        return answer["numerator"].isna()
    return answer["numerator"].isna() | answer["denominator"].isna()


def _value(answer: pd.DataFrame, combine: Combine) -> pd.Series:
    """The figure people read: a count, a difference, a ratio, or a share of one."""
    numerator, denominator = answer["numerator"], answer["denominator"]
    if combine == "sum":
        return numerator
    if combine == "difference":
        return numerator - denominator
    return numerator / denominator.where(denominator != 0)
