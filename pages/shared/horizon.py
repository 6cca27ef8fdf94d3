"""The choices of the long term: which scenario, and up to which year. In the URL."""

from collections.abc import Sequence

from data.assumptions import scenarios
from insights.longterm.words import scenario_name
from pages.shared.choice import choice
from texts import text

_AHEAD = 10  # years, unless the reader chooses


def scenario() -> str:
    """The scenario chosen; the first is the base."""
    return choice("scenario", text("filters.scenario"), {one: scenario_name(one)
                                                         for one in scenarios()})  # fmt: skip


def year(years: Sequence[int]) -> int:
    """One of these years but the first, which is today's; 0 when there are none."""
    if not years:
        return 0
    usual = years[min(_AHEAD, len(years) - 1)]
    ahead = sorted(years[1:], key=lambda one: (one != usual, one))  # the first is the default
    return int(choice("horizon", text("filters.horizon"), {str(one): str(one) for one in ahead}))
