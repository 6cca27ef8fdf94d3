"""The assumptions behind the long term, as they are at a moment."""

from dataclasses import replace

from data.assumptions import AssumptionRow
from data.disclosure import Scope
from insights.ask import Moment
from insights.assumptions import assumed as told


def assumed(at: Moment, scope: Scope) -> dict[str, AssumptionRow]:
    """Every assumption by its code, with its source: what the region said of it, else ours."""
    return {
        code: replace(one.row, value=one.value, low=one.low, high=one.high, source=one.source)
        for code, one in told.assumed(at, scope).items()
    }
