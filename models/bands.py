"""From pooled errors to bands: quantiles that hold what they promise, in order, never negative."""

import numpy as np
import pandas as pd

LEVELS = (50, 80, 95)
QUANTILES = np.array(
    sorted([q for level in LEVELS for q in (0.5 - level / 200, 0.5 + level / 200)])
)
COLUMNS = [f"{side}-{level}" for level in LEVELS for side in ("lo", "hi")]
_GROUPS = 3  # near, middle, far: each with quantiles of its own


def reaches(
    errors: np.ndarray, step: np.ndarray, horizon: int, groups: int = _GROUPS
) -> np.ndarray:
    """Quantiles (6 by horizon) of errors in units of their expected size, pooled over series.

    Half the error's own skew, half none: skew in a few origins is mostly that of one period. A
    quantile of n errors is taken at (n + 1) / n of its level, as in split conformal prediction.
    """
    found = np.zeros((len(QUANTILES), horizon))
    for part in np.array_split(np.arange(1, horizon + 1), min(groups, horizon)):
        near = errors[np.isin(step, part)]
        near = near if len(near) >= 10 else errors
        found[:, part - 1] = _quantiles(near)[:, None]
    return found


def _quantiles(errors: np.ndarray) -> np.ndarray:
    size = np.abs(errors)
    levels = np.abs(2 * QUANTILES - 1)
    wide = np.quantile(size, np.minimum(levels * (1 + 1 / len(size)), 1.0))
    even = np.sign(QUANTILES - 0.5) * wide
    own = np.quantile(errors, QUANTILES)
    mixed = (even + own) / 2
    low = QUANTILES < 0.5  # the middle stays inside: no band lies wholly at one side
    return np.where(low, np.minimum(mixed, 0.0), np.maximum(mixed, 0.0))


def framed(
    names: np.ndarray, moments: np.ndarray, middle: np.ndarray, band: np.ndarray
) -> pd.DataFrame:
    """The frame of the contract from n by h means and 6 by n by h quantiles, series by series."""
    horizon = middle.shape[1]
    found = pd.DataFrame(
        {"unique_id": np.repeat(names, horizon), "ds": moments.ravel(), "mean": middle.ravel()}
    )
    ordered = np.sort(band, axis=0)
    for place, level in enumerate(LEVELS):
        inner = len(LEVELS) - 1 - place
        low = np.minimum(ordered[inner], middle)
        found[f"lo-{level}"] = low.ravel()
        found[f"hi-{level}"] = np.maximum(ordered[-1 - inner], middle).ravel()
    return found


def no_less(values: np.ndarray, figures: np.ndarray) -> np.ndarray:
    """Figures (…, n, h) of series that were never negative stay at zero or above."""
    counted = (np.nanmin(values, axis=1) >= 0)[:, None]
    return np.where(counted, np.maximum(figures, 0.0), figures)
