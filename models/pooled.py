"""What every simple model shares: checked series in, means and pooled rolling-origin bands out."""

from abc import ABC, abstractmethod

import numpy as np
import pandas as pd

from models.bands import framed, no_less, reaches
from models.origins import fewest
from models.panel import Panel, arranged, points, refuse_far

_GROWTH = 0.5  # a random walk's errors grow with the root of the steps
_ORIGINS = 8


class Pooled(ABC):
    """A forecaster with one figure per step; its bands come from its own errors at earlier moments.

    Each error is measured in the series' own mean step and grown to its horizon as a random walk
    would; the quantiles of all series together are the band.

    Parameters: `freq`, the step as pandas writes it (MS, QS or YS).
    Attributes: `panel_`, the series as learned from.
    """

    def __init__(self, freq: str = "MS") -> None:
        self.freq = freq

    def fit(self, panel: pd.DataFrame) -> "Pooled":
        """Learn from `unique_id, ds, y`; one row per series and moment, gaps stay gaps."""
        self.panel_: Panel = arranged(panel, self.freq)
        return self

    def predict(self, horizon: int) -> pd.DataFrame:
        """One row per series and step: mean and bands. Raises ValueError beyond what data carry."""
        names, moments = self.panel_.names, self.panel_.moments(horizon)
        return framed(names, moments, *self.figures(horizon))

    def figures(self, horizon: int) -> tuple[np.ndarray, np.ndarray]:
        """The same as arrays: means n by horizon, quantiles 6 by n by horizon."""
        values = self.panel_.values
        refuse_far(values, horizon, self.freq)
        middle = self.middle(values, horizon, np.arange(len(values)))
        grown = np.arange(1, horizon + 1) ** _GROWTH
        size = self._scale(values)[:, None] * grown
        error, step = self._errors(values, horizon)
        band = middle + size * reaches(error, step, horizon)[:, None, :]
        return no_less(values, middle), no_less(values, band)

    @abstractmethod
    def middle(self, values: np.ndarray, horizon: int, rows: np.ndarray) -> np.ndarray:
        """Forecasts, n by horizon, from values n by T; `rows` are their places in `panel_`."""

    def _errors(self, values: np.ndarray, horizon: int) -> tuple[np.ndarray, np.ndarray]:
        """Errors in units of their expected size, and their step, of up to eight origins."""
        length, errors, steps = values.shape[1], [], []
        most = max(1, length - fewest(values, self.panel_.season))
        backs = np.unique(np.linspace(1, min(most, 3 * horizon), _ORIGINS).astype(int))
        for back in backs:
            before = values[:, : length - back]
            enough = points(before) >= min(3, length - back)
            came = values[enough, length - back :][:, :horizon]
            steps_here = np.arange(1, came.shape[1] + 1)
            size = self._scale(before[enough])[:, None] * steps_here**_GROWTH
            said = self.middle(before[enough], horizon, np.flatnonzero(enough))
            miss = (came - said[:, : came.shape[1]]) / size
            seen = np.isfinite(miss)
            errors.append(miss[seen])
            steps.append(np.broadcast_to(steps_here, miss.shape)[seen])
        return np.concatenate(errors), np.concatenate(steps)

    @staticmethod
    def _scale(values: np.ndarray) -> np.ndarray:
        steps = np.abs(np.diff(values, axis=1))
        known = np.isfinite(steps)
        mean = np.where(known, steps, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
        level = np.abs(np.where(np.isfinite(values), values, 0.0)).max(axis=1)
        return np.maximum(mean, 1e-3 * level + 1e-9)
