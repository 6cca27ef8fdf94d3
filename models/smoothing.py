"""Exponential smoothing of many series at once, over a grid of parameters, averaged by likelihood.

Hyndman, Koehler, Ord, Snyder, Forecasting with Exponential Smoothing (2008), additive error form.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

_WARM = 2  # the first errors say more about the start than about the parameters


@dataclass(frozen=True)
class Grid:
    """One entry per combination: level, trend and seasonal gain, damping, start with a slope."""

    alpha: np.ndarray
    beta: np.ndarray  # share of alpha
    phi: np.ndarray
    gamma: np.ndarray
    sloped: np.ndarray

    @classmethod
    def of(cls, *choices: tuple[float, ...]) -> "Grid":
        """Every combination of the choices for alpha, beta, phi, gamma and sloped."""
        return cls(*np.array(list(product(*choices))).T)


@dataclass(frozen=True)
class States:
    """Where each series (n) stands at its end under each combination (k)."""

    level: np.ndarray
    trend: np.ndarray
    phi: np.ndarray
    seasons: list[np.ndarray]  # index of the coming step first; n by k, or n by 1 when they stay
    mse: np.ndarray
    count: np.ndarray

    def ahead(self, horizon: int, members: slice | np.ndarray = slice(None)) -> np.ndarray:
        """Forecasts, n by horizon: the members weighted by their likelihood, exp(-n/2 log mse)."""
        error = np.maximum(self.mse[:, members], 1e-12 * self.mse.max(axis=1, keepdims=True))
        likely = -0.5 * self.count[:, None] * np.log(error + 1e-300)
        weight = np.exp(likely - likely.max(axis=1, keepdims=True))
        weight /= weight.sum(axis=1, keepdims=True)
        level = (weight * self.level[:, members]).sum(axis=1)
        found, reach, power = np.empty((len(level), horizon)), 0.0, 1.0
        for step in range(horizon):
            power = power * self.phi[members]
            reach = reach + power
            trend = (weight * reach * self.trend[:, members]).sum(axis=1)
            found[:, step] = level + trend + self._season(step, members, weight)
        return found

    def _season(
        self, step: int, members: slice | np.ndarray, weight: np.ndarray
    ) -> np.ndarray | float:
        part = self.seasons[step % len(self.seasons)]
        return part[:, 0] if part.shape[1] == 1 else (weight * part[:, members]).sum(axis=1)


def smoothed(values: np.ndarray, indices: np.ndarray, grid: Grid) -> States:
    """Run every combination over every series (n by T); a missing moment moves nothing but time."""
    length, season = values.shape[1], indices.shape[1]
    start = np.isfinite(values).argmax(axis=1)
    level, trend = _start(values - indices[:, np.arange(length) % season], season, grid)
    moving = bool(grid.gamma.any())
    wide = len(grid.alpha) if moving else 1
    parts = [np.repeat(indices[:, [part]], wide, axis=1) for part in range(season)]
    error, count = np.zeros_like(level), np.zeros(len(values))
    for t in range(int(start.min()), length):
        live, known = t >= start, np.isfinite(values[:, t])
        expected = level + grid.phi * trend
        miss = values[:, [t]] - expected - parts[t % season]
        miss = np.where(known[:, None], miss, 0.0)
        on = live[:, None]
        level = np.where(on, expected + grid.alpha * miss, level)
        trend = np.where(on, grid.phi * trend + grid.alpha * grid.beta * miss, trend)
        if moving:
            parts[t % season] = parts[t % season] + grid.gamma * (1 - grid.alpha) * miss
        judged = known & (t >= start + _WARM)
        error += np.where(judged[:, None], miss**2, 0.0)
        count += judged
    coming = [parts[(length + step) % season] for step in range(season)]
    mse = error / np.maximum(count, 1)[:, None]
    return States(level, trend, grid.phi, coming, mse, count)


def _start(values: np.ndarray, season: int, grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Level and trend before the first moment: a line through the first points, or their mean."""
    length = values.shape[1]
    start = np.isfinite(values).argmax(axis=1)
    span = min(length, max(6, 2 * season))
    columns = start[:, None] + np.arange(span)
    first = np.take_along_axis(values, np.minimum(columns, length - 1), axis=1)
    first = np.where(columns < length, first, np.nan)
    middle, slope = line(first)
    flat = np.nanmean(first[:, :3], axis=1)
    sloped = grid.sloped > 0
    before = middle + slope * (-1.0)
    level = np.where(sloped, before[:, None], flat[:, None])
    return level, np.where(sloped, slope[:, None], 0.0)


def line(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Value at column 0 and slope per column of the least-squares line through what is known."""
    known = np.isfinite(values)
    time = np.arange(values.shape[1], dtype=float)
    count = np.maximum(known.sum(axis=1), 1)
    centre = (known * time).sum(axis=1) / count
    mean = np.where(known, values, 0.0).sum(axis=1) / count
    apart = np.where(known, time - centre[:, None], 0.0)
    moved = np.where(known, values - mean[:, None], 0.0)
    slope = (apart * moved).sum(axis=1) / np.maximum((apart**2).sum(axis=1), 1e-9)
    return mean - slope * centre, slope
