"""What was agreed for a KPI in a month, for exactly the partners and place that are looked at."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import pandas as pd

from data.kpis.kpi import Kpi
from insights.columns import days
from insights.selection import Selection, month_before

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
    return _from_rows(_agreed(agreed, kpi.id, period), kpi, chosen, partners)


class _Row(NamedTuple):
    """One agreed value; partner and gemeente are missing (NaN) where it is about all of them."""

    partner: object
    gemeente: object
    value: float
    value_to: float


def _agreed(agreed: pd.DataFrame, kpi: str, period: date) -> list[_Row]:
    """The rows of one KPI and month. In plain Python: this is asked for every tile of a page."""
    kpis = agreed["kpi"].tolist()
    if kpi not in kpis:
        return []
    named = zip(kpis, days(agreed["period"]), strict=True)
    wanted = [place for place, one in enumerate(named) if one == (kpi, period)]
    columns = [agreed[name].tolist() for name in _Row._fields]
    return [_Row(*(column[place] for column in columns)) for place in wanted]


def _from_rows(
    rows: list[_Row], kpi: Kpi, chosen: Selection, partners: tuple[str, ...]
) -> Target | None:
    if not chosen.gemeente and not chosen.whole:
        return None
    rows = [row for row in rows if _about(row.gemeente, chosen.gemeente)]
    own = [row for row in rows if chosen.partner and row.partner == chosen.partner]
    regional = [row for row in rows if pd.isna(row.partner)]
    if own:
        regional = own
    elif chosen.partner and kpi.combine in ("sum", "difference"):
        return None  # the region's total is no target for one partner
    if regional:
        upto = regional[0].value_to
        return Target(float(regional[0].value), None if pd.isna(upto) else float(upto))
    return None if chosen.partner else _total(rows, set(partners))


def _about(place: object, gemeente: str) -> bool:
    return place == gemeente if gemeente else bool(pd.isna(place))


def _total(rows: list[_Row], partners: set[str]) -> Target | None:
    each = [row.value for row in rows if row.partner in partners and not pd.isna(row.value)]
    return Target(float(sum(each))) if each else None


def _growth(
    chosen: Selection, period: date, agreed: pd.DataFrame, partners: tuple[str, ...]
) -> Target | None:
    """The step that the path of K01 takes in this month."""
    if not chosen.whole:
        return None
    counted = {chosen.partner} if chosen.partner else set(partners)
    before = _total(_agreed(agreed, "K01", month_before(period)), counted)
    now = _total(_agreed(agreed, "K01", period), counted)
    return Target(now.value - before.value) if now and before else None


def status(kpi: Kpi, value: float, agreed: Target | None) -> str:
    """`good`, `watch`, `bad`, or `none` when there is nothing to hold the figure against."""
    if kpi.bounds:
        return _above(value, *kpi.bounds)
    if agreed is None:
        return "none"
    if kpi.direction == "within" and agreed.upto is not None:
        outside = max(agreed.value - value, value - agreed.upto, 0)
        near = NEAR_POINTS * (100 if kpi.combine == "per_100" else 1)
        return "good" if outside == 0 else "watch" if outside <= near else "bad"
    if kpi.direction == "down":
        return (
            "good" if value <= agreed.value else "watch" if value <= agreed.value * NEAR else "bad"
        )
    if agreed.value <= 0:
        return "good" if value >= agreed.value else "bad"
    return _above(value / agreed.value, GOOD, WATCH)


def _above(share: float, good: float, watch: float) -> str:
    return "good" if share >= good else "watch" if share >= watch else "bad"
