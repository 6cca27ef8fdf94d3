"""Everything a page of figures needs to know, asked once: figures, targets, completeness, month."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from math import nan
from typing import NamedTuple

import pandas as pd

from data.disclosure import Scope
from data.kpis.kpi import Kpi
from insights import figures
from insights.ask import Moment, ask, ask_all
from insights.board.complete import (
    NOBODY,
    Completeness,
    by_kind,
    came,
    every,
    incomplete,
    latest_complete,
)
from insights.board.foretold import foretold
from insights.board.notes import Note, notes
from insights.columns import days
from insights.selection import Selection, month_before

TREND_MONTHS = 13  # a year and the same month of the year before


class Figure(NamedTuple):
    """One month of a KPI as the gate gave it; `mask` says why there is no value to show."""

    value: float
    mask: str
    partners: int = 0  # whose figures it is made of


@dataclass(frozen=True)
class Beside:
    """Another board to hold the figures against: its month lies `back` months before ours."""

    board: "Board"
    label: str  # as the reader sees it: `een jaar eerder`
    back: int = 0
    at: Moment | None = None  # as known when, when that is not the page's own moment

    def figure(self, kpi: str, period: date) -> Figure | None:
        """The other's figure that belongs beside ours of that month; None when there is none."""
        return self.board.figures(kpi).get(month_before(period, self.back))

    def same_place(self, chosen: Selection) -> bool:
        """Whether both are about the same place and partner."""
        return replace(self.board.chosen, period=None) == replace(chosen, period=None)


@dataclass(frozen=True)
class Board:
    """The answers behind one view of a page; `chosen.period` is the month shown."""

    chosen: Selection
    months: dict[str, pd.DataFrame] = field(default_factory=dict)  # per KPI: the rows per month
    delivered: pd.DataFrame = field(default_factory=pd.DataFrame)
    targets: pd.DataFrame = field(default_factory=pd.DataFrame)
    partners: dict[str, tuple[str, ...]] = field(default_factory=dict)  # per kind: who delivered
    notes: tuple[Note, ...] = ()  # what people wrote at a month
    beside: Beside | None = None
    foretold: dict[str, str] = field(default_factory=dict)  # beside a KPI that is a forecast

    @property
    def empty(self) -> bool:
        """Whether nothing was delivered yet."""
        return self.chosen.period is None

    def completeness(self, kind: str, period: date | None = None) -> Completeness:
        """How complete that month is, or the month shown."""
        at = period or self.chosen.period
        return self._complete.get(kind, {}).get(at, NOBODY) if at else NOBODY

    def delivered_months(self, kind: str) -> list[date]:
        """Every month for which somebody delivered this kind, the latest first."""
        return came(self._complete.get(kind, {}))

    def complete(self, kpi: Kpi, period: date | None = None) -> Completeness:
        """The same of a KPI: a partner counts that delivered every sheet that it is made of."""
        return every([self.completeness(kind, period) for kind in kpi.sheets])

    def figures(self, kpi: str) -> dict[date, Figure]:
        """The KPI in each month that has a row."""
        if kpi not in self._figures:
            rows = self.months[kpi]
            columns = (rows[name].tolist() for name in ("value", "mask", "partners"))
            told = zip(*columns, strict=True)
            at = days(rows["period"]) if len(rows) else []
            self._figures[kpi] = {
                month: Figure(*one) for month, one in zip(at, told, strict=True) if month
            }
        return self._figures[kpi]

    def now(self, kpi: str) -> Figure:
        """The KPI in the month shown, with the reason when there is none or it is not kept."""
        assert self.chosen.period
        if kpi not in self.months:
            return Figure(nan, "retired")
        return self.figures(kpi).get(self.chosen.period, Figure(nan, "missing"))

    @cached_property
    def _figures(self) -> dict[str, dict[date, Figure]]:
        return {}

    @cached_property
    def _complete(self) -> dict[str, dict[date, Completeness]]:
        return by_kind(self.delivered)

    @cached_property
    def gaps(self) -> dict[str, dict[date, Completeness]]:
        """Per kind the incomplete months."""
        return {kind: incomplete(self._complete.get(kind, {})) for kind in self.partners}


def board(
    chosen: Selection, kpis: list[Kpi], at: Moment, scope: Scope, *,
    kind: str = "clients", months: int = TREND_MONTHS,
) -> Board:  # fmt: skip
    """Ask everything of the last `months`; without a chosen month the latest one of which all
    partners delivered this spreadsheet kind."""
    delivered = ask(figures.delivered(), at=at, scope=scope)
    period = chosen.period or latest_complete(delivered, kind)
    if period is None:
        return Board(chosen)
    chosen = replace(chosen, period=period)
    found = ask_all([figures.per_month(kpi, chosen, months) for kpi in kpis], at=at, scope=scope)
    return Board(
        chosen,
        {kpi.id: rows for kpi, rows in zip(kpis, found, strict=True)},
        delivered,
        ask(figures.targets(period), at=at, scope=scope),
        _deliverers(ask(figures.deliverers(period), at=at, scope=scope), kpis),
        notes(ask(figures.notes(), at=at, scope=scope), chosen.gemeente),
        foretold=foretold(kpis, chosen, at, scope),
    )


def _deliverers(rows: pd.DataFrame, kpis: list[Kpi]) -> dict[str, tuple[str, ...]]:
    came: dict[str, list[str]] = {kind: [] for kpi in kpis for kind in kpi.sheets}
    for kind, partner in zip(rows["kind"].tolist(), rows["partner"].tolist(), strict=True):
        if kind in came:
            came[kind].append(partner)
    return {kind: tuple(partners) for kind, partners in sorted(came.items())}
