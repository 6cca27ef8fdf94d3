"""The region's map for any KPI that is known per gemeente."""

from dataclasses import replace
from datetime import date

import pandas as pd

from data import reference
from data.kpis.kpi import Kpi
from insights.chart import Chart
from insights.series import known, series
from insights.words import is_share, why_not, with_unit
from texts import month, text

MAP_CLASSES = 5


def region_map(kpi: Kpi, rows: pd.DataFrame, gemeenten: tuple[str, ...], period: date,
               source: str) -> Chart:  # fmt: skip
    """The KPI per gemeente in one month; masked and missing gemeenten say why."""
    names = reference.names()
    title = text(f"kpi.{kpi.id}.title")
    scale = 100 if is_share(kpi) else 1
    one = series(title, known(rows, "gemeente"), gemeenten, scale=scale)
    untold = why_not("missing")  # who has nothing in a gemeente leaves it out of its sheet
    notes = tuple(text("board.map_untold") if note == untold else note for note in one.notes)
    one = replace(one, notes=notes)
    return Chart(
        f"map_{kpi.id}", "map", text("board.map_title", kpi=title, month=month(period)),
        gemeenten, (one,), text(f"units.{kpi.unit}"),
        _map_alt(kpi, gemeenten, one.values, names, period), source, kpi.decimals,
        labels=tuple(names[g] for g in gemeenten),
        breaks=classes([value for value in one.values if value is not None]),
    )  # fmt: skip


def _map_alt(kpi: Kpi, gemeenten: tuple[str, ...], values: tuple[float | None, ...],
             names: dict[str, str], period: date) -> str:  # fmt: skip
    shown = sorted(((v, names[g]) for g, v in zip(gemeenten, values, strict=True) if v is not None))
    if not shown:
        return text("board.map_alt_none", kpi=text(f"kpi.{kpi.id}.title"))
    scale = 100 if is_share(kpi) else 1
    low, high = shown[0], shown[-1]
    return text("board.map_alt", kpi=text(f"kpi.{kpi.id}.title"), month=month(period),
                low=low[1], low_value=with_unit(kpi, low[0] / scale),
                high=high[1], high_value=with_unit(kpi, high[0] / scale),
                hidden=len(gemeenten) - len(shown))  # fmt: skip


def classes(values: list[float]) -> tuple[float, ...]:
    """Class borders at the quintiles, so that every colour is used; equal values share a class."""
    if not values:
        return ()
    cuts = pd.Series(values).quantile([i / MAP_CLASSES for i in range(1, MAP_CLASSES)])
    return tuple(sorted({float(cut) for cut in cuts if min(values) < cut <= max(values)}))
