"""The pictures of the overview: leveringsvormen over time, and the region's map for any KPI."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from data import reference
from data.kpis.kpi import Kpi
from insights.chart import Chart, Mark, Series
from insights.overview.board import Completeness
from insights.words import is_share, why_not, with_unit
from texts import month, number, text

LEVERINGSVORMEN = ("verblijf", "vpt", "mpt", "pgb", "dtv")
MAP_CLASSES = 5


def leveringsvormen(
    rows: pd.DataFrame, source: str, incomplete: Mapping[date, Completeness]
) -> Chart:
    """Clients with care per month, stacked by leveringsvorm; incomplete months are marked."""
    months = tuple(sorted({pd.Timestamp(period).date() for period in rows["period"]}))
    series = tuple(
        _layer(rows[rows["leveringsvorm"] == form], form, months)
        for form in LEVERINGSVORMEN
        if (rows["leveringsvorm"] == form).any()
    )
    last = ", ".join(
        f"{one.name} {number(one.values[-1])}" for one in series if one.values[-1] is not None
    )
    marks = tuple(
        Mark(at, text("overview.partners", delivered=one.delivered, asked=one.asked))
        for at, one in sorted(incomplete.items())
    )
    alt = text("overview.forms_alt", first=month(months[0]), last=month(months[-1]), figures=last)
    return Chart("leveringsvormen", "stacked", text("overview.forms_title"), months, series,
                 text("units.clients"), alt, source, marks=marks)  # fmt: skip


def _layer(rows: pd.DataFrame, form: str, months: tuple[date, ...]) -> Series:
    known = {pd.Timestamp(row.period).date(): row for row in rows.itertuples()}
    values, notes = [], []
    for at in months:
        row = known.get(at)
        shown = row is not None and not row.mask
        values.append(float(row.value) if shown else None)  # type: ignore[union-attr]
        notes.append("" if shown else why_not(row.mask if row else "missing"))  # type: ignore[arg-type]
    return Series(text(f"codes.leveringsvorm.{form}"), tuple(values), notes=tuple(notes))


def region_map(kpi: Kpi, rows: pd.DataFrame, gemeenten: tuple[str, ...], period: date,
               source: str) -> Chart:  # fmt: skip
    """The KPI per gemeente in one month; masked and missing gemeenten say why."""
    names = reference.gemeenten().set_index("gemeente")["name"]
    known = {row.gemeente: row for row in rows.itertuples()}
    scale = 100 if is_share(kpi) else 1
    values, notes = [], []
    for gemeente in gemeenten:
        row = known.get(gemeente)
        shown = row is not None and not row.mask
        values.append(float(row.value) * scale if shown else None)  # type: ignore[union-attr]
        notes.append("" if shown else why_not(row.mask if row else "missing"))  # type: ignore[arg-type]
    title = text(f"kpi.{kpi.id}.title")
    return Chart(
        f"map_{kpi.id}", "map", text("overview.map_title", kpi=title, month=month(period)),
        gemeenten, (Series(title, tuple(values), notes=tuple(notes)),), text(f"units.{kpi.unit}"),
        _map_alt(kpi, gemeenten, values, names, period), source, kpi.decimals,
        labels=tuple(str(names[g]) for g in gemeenten),
        breaks=classes([value for value in values if value is not None]),
    )  # fmt: skip


def _map_alt(kpi: Kpi, gemeenten: tuple[str, ...], values: list[float | None],
             names: pd.Series, period: date) -> str:  # fmt: skip
    shown = sorted(((v, names[g]) for g, v in zip(gemeenten, values, strict=True) if v is not None))
    if not shown:
        return text("overview.map_alt_none", kpi=text(f"kpi.{kpi.id}.title"))
    scale = 100 if is_share(kpi) else 1
    low, high = shown[0], shown[-1]
    return text("overview.map_alt", kpi=text(f"kpi.{kpi.id}.title"), month=month(period),
                low=low[1], low_value=with_unit(kpi, low[0] / scale),
                high=high[1], high_value=with_unit(kpi, high[0] / scale),
                hidden=len(gemeenten) - len(shown))  # fmt: skip


def classes(values: list[float]) -> tuple[float, ...]:
    """Class borders at the quintiles, so that every colour is used; equal values share a class."""
    if not values:
        return ()
    cuts = pd.Series(values).quantile([i / MAP_CLASSES for i in range(1, MAP_CLASSES)])
    return tuple(sorted({float(cut) for cut in cuts if min(values) < cut <= max(values)}))
