"""Tomorrow as today: the yardstick that every other model has to beat."""

from statistics import NormalDist

import numpy as np
import pandas as pd

LEVELS = (50, 80, 95)


class Naive:
    """The last value, with a band that widens with the square root of the steps ahead.

    The right choice for a series of a few points, and the benchmark for every longer one.

    Parameters: `freq`, the step as pandas writes it (MS, QS or YS).
    Attributes: `last_` (per series its last moment, value and the spread of its steps).

    >>> history = pd.DataFrame({"unique_id": "a", "ds": pd.date_range("2025-01-01", periods=4,
    ...                         freq="MS"), "y": [10.0, 12.0, 11.0, 13.0]})
    >>> Naive().fit(history).predict(2)["mean"].tolist()
    [13.0, 13.0]
    """

    def __init__(self, freq: str = "MS") -> None:
        self.freq = freq

    def fit(self, panel: pd.DataFrame) -> "Naive":
        """Learn from `unique_id, ds, y`; one row per series and moment, no gaps filled."""
        ordered = panel.sort_values(["unique_id", "ds"])
        steps = ordered.groupby("unique_id")["y"].diff()
        spread = (steps**2).groupby(ordered["unique_id"]).mean() ** 0.5
        last = ordered.groupby("unique_id").last()
        self.last_ = last.assign(spread=spread)[["ds", "y", "spread"]]
        return self

    def predict(self, horizon: int) -> pd.DataFrame:
        """One row per series and step: mean and bands. A series of one point has no band."""
        parts = [self._ahead(name, row, horizon) for name, row in self.last_.iterrows()]
        return pd.concat(parts, ignore_index=True)

    def _ahead(self, name: object, row: pd.Series, horizon: int) -> pd.DataFrame:
        moments = pd.date_range(row["ds"], periods=horizon + 1, freq=self.freq)[1:]
        wide = row["spread"] * np.sqrt(np.arange(1, horizon + 1))
        found = pd.DataFrame({"unique_id": name, "ds": moments, "mean": row["y"]})
        for level in LEVELS:
            reach = NormalDist().inv_cdf(0.5 + level / 200) * wide
            found[f"lo-{level}"], found[f"hi-{level}"] = row["y"] - reach, row["y"] + reach
        return found
