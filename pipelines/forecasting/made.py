"""One measure forecast: every series in rows as they are kept, with what was late filled in."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.measures import ALL
from models.blend import Blend
from models.short import Short
from pipelines.forecasting.inputs import LEAF, Inputs, fits
from pipelines.forecasting.panel import Series, series

HORIZON = 24  # months: further ahead is the long term's
_BANDS = [f"{side}-{level}" for level in (50, 80, 95) for side in ("lo", "hi")]
_KEPT = ["measure", "partner", "gemeente", "leveringsvorm", "niveau", "wait_status", "told_as",
         "period", "mean", *(name.replace("-", "_") for name in _BANDS)]  # fmt: skip


@dataclass(frozen=True)
class Made:
    """Rows of the table `forecast` without their run, and what a reader must know of them."""

    rows: pd.DataFrame
    facts: dict[str, object]


def made(read: Inputs) -> Made:
    """The forecast of one measure; without rows when there is too little, which the facts say."""
    found = series(read)
    if found.frame.empty:
        return Made(pd.DataFrame(columns=_KEPT), found.facts)
    horizon = min(HORIZON, int(found.frame.groupby("unique_id")["y"].count().max()))
    columns = [key for key in LEAF if (found.frame[key] != ALL).any()]
    model = Short("MS", columns, "part" if read.measure.part else "")
    ahead = model.fit(found.frame).predict(horizon)
    taken = {name: of for name, of in model.taken_.items() if name != ALL or not read.measure.part}
    facts = found.facts | {"models": taken, "sums": model.method_, "horizon": horizon}
    rows = pd.concat(
        [_base(found), *_nowcasts(found, columns), ahead.assign(told_as="forecast")],
        ignore_index=True,
    )
    return Made(_kept(rows, read), facts)


def _base(found: Series) -> pd.DataFrame:
    """The last figure known of every series, in the last month: what the gate judges by."""
    known = found.frame.dropna(subset=["y"]).sort_values("ds")
    last = known.groupby("unique_id", as_index=False)["y"].last().rename(columns={"y": "mean"})
    if found.facts["short"]:
        # what is shown of all, less this, would be what the partner that is left out has
        last = last[~last["unique_id"].str.startswith("|")]
    return last.assign(ds=found.frame["ds"].max(), told_as="base")


def _nowcasts(found: Series, columns: list[str]) -> list[pd.DataFrame]:
    """Months that a partner is late with: its own figures, and the sums with them filled in."""
    late: dict[str, int] = found.facts["late"]  # type: ignore[assignment]
    every = []
    for partner, months in late.items():
        own = found.frame[found.frame["partner"] == partner]
        until = own["ds"].max() - pd.DateOffset(months=months)
        inside = [key for key in columns if key != "partner"]
        made_up = Blend("MS", inside).fit(own[own["ds"] <= until][[*LEAF, "unique_id", "ds", "y"]])
        every.append(made_up.predict(months).assign(told_as="nowcast"))
    if not every:
        return []
    missing = pd.concat(every, ignore_index=True)
    return [missing, _filled_in(found.frame, missing)]


def _filled_in(frame: pd.DataFrame, missing: pd.DataFrame) -> pd.DataFrame:
    """The region's sums in those months: what was counted plus what was filled in; the widths of
    several late partners' bands add up as those of independent errors."""
    keys = missing["unique_id"].str.partition("|")[2]
    widths = {name: (missing[name] - missing["mean"]) ** 2 for name in _BANDS}
    filled = missing.assign(keys=keys, **widths)
    filled = filled.groupby(["keys", "ds"], as_index=False)[["mean", *_BANDS]].sum()
    leaves = frame[(frame["partner"] != ALL)]
    counted = leaves.assign(keys=leaves["gemeente"] + "|" + leaves["part"])
    counted = counted.groupby(["keys", "ds"], as_index=False)["y"].sum()
    found = filled.merge(counted, on=["keys", "ds"], how="left")
    total = found["mean"] + found["y"].fillna(0.0)
    bands = {
        name: np.maximum(total + (-1 if name.startswith("lo") else 1) * np.sqrt(found[name]), 0.0)
        for name in _BANDS
    }
    told = found.assign(unique_id="|" + found["keys"], mean=total, told_as="nowcast", **bands)
    return told[["unique_id", "ds", "mean", *_BANDS, "told_as"]]


def _kept(rows: pd.DataFrame, read: Inputs) -> pd.DataFrame:
    keys = rows["unique_id"].str.split("|", expand=True).set_axis(LEAF, axis=1)
    parts = pd.DataFrame([fits(read.measure, part) for part in keys["part"]])
    named = {name: name.replace("-", "_") for name in _BANDS} | {"ds": "period"}
    whole = pd.concat([keys, parts, rows.rename(columns=named)], axis=1)
    return whole.assign(measure=read.measure.name)[_KEPT]
