"""The one gate between what partners delivered and what a reader sees.

Three scopes per figure: *regio* (at least three partners, none above 80 %), *partner eigen* (that
partner and the datasteward) and, with recorded consent, *partner gedeeld*. Small numbers of people
are masked. Masking comes before any ratio. What counts is counted for numerator and denominator
each, and for the remainder of a share: whoever sees two of the three knows the third.
"""

from collections.abc import Callable

import numpy as np
import pandas as pd

from data import audited, foretold, parts, recorded, revealing, sharing, values, written
from data.contributions import contributions
from data.errors import NotAllowed
from data.kpis.kpi import Combine
from data.parts import FEWEST_PARTNERS, LARGEST_SHARE
from data.people import SMALLEST_COUNT, few_people
from data.questions import (
    ROLES,
    Audit,
    Came,
    Figures,
    Forecasts,
    Open,
    Own,
    Question,
    RecordHistory,
    Records,
    Role,
    Scope,
    Shared,
)  # fmt: skip
from data.views import OF_NO_PARTNER, OPEN_VIEWS, RESTRICTED

__all__ = [
    "OPEN_VIEWS", "ROLES", "SMALLEST_COUNT", "Audit", "Came", "Figures", "Forecasts", "Open", "Own",
    "Question", "RecordHistory", "Records", "Role", "Scope", "Shared", "mask", "sql",
]  # fmt: skip

Counted = dict[str, np.ndarray]  # the columns below, a number per row; empty is not a number
_AMOUNTS: tuple[Combine, ...] = ("sum", "difference")
_COUNTED = ("numerator", "denominator", "partners", "contributors", "top")


def sql(question: Question, scope: Scope) -> tuple[str, list[object]]:
    """The SQL that answers `question`, and its params. Raises NotAllowed, runs nothing."""
    if not isinstance(question, Figures):
        return _ASKED[type(question)](question, scope)
    if question.partner:
        scope.require(question.partner)
    if "partner" in question.by:  # a row per partner is asked for one partner at a time
        raise NotAllowed(partner="*")
    if question.view in RESTRICTED and not question.partner and question.combine in _AMOUNTS:
        raise NotAllowed(views=question.view)  # the region sees one amount against another only
    return contributions(question)


_ASKED: dict[type, Callable[..., tuple[str, list[object]]]] = {
    Records: recorded.sql,
    RecordHistory: recorded.sql,
    Forecasts: foretold.sql,
    Came: foretold.sql,
    Audit: audited.sql,
    Shared: sharing.sql,
    Own: written.sql,
    Open: written.sql,
}


def mask(
    answer: pd.DataFrame, question: Question, hidden: pd.DataFrame | None = None
) -> pd.DataFrame:
    """The answer as it may leave the house; `hidden` are the hidden cells of its family, when it
    has one (see `data.revealing`): without them a row is judged by itself and its parts only.

    For `Figures`: the `by` columns, `numerator`, `denominator`, `value` (empty when masked),
    `partners` (how many delivered) and `mask`: "" shown, "few", "dominant" or "small" masked,
    "rest" because it tells on another part, "missing" not delivered, "nobody" nothing to divide
    by. Of restricted views the region gets the value only, and so it does of a ratio that some
    partners' figures would follow from.
    """
    if not isinstance(question, Figures):
        return _MASKED[type(question)](answer, question) if type(question) in _MASKED else answer
    if question.part:
        return parts.only(mask(answer, parts.all_of(question), hidden), question)
    # in plain arrays: pages ask for a dozen figures of a dozen months, and a frame's own
    # arithmetic costs more per step than all of their numbers together
    counted = {name: answer[name].to_numpy("float64", na_value=np.nan) for name in _COUNTED}
    why = _why(counted, question)
    why = revealing.others(why, counted, answer, question, hidden)
    alone = why == revealing.RATIO_ONLY
    why[alone] = ""
    if question.combine not in _AMOUNTS:
        why[(why == "") & (counted["denominator"] == 0)] = "nobody"
    for name in ("numerator", "denominator"):
        counted[name] = np.where(why == "", counted[name], np.nan)
    value = values.value(counted, question.combine)
    value[alone] = np.round(value[alone], values.digits(question))
    if question.view in RESTRICTED and not question.partner:
        alone = np.ones(len(why), dtype=bool)
    for name in ("numerator", "denominator"):
        counted[name][alone] = np.nan
    told = {name: answer[name] for name in question.by} | {
        "numerator": counted["numerator"],
        "denominator": counted["denominator"],
        "value": value,
        "partners": answer["partners"],
        "mask": pd.Series(why, answer.index, dtype="object"),
    }
    return pd.DataFrame(told, answer.index)


_MASKED: dict[type, Callable[..., pd.DataFrame]] = {
    Forecasts: foretold.masked,
    Came: foretold.masked,
    Shared: sharing.masked,
}


def _why(counted: Counted, wanted: Figures) -> np.ndarray:
    """The reason to mask each row, or an empty string; the first that applies."""
    why = np.full(len(counted["numerator"]), "", dtype="object")
    if not wanted.partner:
        why[few_people(counted, wanted)] = "small"
    if not wanted.partner and wanted.view not in OF_NO_PARTNER:
        why[counted["top"] > LARGEST_SHARE] = "dominant"
        few = counted["contributors"]
        why[np.where(np.isnan(few), counted["partners"], few) < FEWEST_PARTNERS] = "few"
    why[_missing(counted, wanted.combine)] = "missing"
    return why


def _missing(counted: Counted, combine: Combine) -> np.ndarray:
    missing = np.isnan(counted["numerator"])
    return missing if combine == "sum" else missing | np.isnan(counted["denominator"])
