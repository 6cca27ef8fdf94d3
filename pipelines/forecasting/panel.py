"""From figures per partner to the series that are forecast: theirs, and every sum of them."""

from dataclasses import dataclass, field

import pandas as pd

from data.measures import ALL
from pipelines.forecasting.inputs import LEAF, Inputs

FEWEST = 4  # months; under these nothing is forecast


@dataclass(frozen=True)
class Series:
    """`frame` has unique_id, the leaf's keys ("" in a sum: all of them), ds, y and the flows;
    a moment without a figure is empty. `facts` are what a reader must know of it."""

    frame: pd.DataFrame
    facts: dict[str, object] = field(default_factory=dict)


def series(read: Inputs) -> Series:
    """Every series of a measure up to its last month.

    A partner with fewer than four months is left out, of the sums as well, and said. The sums of
    a month that a partner did not deliver are unknown; before a partner joined they count it as it
    was in its first month, so that its coming is no growth.
    """
    short = {name: len(own) for name, own in read.told.items() if len(own) < FEWEST}
    rows = read.rows[~read.rows["partner"].isin(list(short))]
    if rows.empty:
        return Series(rows.assign(unique_id=""), _facts(read, short))
    first = min(min(own) for name, own in read.told.items() if name not in short)
    months = pd.date_range(first, pd.Timestamp(str(read.last)), freq="MS")
    wide = rows.pivot(index=LEAF, columns="ds", values="y").reindex(columns=months)
    every = pd.concat([wide, *_sums(wide)])
    frame = every.reset_index().melt(LEAF, var_name="ds", value_name="y")
    frame["ds"] = frame["ds"].astype("datetime64[us]")
    if "inflow" in rows:
        frame = frame.merge(rows[[*LEAF, "ds", "inflow", "outflow"]], on=[*LEAF, "ds"], how="left")
    names = frame["partner"] + "|" + frame["gemeente"] + "|" + frame["part"]
    return Series(frame.assign(unique_id=names), _facts(read, short))


def _sums(wide: pd.DataFrame) -> list[pd.DataFrame]:
    """Every sum over partners, gemeenten and parts that differs from what is there already."""
    joined = wide.bfill(axis=1).where(wide.ffill(axis=1).isna(), wide)
    flat = [level for level in LEAF if (wide.index.get_level_values(level) == ALL).all()]
    open_ = [level for level in LEAF if level not in flat]
    found = []
    for gone in _subsets(open_):
        keys = wide.index.to_frame(index=False).assign(**dict.fromkeys(gone, ALL))
        source = joined if "partner" in gone else wide
        summed = source.set_axis(pd.MultiIndex.from_frame(keys[LEAF]))
        found.append(summed.groupby(level=LEAF).agg(lambda own: own.sum(skipna=False)))
    return found


def _subsets(levels: list[str]) -> list[list[str]]:
    chosen: list[list[str]] = [[]]
    for level in levels:
        chosen += [[*one, level] for one in chosen]
    return chosen[1:]


def _facts(read: Inputs, short: dict[str, int]) -> dict[str, object]:
    """Who takes part, who joined later, misses months, is late or is left out, and since when."""
    taking = {name: own for name, own in read.told.items() if name not in short}
    last = pd.Timestamp(str(read.last))
    first = min((min(own) for own in taking.values()), default=last)
    late = {name: _months(max(own), last) for name, own in taking.items() if max(own) < last}
    gaps = {
        name: [f"{month:%Y-%m}" for month in pd.date_range(min(own), max(own), freq="MS")
               if month not in own]
        for name, own in taking.items()
    }  # fmt: skip
    return {
        "partners": sorted(taking),
        "joined": {name: f"{min(own):%Y-%m}" for name, own in taking.items() if min(own) > first},
        "gaps": {name: months for name, months in gaps.items() if months},
        "late": late,
        "left": list(read.left),
        "short": short,
        "months": _months(first, last) + 1,
    }


def _months(start: pd.Timestamp, end: pd.Timestamp) -> int:
    return (end.year - start.year) * 12 + end.month - start.month
