"""From today to a year: what demography, rates, mix, substitution and technology each add."""

import numpy as np
import pandas as pd

from models.longterm.drivers import NAMES
from models.longterm.figures import figure
from models.longterm.run import Result


def steps(result: Result, name: str, year: int) -> np.ndarray:
    """Draw by seven: the figure today, what each of the five drivers adds, and the figure then.

    One driver after another moves on to the year, in this order; what a driver does together with
    those before it counts as its own. So in every draw the seven add up. Raises ValueError for a
    year outside the forecast.
    """
    years = result.inputs.years.tolist()
    if year not in years:
        raise ValueError(f"{year} is not one of {years[0]} to {years[-1]}")
    last = years.index(year)
    found = []
    for moved in range(len(NAMES) + 1):
        now = result.drivers.at(*(last if place < moved else 0 for place in range(len(NAMES))))
        found.append(figure(name, now, result.chance)[:, 0])
    reached = np.stack(found, axis=1)
    return np.concatenate([reached[:, :1], np.diff(reached, axis=1), reached[:, -1:]], axis=1)


def waterfall(result: Result, name: str, year: int) -> pd.DataFrame:
    """One row per step (today, each driver, then): its mean over the draws and its 80 % band.

    The means add up; the bands do not, each is of its own step.
    """
    drawn = steps(result, name, year)
    low, high = np.quantile(drawn, [0.1, 0.9], axis=0)
    labels = ["today", *NAMES, "then"]
    return pd.DataFrame(
        {"figure": name, "year": year, "step": labels, "mean": drawn.mean(axis=0),
         "lo-80": low, "hi-80": high}
    )  # fmt: skip
