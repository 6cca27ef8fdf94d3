"""Whether anything changed after a forecast was made that a new one would take in."""

from datetime import datetime

import pandas as pd

from data.disclosure import Open, Scope
from data.measures import LONG
from insights.ask import Moment, ask


def changed() -> Open:
    """One row: when the figures behind forecasts last changed, and when an assumption did."""
    return Open(("figures_changed",), "SELECT figures_at, assumptions_at FROM figures_changed")


def known_to(term: str) -> Open:
    """One row: what the runs of that term that count knew; empty when there are none."""
    return Open(
        ("forecast_run_now",),
        "SELECT max(inputs_known_at) AS known FROM forecast_run_now WHERE term = ? AND place = 1",
        (term,),
    )


def newer(term: str, at: Moment, scope: Scope, looked: datetime | None = None) -> datetime | None:
    """When something last changed that the forecast of this term (of the long one: assumptions
    too) does not know, nor whoever `looked` for changes at that moment; None when it knows all, or
    when there is none."""
    known = ask(known_to(term), at=at, scope=scope)["known"].iloc[0]
    if pd.isna(known):
        return None
    row = ask(changed(), at=at, scope=scope).iloc[0]
    told = [row["figures_at"], *([row["assumptions_at"]] if term == LONG else [])]
    upto = max(one for one in (known.to_pydatetime(), looked) if one)
    since = [one.to_pydatetime() for one in told if not pd.isna(one)]
    return max((one for one in since if one > upto), default=None)
