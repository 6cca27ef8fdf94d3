"""Everything the overview needs to know, asked once: figures, targets, completeness, month."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import pandas as pd

from data.disclosure import Scope
from data.kpis import KPIS
from data.kpis.kpi import Kpi
from insights import figures
from insights.ask import Moment, ask, ask_all
from insights.selection import Selection

TREND_MONTHS = 13  # a year and the same month of the year before


@dataclass(frozen=True)
class Completeness:
    """Partners asked and delivered for a kind and month, and who is missing."""

    asked: int
    delivered: int
    missing: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether every asked partner delivered."""
        return not self.missing


@dataclass(frozen=True)
class Board:
    """The answers behind one view of the overview; `chosen.period` is the month shown."""

    chosen: Selection
    months: dict[str, pd.DataFrame] = field(default_factory=dict)  # per KPI: the rows per month
    delivered: pd.DataFrame = field(default_factory=pd.DataFrame)
    targets: pd.DataFrame = field(default_factory=pd.DataFrame)
    partners: dict[str, tuple[str, ...]] = field(default_factory=dict)  # per kind: who delivered

    @property
    def empty(self) -> bool:
        """Whether nothing was delivered yet."""
        return self.chosen.period is None

    def completeness(self, kind: str) -> Completeness:
        """How complete the month shown is."""
        if kind not in self._known:
            self._known[kind] = completeness(self.delivered, kind, self.chosen.period)
        return self._known[kind]

    def comparable(self, kpi: Kpi, before: date) -> bool:
        """Whether the same partners delivered that month as in the month shown.

        Judged by deliveries, not by rows: who has nobody waiting still delivered its list.
        """
        if self.chosen.partner:
            return True
        return all(
            completeness(self.delivered, kind, before) == self.completeness(kind)
            for kind in kpi.sheets
        )

    @cached_property
    def _known(self) -> dict[str, Completeness]:
        return {}

    @cached_property
    def gaps(self) -> dict[str, dict[date, Completeness]]:
        """Per kind the incomplete months."""
        return {kind: incomplete_months(self.delivered, kind) for kind in self.partners}


def board(chosen: Selection, kpis: list[Kpi], at: Moment, scope: Scope) -> Board:
    """Ask everything; without a chosen month the latest one that all partners delivered."""
    delivered = ask(figures.delivered(), at=at, scope=scope)
    period = chosen.period or latest_complete(delivered)
    if period is None:
        return Board(chosen)
    chosen = replace(chosen, period=period)
    asked = [figures.per_month(kpi, chosen, TREND_MONTHS) for kpi in kpis]
    found = ask_all(asked, at=at, scope=scope)
    return Board(
        chosen,
        {kpi.id: rows for kpi, rows in zip(kpis, found, strict=True)},
        delivered,
        ask(figures.targets(period), at=at, scope=scope),
        _deliverers(ask(figures.deliverers(period), at=at, scope=scope), kpis),
    )


def _deliverers(rows: pd.DataFrame, kpis: list[Kpi]) -> dict[str, tuple[str, ...]]:
    kinds = sorted({kind for kpi in kpis for kind in kpi.sheets})
    return {kind: tuple(rows["partner"][rows["kind"] == kind]) for kind in kinds}


def incomplete_months(delivered: pd.DataFrame, kind: str) -> dict[date, Completeness]:
    """The months that somebody delivered but not everybody who was asked, with how complete."""
    rows = delivered[(delivered["kind"] == kind) & (delivered["delivered"] > 0)]
    found = {pd.Timestamp(row.period).date(): _complete(row) for row in rows.itertuples()}  # type: ignore[arg-type]
    return {at: one for at, one in found.items() if not one.whole}


def latest_complete(delivered: pd.DataFrame) -> date | None:
    """The last month for which every asked partner delivered its clients; else the last at all."""
    clients = delivered[(delivered["kind"] == "clients") & (delivered["delivered"] > 0)]
    if clients.empty:
        return None
    whole = clients[clients["delivered"] >= clients["asked"]]
    return pd.Timestamp((whole if len(whole) else clients)["period"].max()).date()


def months_delivered(delivered: pd.DataFrame) -> list[date]:
    """Every month for which somebody delivered clients, the latest first."""
    found = delivered[(delivered["kind"] == "clients") & (delivered["delivered"] > 0)]["period"]
    return sorted((pd.Timestamp(period).date() for period in found), reverse=True)


def completeness(delivered: pd.DataFrame, kind: str, period: date | None) -> Completeness:
    """How complete one kind is in one month."""
    rows = delivered[
        (delivered["kind"] == kind) & (pd.to_datetime(delivered["period"]) == pd.Timestamp(period))
    ]
    if rows.empty:
        return Completeness(0, 0, ())
    return _complete(next(rows.itertuples()))


def _complete(row) -> Completeness:  # noqa: ANN001
    missing = tuple(row.missing.split("|")) if isinstance(row.missing, str) and row.missing else ()
    return Completeness(int(row.asked), int(row.delivered), missing)


def core(switched: pd.DataFrame) -> list[Kpi]:
    """The KPIs of the first page, those that people switched off or retired left out."""
    state = dict(zip(switched["kpi"], switched["state"], strict=True)) if len(switched) else {}
    return [
        kpi
        for kpi in KPIS.values()
        if state.get(kpi.id, "on" if kpi.core and not kpi.retired else "off") == "on"
    ]
