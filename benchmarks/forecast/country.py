"""The product's largest run: every gemeente by leveringsvorm, five years of months."""

import time
from collections.abc import Iterator

import numpy as np
import pandas as pd

from benchmarks.measure import Ratio
from models import CANDIDATES, DEFAULT
from models.backtest import backtest

_GEMEENTEN, _FORMS, _MONTHS, _HORIZON = 342, ("mpt", "pgb", "verblijf", "vpt"), 60, 12
_ALLOWED = 60.0  # seconds, forecast and backtest together, on two cores


def measure(gemeenten: int = _GEMEENTEN) -> Iterator[Ratio]:
    """Seconds of a forecast that adds up with its backtest, and per thousand series."""
    panel = counts(gemeenten)
    bottom = panel[(panel["gemeente"] != "") & (panel["form"] != "")]
    model, started = CANDIDATES[DEFAULT], time.perf_counter()
    spent = time.process_time()
    model("MS", ["gemeente", "form"]).fit(panel).predict(_HORIZON)
    forecast, cpu = time.perf_counter() - started, time.process_time() - spent
    backtest(bottom, {DEFAULT: model}, "MS", _HORIZON, origins=1)
    both, every = time.perf_counter() - started, time.process_time() - spent
    what = f"{gemeenten} gemeenten x {len(_FORMS)} leveringsvormen x {_MONTHS} months, "
    yield Ratio(f"{what}forecast and backtest", both, "what is allowed", _ALLOWED)
    yield Ratio("  the same, processor", every, "what is allowed", _ALLOWED)
    series = panel["unique_id"].nunique()
    wall, processor = 1000 * forecast / series, 1000 * cpu / series
    yield Ratio("  forecast per 1,000 series, clock", wall, "its processor time", processor)


def counts(gemeenten: int) -> pd.DataFrame:
    """Invented clients per gemeente, leveringsvorm and month, with every total."""
    chance = np.random.default_rng(1)
    days = pd.date_range("2021-01-01", periods=_MONTHS, freq="MS")
    place, form = (part.ravel() for part in np.indices((gemeenten, len(_FORMS))))
    pace = chance.normal(0, 0.01, (len(place), _MONTHS)).cumsum(axis=1)
    level = chance.lognormal(3.5, 1, len(place))[:, None] * np.exp(pace)
    frame = pd.DataFrame(
        {
            "gemeente": np.repeat([f"GM{one:04d}" for one in place], _MONTHS),
            "form": np.repeat(np.array(_FORMS)[form], _MONTHS),
            "ds": np.tile(days, len(place)),
            "y": chance.poisson(level).astype(float).ravel(),
        }
    )
    parts = [frame]
    for kept in (["gemeente"], ["form"], []):
        parts.append(frame.groupby([*kept, "ds"], as_index=False)["y"].sum())
    every = pd.concat(parts, ignore_index=True).fillna({"gemeente": "", "form": ""})
    return every.assign(unique_id=every["gemeente"] + "/" + every["form"])
