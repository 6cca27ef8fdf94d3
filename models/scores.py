"""How good a forecast was: error, bias and bands against what came and against doing nothing."""

import numpy as np

from models.bands import LEVELS, QUANTILES


def scores(
    before: np.ndarray, came: np.ndarray, middle: np.ndarray, band: np.ndarray, season: int
) -> dict[str, np.ndarray]:
    """Per series: `mase, crps, bias` in the mean seasonal-naive step of `before` (n by T), and
    `cov50, cov80, cov95`, the share inside the band; NaN where nothing came.

    CRPS is twice the pinball loss over seven quantiles with trapezoid weights, so smaller is
    better for middle and band together (Gneiting and Raftery, 2007).
    """
    unit = scale(before, season)[:, None]
    miss = middle - came
    found = {"mase": _mean(np.abs(miss) / unit), "bias": _mean(miss / unit)}
    found["crps"] = _mean(_crps(came, middle, band) / unit)
    known = np.isfinite(came)
    for place, level in enumerate(LEVELS):
        inner = len(LEVELS) - 1 - place
        inside = (came >= band[inner]) & (came <= band[-1 - inner])
        found[f"cov{level}"] = _mean(np.where(known, inside.astype(float), np.nan))
    return found


def scale(before: np.ndarray, season: int) -> np.ndarray:
    """The mean absolute seasonal-naive step of each series; NaN where that is zero or unknown."""
    lag = season if before.shape[1] > season else 1
    found = _mean(np.abs(before[:, lag:] - before[:, :-lag]))
    return np.where(found > 0, found, np.nan)


def _crps(came: np.ndarray, middle: np.ndarray, band: np.ndarray) -> np.ndarray:
    half = len(QUANTILES) // 2
    levels = np.insert(QUANTILES, half, 0.5)
    figures = np.insert(band, half, middle, axis=0)
    edges = np.r_[0.0, (levels[1:] + levels[:-1]) / 2, 1.0]
    weight, level = np.diff(edges)[:, None, None], levels[:, None, None]
    miss = came[None] - figures
    return 2 * (weight * np.maximum(level * miss, (level - 1) * miss)).sum(axis=0)


def _mean(figures: np.ndarray) -> np.ndarray:
    known = np.isfinite(figures)
    total = np.where(known, figures, 0.0).sum(axis=1)
    return np.where(known.any(axis=1), total / np.maximum(known.sum(axis=1), 1), np.nan)
