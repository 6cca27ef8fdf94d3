"""Forecast again from earlier moments, without what came later, and score against what came."""

from collections.abc import Callable, Mapping
from typing import Protocol

import numpy as np
import pandas as pd

from models.door import MONTHS
from models.panel import Panel, arranged, points
from models.scores import scores

_ORIGINS = 3


class Model(Protocol):
    """What a backtest asks of a model: to learn, and its figures as arrays."""

    panel_: Panel

    def fit(self, panel: pd.DataFrame) -> "Model":
        """Learn from a frame."""
        ...

    def figures(self, horizon: int) -> tuple[np.ndarray, np.ndarray]:
        """Means n by horizon, quantiles 6 by n by horizon."""
        ...


Made = Mapping[str, Callable[[str], Model]]  # a model for a step: MS, QS or YS


def backtest(
    frame: pd.DataFrame, made: Made, freq: str, horizon: int, origins: int = _ORIGINS
) -> pd.DataFrame:
    """One row per cutoff, model and series, with the scores of `models.scores`.

    Each model gets a frame that ends at the cutoff: there is nothing later to look at. Series
    with too few points before a cutoff do not take part in it. Raises ValueError when none do.
    """
    panel = arranged(frame, freq, together=True)
    found = []
    for back in _backs(panel, horizon, origins):
        before = _until(frame, panel, back, horizon)
        if before.empty:
            continue
        for name, model in made.items():
            found.append(_scored(before, panel, back, model(freq), horizon).assign(model=name))
    if not found:
        raise ValueError(
            f"no series has enough points before a cutoff {horizon} steps back; ask for less"
        )
    every = pd.concat(found, ignore_index=True)
    first = ["unique_id", "cutoff", "model"]
    return every[[*first, *every.columns.difference(first, sort=False)]]


def _backs(panel: Panel, horizon: int, origins: int) -> list[int]:
    return [horizon + place * max(1, horizon // 2) for place in range(origins)]


def _until(frame: pd.DataFrame, panel: Panel, back: int, horizon: int) -> pd.DataFrame:
    """The rows up to the cutoff of the series with enough points there and a figure after it."""
    values = panel.values
    if back >= values.shape[1]:
        return frame.iloc[:0]
    came = values[:, values.shape[1] - back :][:, :horizon]
    enough = (points(values[:, :-back]) >= max(4, horizon)) & np.isfinite(came).any(axis=1)
    days = pd.to_datetime(frame["ds"])
    month = (days.dt.year - 1970) * 12 + days.dt.month - 1
    earlier = month <= panel.ends[0] - back * MONTHS[panel.freq]
    return frame[earlier & frame["unique_id"].astype(str).isin(panel.names[enough])]


def _scored(
    before: pd.DataFrame, panel: Panel, back: int, model: Model, horizon: int
) -> pd.DataFrame:
    fitted = model.fit(before)
    middle, band = fitted.figures(horizon)
    own = fitted.panel_
    row = np.searchsorted(panel.names, own.names)
    waited = (panel.ends[row] - own.ends) // MONTHS[panel.freq] - back
    column = panel.values.shape[1] - back - waited[:, None] + np.arange(horizon)
    inside = (column >= 0) & (column < panel.values.shape[1])
    came = panel.values[row[:, None], np.where(inside, column, 0)]
    came = np.where(inside, came, np.nan)
    judged = scores(own.values, came, middle, band, panel.season)
    cutoff = panel.at(np.array([0]), np.array([back]))[0]
    return pd.DataFrame({"unique_id": own.names, "cutoff": cutoff, **judged})
