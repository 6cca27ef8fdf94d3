"""The pattern of a year, no stronger than the data prove."""

import numpy as np

YEARS_NEEDED = 3  # DOMAIN: never seasonality on fewer than 36 months


def indices(values: np.ndarray, season: int) -> np.ndarray:
    """Additive indices, n by season, of column t mod season; zero for a series under three years.

    Classical decomposition: what is left beside the centred moving average, averaged per season
    (mean of mean and median, so that one odd year weighs less), and shrunk by the share of its
    variance that is noise.
    """
    count, length = values.shape
    found = np.zeros((count, season))
    if season == 1 or length < YEARS_NEEDED * season:
        return found
    beside = values - _moving(values, season)
    seen, noise = np.zeros((count, season)), np.zeros((count, season))
    for part in range(season):
        found[:, part], noise[:, part], seen[:, part] = _index(beside[:, part::season])
    found -= found.mean(axis=1, keepdims=True)
    signal = (found**2).sum(axis=1) / (season - 1)
    proven = np.clip(1 - noise.mean(axis=1) / np.maximum(signal, 1e-300), 0, 1)
    enough = (np.isfinite(values).sum(axis=1) >= YEARS_NEEDED * season) & (seen.min(axis=1) >= 2)
    return np.where(enough[:, None], found * proven[:, None], 0.0)


def _moving(values: np.ndarray, season: int) -> np.ndarray:
    weights = np.ones(season) / season
    if season % 2 == 0:
        weights = np.r_[0.5, np.ones(season - 1), 0.5] / season
    half = season // 2
    inside = np.lib.stride_tricks.sliding_window_view(values, len(weights), axis=1) @ weights
    found = np.full_like(values, np.nan)
    found[:, half : half + inside.shape[1]] = inside
    return found


def _index(beside: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Per series the middle of one season's figures, the variance of that middle, their count."""
    known = np.isfinite(beside)
    count = known.sum(axis=1)
    mean = np.where(known, beside, 0.0).sum(axis=1) / np.maximum(count, 1)
    spread = np.where(known, (beside - mean[:, None]) ** 2, 0.0).sum(axis=1)
    ordered = np.sort(beside, axis=1)  # NaN goes last
    rows, half = np.arange(len(beside)), np.maximum(count - 1, 0)
    median = (ordered[rows, half // 2] + ordered[rows, (half + 1) // 2]) / 2
    middle = np.where(count > 0, (mean + median) / 2, 0.0)
    return middle, spread / np.maximum(count - 1, 1) / np.maximum(count, 1), count
