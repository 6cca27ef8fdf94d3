"""Spiegelinformatie: a partner's own figures beside its own past and, masked, the region's."""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data.disclosure import Scope
from data.kpis import KPIS
from data.kpis.kpi import Kpi
from data.views import OF_NO_PARTNER
from insights import figures
from insights.ask import Moment, ask
from insights.board import board as boards
from insights.board import choosing, tiles
from insights.board.board import Board
from insights.chart import Chart, Mark, Series
from insights.selection import Selection, month_before
from insights.tile import Tile
from insights.words import is_share, why_not, with_unit
from texts import month, text

HISTORY_MONTHS = 12


@dataclass(frozen=True)
class Mirror:
    """One partner's figures in one month and the region's, each as the gate gave them."""

    own: Board
    region: Board

    @property
    def period(self) -> date:
        """The month that is shown."""
        assert self.own.chosen.period
        return self.own.chosen.period

    @property
    def beside(self) -> tuple[Kpi, ...]:
        """The KPIs that have a line of the partner to lay beside the region's."""
        return tuple(KPIS[name] for name in self.region.months if not self.own.months[name].empty)


def compared(kpi: Kpi) -> bool:
    """Whether one partner's value can be held against the region's: a share can, a count cannot."""
    return kpi.combine not in ("sum", "difference")


def mirror(partner: str, period: date, at: Moment, scope: Scope) -> Mirror:
    """The core KPIs of `partner` in `period`. Raises NotAllowed for who may not see them."""
    scope.require(partner)
    every = choosing.core(ask(figures.switches(), at=at, scope=scope))
    kpis = [kpi for kpi in every if kpi.view not in OF_NO_PARTNER]
    own = boards.board(Selection(partner=partner, period=period), kpis, at, scope)
    shared = [kpi for kpi in kpis if compared(kpi)]
    return Mirror(own, boards.board(Selection(period=period), shared, at, scope))


def tile(kpi: Kpi, found: Mirror) -> Tile:
    """The partner's own figure with its past year and, where it can be compared, the region's."""
    own = replace(tiles.tile(kpi, found.own), incomplete=False)
    if kpi.id not in found.region.months:
        return own if own.value else replace(own, completeness="")
    complete = found.region.completeness(kpi.sheets[0])
    return replace(own, completeness=_region(kpi, found), incomplete=not complete.whole)


def _region(kpi: Kpi, found: Mirror) -> str:
    """The region's value in words, or why the gate does not give it."""
    rows = found.region.months[kpi.id]
    now = rows[pd.to_datetime(rows["period"]) == pd.Timestamp(found.period)]
    mask = "missing" if now.empty else str(now["mask"].iloc[0])
    if mask:
        return text("deliver.mirror_region_not", why=why_not(mask))
    complete = found.region.completeness(kpi.sheets[0])
    return text("deliver.mirror_region", value=with_unit(kpi, float(now["value"].iloc[0])),
                delivered=complete.delivered, asked=complete.asked)  # fmt: skip


def beside(kpi: Kpi, found: Mirror, name: str) -> Chart:
    """The last twelve months of the partner (`name`) and of the region; masked months are gaps."""
    months = tuple(month_before(found.period, back) for back in reversed(range(HISTORY_MONTHS)))
    title = text(f"kpi.{kpi.id}.title")
    own = _line(kpi, found.own, months, name, text("deliver.mirror_missing_own"))
    region = replace(
        _line(kpi, found.region, months, text("deliver.mirror_rest"), why_not("missing")),
        role="compare",
    )
    gaps = found.region.gaps[kpi.sheets[0]]
    marks = tuple(
        Mark(at, text("board.partners", delivered=gaps[at].delivered, asked=gaps[at].asked))
        for at in months if at in gaps
    )  # fmt: skip
    alt = text("deliver.mirror_alt", title=title, name=name, first=month(months[0]),
               last=month(months[-1]), own=_last(kpi, own), region=_last(kpi, region))  # fmt: skip
    return Chart(f"mirror_{kpi.id}", "lines", title, months, (own, region),
                 text(f"units.{kpi.unit}"), alt, text("deliver.mirror_source", name=name),
                 kpi.decimals, marks=marks)  # fmt: skip


def _line(kpi: Kpi, board: Board, months: tuple[date, ...], name: str, absent: str) -> Series:
    known = {pd.Timestamp(row.period).date(): row for row in board.months[kpi.id].itertuples()}  # type: ignore[arg-type]
    scale = 100 if is_share(kpi) else 1
    values, notes = [], []
    for at in months:
        row = known.get(at)
        mask = "missing" if row is None else str(row.mask)
        values.append(None if mask or row is None else float(row.value) * scale)  # type: ignore[arg-type]
        notes.append("" if not mask else absent if mask == "missing" else why_not(mask))
    return Series(name, tuple(values), notes=tuple(notes))


def _last(kpi: Kpi, line: Series) -> str:
    value = line.values[-1]
    if value is None:
        return line.notes[-1]
    return with_unit(kpi, value / 100 if is_share(kpi) else value)
