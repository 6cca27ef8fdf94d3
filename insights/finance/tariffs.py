"""What care may cost: the tariffs that hold in a month, and percentages for the datasteward."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.disclosure import Open, Own, Scope
from data.sheets import REGION
from insights.ask import Moment, ask
from insights.chart import Chart, Series
from insights.columns import days
from insights.finance.charts import GROUPS
from texts import day, month, text


@dataclass(frozen=True, eq=False)
class Tariffs:
    """`rows` hold in the month asked about; `first` and `last` are the days from and up to which
    anything holds at all, None when nothing was delivered."""

    rows: pd.DataFrame
    first: date | None = None
    last: date | None = None


def tariffs(period: date, at: Moment, scope: Scope) -> Tariffs:
    """The maximum tariffs of that month, by kind of care; everybody may see them."""
    rows = ask(valid(period), at=at, scope=scope)
    every = ask(spans(), at=at, scope=scope)
    first, last = days(every["first"])[0], days(every["last"])[0]
    return Tariffs(_in_order(rows), first, last)


def agreed(period: date, at: Moment, scope: Scope) -> pd.DataFrame:
    """The agreed percentages of that month; empty for whoever may not see them."""
    return _in_order(ask(percentages(period), at=at, scope=scope)) if scope.sees(REGION) else _NONE


def valid(period: date) -> Open:
    """One row per prestatie and unit that has a tariff in that month; of two that both hold the
    one that began last."""
    return Open(
        ("tariff_maximum",),
        "SELECT * FROM tariff_maximum WHERE valid_from <= ? AND valid_until >= ?"
        " QUALIFY row_number() OVER (PARTITION BY prestatie, prestatiecode, prestatiegroep, unit"
        " ORDER BY valid_from DESC) = 1 ORDER BY prestatie, unit",
        (period, period),
    )


def spans() -> Open:
    """One row: the first and the last day on which any tariff holds."""
    return Open(
        ("tariff_maximum",),
        'SELECT min(valid_from) AS "first", max(valid_until) AS "last" FROM tariff_maximum',
    )


def percentages(period: date) -> Own:
    """One row per prestatie of which the region knows an agreed percentage in that month."""
    return Own(
        REGION,
        "SELECT period AS valid_from, valid_until, prestatie,"
        " coalesce(prestatiecode, '') AS prestatiecode, prestatiegroep, unit, agreed_pct, source"
        " FROM tariffs_valid WHERE partner = ? AND tariff_kind = 'afgesproken'"
        " AND period <= ? AND valid_until >= ?"
        " QUALIFY row_number() OVER (PARTITION BY prestatie, prestatiecode, prestatiegroep, unit"
        " ORDER BY period DESC) = 1 ORDER BY prestatie, unit",
        (REGION, period, period),
    )


def chart(rows: pd.DataFrame, period: date, measure: str) -> Chart:
    """The same rows as a chart, for the files to take along; `measure` is tariff_eur or
    agreed_pct."""
    name = text(f"finance.{measure}")
    labels = tuple(
        ", ".join(part for part in (called(row), unit(row), validity(row)) if part)
        for row in rows.to_dict("records")
    )
    return Chart(
        measure, "bars", text(f"finance.{measure}_title", month=month(period)),
        tuple(range(len(rows))), (Series(name, tuple(map(float, rows[measure]))),),
        text(f"finance.{measure}_unit"), text("finance.tariffs_alt", month=month(period)),
        "; ".join(dict.fromkeys(rows["source"])), decimals=2, labels=labels,
    )  # fmt: skip


def called(row: dict) -> str:
    """The name of the prestatie, with its code."""
    return (
        f"{row['prestatie']} ({row['prestatiecode']})" if row["prestatiecode"] else row["prestatie"]
    )


def unit(row: dict) -> str:
    """What one tariff is for: per dag, per uur."""
    return text(f"codes.tariff_unit.{row['unit']}")


def validity(row: dict) -> str:
    """From which day up to and including which."""
    return text("finance.tariff_valid", first=day(row["valid_from"]), last=day(row["valid_until"]))


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    order = rows["prestatiegroep"].map(GROUPS.index).sort_values(kind="stable").index
    return rows.loc[order].reset_index(drop=True)


_NONE = pd.DataFrame()
