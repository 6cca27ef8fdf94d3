"""The short-term forecast and a long-term run as one line, from the figures that readers see."""

import pandas as pd

from models.longterm.junction import FROM, UNTIL, anchored, joined

BLEND = (FROM, UNTIL)  # months ahead between which one term hands over to the other
_BANDS = ["mean", "lo_50", "hi_50", "lo_80", "hi_80"]
_ALL = "all"  # one series at a time


def one_line(short: pd.DataFrame, long: pd.DataFrame) -> pd.DataFrame | None:
    """One row per month with `period`, the mean and its bands, to the last year of `long`.

    `short` has a row per month with `period`, `long` one per first of January with `year`. The
    long term is scaled to where the short term begins, so it is what is asked of the same partners
    as long as their share stays. None when the short term ends before the blend begins, or the
    long term does not reach from a year ahead to past its end.
    """
    near = short[["period", *_BANDS]].rename(columns={"period": "ds"}).assign(unique_id=_ALL)
    days = pd.to_datetime(long["year"].astype(int).astype(str) + "-01-01")
    far = long[_BANDS].assign(ds=days, unique_id=_ALL)
    if len(near) <= FROM or not _reaches(near["ds"], days):
        return None
    found = joined(near, anchored(far, near)).rename(columns={"ds": "period"})
    return found[["period", *_BANDS]]


def _reaches(months: pd.Series, years: pd.Series) -> bool:
    a_year_ahead = months.min() + pd.DateOffset(months=FROM)
    return len(years) > 1 and years.min() <= a_year_ahead and years.max() > months.max()
