"""What was agreed for a KPI in a month, for exactly the partners and place that are looked at."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.kpis.kpi import Kpi
from insights.selection import Selection

GOOD, WATCH = 0.95, 0.85  # DOMAIN K08: from 95 % on course, from 85 % attention
NEAR = 1.1  # a figure that should be low: up to a tenth above its target asks attention
NEAR_POINTS = 0.02  # a figure that should be within bounds: up to two points outside


@dataclass(frozen=True)
class Target:
    """The agreed value, or with `upto` the bounds between which the figure should be."""

    value: float
    upto: float | None = None


def target(
    kpi: Kpi, chosen: Selection, period: date, agreed: pd.DataFrame, partners: tuple[str, ...]
) -> Target | None:
    """The target for what is chosen, or None when none was agreed.

    `agreed` is the answer to `figures.targets`. A regional total that is agreed per partner counts
    the partners that delivered (`partners`) only, so that a late one does not look like a setback.
    """
    if kpi.id == "K07":
        return _growth(chosen, period, agreed, partners)
    rows = agreed[
        (agreed["kpi"] == kpi.id) & (pd.to_datetime(agreed["period"]) == pd.Timestamp(period))
    ]
    return _from_rows(rows, kpi, chosen, partners)


def _from_rows(
    rows: pd.DataFrame, kpi: Kpi, chosen: Selection, partners: tuple[str, ...]
) -> Target | None:
    if chosen.gemeente:
        rows = rows[rows["gemeente"] == chosen.gemeente]
    elif not chosen.whole:
        return None
    else:
        rows = rows[rows["gemeente"].isna()]
    own = rows[rows["partner"] == chosen.partner]
    regional = rows[rows["partner"].isna()]
    if chosen.partner and len(own):
        regional = own
    elif chosen.partner and kpi.combine in ("sum", "difference"):
        return None  # the region's total is no target for one partner
    if len(regional):
        upto = regional["value_to"].iloc[0]
        return Target(float(regional["value"].iloc[0]), None if pd.isna(upto) else float(upto))
    each = rows[rows["partner"].isin(partners)]
    return Target(float(each["value"].sum())) if len(each) and not chosen.partner else None


def _growth(
    chosen: Selection, period: date, agreed: pd.DataFrame, partners: tuple[str, ...]
) -> Target | None:
    """The step that the path of K01 takes in this month."""
    before = (pd.Timestamp(period) - pd.DateOffset(months=1)).date()
    path = agreed[agreed["kpi"] == "K01"]
    ends = []
    for at in (before, period):
        rows = path[pd.to_datetime(path["period"]) == pd.Timestamp(at)]
        wanted = rows[rows["partner"].isin([chosen.partner] if chosen.partner else partners)]
        ends.append(wanted["value"].sum() if len(wanted) and chosen.whole else None)
    if ends[0] is None or ends[1] is None:
        return None
    return Target(float(ends[1] - ends[0]))


def status(kpi: Kpi, value: float, agreed: Target | None) -> str:
    """`good`, `watch`, `bad`, or `none` when there is nothing to hold the figure against."""
    if kpi.bounds:
        return _above(value, *kpi.bounds)
    if agreed is None:
        return "none"
    if kpi.direction == "within" and agreed.upto is not None:
        outside = max(agreed.value - value, value - agreed.upto, 0)
        return "good" if outside == 0 else "watch" if outside <= NEAR_POINTS else "bad"
    if kpi.direction == "down":
        return (
            "good" if value <= agreed.value else "watch" if value <= agreed.value * NEAR else "bad"
        )
    if agreed.value <= 0:
        return "good" if value >= agreed.value else "bad"
    return _above(value / agreed.value, GOOD, WATCH)


def _above(share: float, good: float, watch: float) -> str:
    return "good" if share >= good else "watch" if share >= watch else "bad"
