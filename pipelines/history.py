"""A partner's own figures per month, each beside those of the month before."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from data import store
from pipelines.compare import Held
from pipelines.one_kind import OneKind


def earlier(
    con: store.Connection, kind: OneKind, held: Held, by: str, names: Sequence[str]
) -> pd.DataFrame | None:
    """Totals of the months just before those delivered, as they hold now, by month and `by`.

    A month that is itself in the file is not among them: what the file says goes before.
    """
    there = set(kind.months)
    wanted = [
        {"d": held[key], "p": month}
        for month in sorted({month_before(month) for month in there} - there)
        if (key := (kind.sheet.name, month)) in held
    ]
    if not wanted:
        return None
    sums = ", ".join(f'sum("{name}")::DOUBLE AS "{name}"' for name in names)
    found = con.execute(
        f"""
        SELECT period, "{by}", {sums} FROM lake.{kind.sheet.name}
        WHERE (delivery_id, period) IN (
            SELECT h.d, h.p FROM (SELECT unnest(?::STRUCT(d VARCHAR, p DATE)[]) AS h)
        )
        GROUP BY ALL
        """,
        [wanted],
    ).df()
    return found.assign(period=pd.to_datetime(found["period"])).set_index(["period", by])


def delivered(kind: OneKind, by: str, names: Sequence[str]) -> pd.DataFrame:
    """The same totals of what is delivered now."""
    (months, named), (groups, called) = kind.numbered("period"), kind.numbered(by)
    keys = [pd.Series(months, name="period"), pd.Series(groups, name=by)]
    figures = kind.frame[list(names)].reset_index(drop=True)
    known = (months >= 0) & (groups >= 0)
    if not known.all():
        figures, keys = figures[known], [key[known] for key in keys]
    new = figures.groupby(keys).sum(min_count=1)
    at = new.index
    new.index = pd.MultiIndex.from_arrays(
        [pd.to_datetime([named[i] for i in at.get_level_values(0)]),
         [called[i] for i in at.get_level_values(1)]], names=["period", by],
    )  # fmt: skip
    return new


def first_rows(kind: OneKind, by: str, name: str) -> dict[tuple[object, object], int]:
    """In which row (0-based) each month and `by` has its first figure of measure `name`."""
    (months, named), (groups, called) = kind.numbered("period"), kind.numbered(by)
    there = kind.frame[f"{name}_cell"].notna().to_numpy() & (months >= 0) & (groups >= 0)
    rows = np.flatnonzero(there)[::-1]  # the first one last, so that it stays
    first = np.full((len(named), len(called)), -1)
    first[months[rows], groups[rows]] = rows
    return {
        (named[at], called[group]): int(first[at, group])
        for at, group in zip(*np.nonzero(first >= 0), strict=True)
    }


def beside_the_month_before(
    con: store.Connection, kind: OneKind, held: Held, by: str, names: Sequence[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Totals of the month before, and of the months delivered; both by month and `by`.

    What was there the month before only has a row in the first alone.
    """
    old, new = earlier(con, kind, held, by, names), delivered(kind, by, names)
    after = (new if old is None else pd.concat([old, new])).astype(float)
    before = after.copy()
    at = after.index
    before.index = pd.MultiIndex.from_arrays(
        [at.get_level_values(0) + pd.DateOffset(months=1), at.get_level_values(1)]
    )
    there = pd.to_datetime(pd.Series(kind.months)).tolist()
    before = before[before.index.get_level_values(0).isin(there)].sort_index()
    return before, after[after.index.get_level_values(0).isin(there)]


def month_before(month: date) -> date:
    """The first day of the month before."""
    return date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)
