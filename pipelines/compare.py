"""What a new delivery changes: figures before and after, per kind and month."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data import store
from data.sheets.sheet import Column, Sheet
from pipelines.harmonise import Harmonised


@dataclass(frozen=True)
class Change:
    """One measure in one month: its total before (None: nothing was there) and after."""

    kind: str
    period: date
    measure: str
    before: float | None
    after: float | None
    rows_changed: int  # rows whose figure differs, is new, or is gone

    @property
    def differs(self) -> bool:
        """Whether anything about this measure changes."""
        return self.rows_changed > 0


Held = dict[tuple[str, date], str]  # the delivery that holds now, per kind and month


def held_now(con: store.Connection, partner: str) -> Held:
    """What holds now for a partner. Asked once per file: the views would find it out each time."""
    found = con.execute(
        "SELECT kind, period, delivery_id FROM delivery_valid WHERE partner = ?", [partner]
    ).fetchall()
    return {(kind, period): delivery for kind, period, delivery in found}


def compare(con: store.Connection, tables: list[Harmonised], held: Held) -> list[Change]:
    """Changes against what holds now, for the months that the tables speak about."""
    return [change for table in tables for change in _changes(con, table, held)]


def _changes(con: store.Connection, table: Harmonised, held: Held) -> list[Change]:
    periods = table.frame["period"].dropna().unique()
    old = [(held[key], key[1]) for p in periods if (key := (table.sheet.name, p)) in held]
    if not old:
        return _all_new(table)
    con.register("incoming", typed(table.frame, table.sheet))
    wanted = [{"d": delivery, "p": period} for delivery, period in old]
    found = con.execute(_sql(table.sheet), [wanted]).fetchall()
    con.unregister("incoming")
    changes = []
    for period, *figures in found:
        for i, measure in enumerate(table.sheet.measures):
            before, after, rows = figures[i * 3 : i * 3 + 3]
            if before is not None or after is not None:
                changes.append(Change(table.sheet.name, period, measure.name, before, after, rows))
    return changes


def _all_new(table: Harmonised) -> list[Change]:
    """Nothing was there for these months: every figure is new."""
    names = [measure.name for measure in table.sheet.measures]
    months = table.frame.groupby("period")[names]
    sums, counts = months.sum(min_count=1), months.count()
    averages = [measure.name for measure in table.sheet.measures if not measure.adds]
    sums[averages] = months.mean()[averages]
    return [
        Change(table.sheet.name, period, name, None, float(sums.at[period, name]),
               int(counts.at[period, name]))
        for period in sums.index for name in names if counts.at[period, name]
    ]  # fmt: skip


def typed(frame: pd.DataFrame, sheet: Sheet) -> pd.DataFrame:
    """Keys and measures in types that DuckDB takes without guessing."""
    rows = frame[[*sheet.keys, *(measure.name for measure in sheet.measures)]].copy()
    for column in sheet.dimensions:
        if column.type in ("period", "date"):
            rows[column.name] = pd.to_datetime(rows[column.name])
        else:
            rows[column.name] = rows[column.name].astype("str").where(rows[column.name].notna())
    return rows


def _over(measure: Column) -> str:
    """How a measure is told in one figure: the sum of averages would say nothing."""
    return "sum" if measure.adds else "avg"


def _sql(sheet: Sheet) -> str:
    """Both sides summed per key, laid beside each other, and counted per month."""
    keys = ", ".join(f'"{key}"' for key in sheet.keys)
    dates = {column.name for column in sheet.dimensions if column.type in ("period", "date")}
    types = {key: "DATE" if key in dates else "VARCHAR" for key in sheet.keys}
    taken = ", ".join(f'"{key}"::{type_} AS "{key}"' for key, type_ in types.items())
    sums = ", ".join(f'sum("{m.name}")::DOUBLE AS "{m.name}"' for m in sheet.measures)
    same = " AND ".join(f'o."{key}" IS NOT DISTINCT FROM n."{key}"' for key in sheet.keys)
    told = ", ".join(
        f'{_over(m)}(o."{m.name}"), {_over(m)}(n."{m.name}"), '
        f'count(*) FILTER (o."{m.name}" IS DISTINCT FROM n."{m.name}")'
        for m in sheet.measures
    )
    return f"""
        WITH new AS (SELECT {taken}, {sums} FROM incoming GROUP BY {keys}),
        old AS (
            SELECT {keys}, {sums} FROM lake.{sheet.name}
            WHERE (delivery_id, period) IN (
                SELECT h.d, h.p FROM (SELECT unnest(?::STRUCT(d VARCHAR, p DATE)[]) AS h)
            )
            GROUP BY {keys}
        )
        SELECT coalesce(o.period, n.period) AS month, {told}
        FROM old AS o FULL JOIN new AS n ON {same}
        GROUP BY month ORDER BY month
    """
