"""What the programme asks for and when: months, kinds, and the path between yearly targets."""

from datetime import date

import pandas as pd

from data.programmes import Programme
from data.sheets import SHEETS

DELIVERY_DAYS = 15  # days after the month's end before a delivery counts as late


def tables(programme: Programme, targets: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Frames for SQL: asked_kind(kind), asked_month(period), delivery_term(days), target_month, and
    base_month(period), which has no row when the programme chose none."""
    # a warehouse stays open for months: the view `expected_delivery` leaves out what has not ended
    last = programme.last_period or (pd.Timestamp.now() + pd.DateOffset(years=10)).date()
    months = (
        pd.date_range(programme.first_period, last, freq="MS") if programme.first_period else []
    )
    return {
        "asked_kind": pd.DataFrame({"kind": list(SHEETS)}, dtype="str"),
        "asked_month": pd.DataFrame({"period": pd.Series(months, dtype="datetime64[us]")}),
        "delivery_term": pd.DataFrame({"days": [DELIVERY_DAYS]}),
        "base_month": _month(programme.base_period),
        "target_month": monthly_path(targets),
    }


def _month(period: date | None) -> pd.DataFrame:
    return pd.DataFrame({"period": pd.Series([period] if period else [], dtype="datetime64[us]")})


def monthly_path(targets: pd.DataFrame) -> pd.DataFrame:
    """One row per kpi, partner, gemeente and month: the target, linear between the agreed points.

    Before the first and after the last agreed point there is no target.
    """
    if targets.empty:
        return targets
    paths = []
    for key, points in targets.groupby(["kpi", "partner", "gemeente"], dropna=False):
        agreed = points.set_index("period")[["value", "value_to"]].sort_index()
        path = agreed.resample("MS").interpolate("time")
        named = dict(zip(("kpi", "partner", "gemeente"), key, strict=True))
        paths.append(path.reset_index().assign(**named))
    return pd.concat(paths, ignore_index=True)
