"""Errors that all series make together in one period: what a few periods cannot teach."""

import numpy as np

from models.origins import Rows

_FEWEST = 1.0  # periods; fewer would say nothing
_DEEPEST = 0.9  # of the rows lie nearer than the origin that tells how far back they reach


def periods(rows: Rows, horizon: int) -> float:
    """How many horizons the origins span: as often something else could have come."""
    return max(float(np.quantile(rows.back, _DEEPEST)) / horizon, _FEWEST)


def common(error: np.ndarray, rows: Rows) -> float:
    """The share of the squared error that series of the same origin have in common, 0 to 1."""
    backs, origin = np.unique(rows.back, return_inverse=True)
    count = np.bincount(origin, minlength=len(backs))
    mean = np.bincount(origin, error, minlength=len(backs)) / count
    own = np.bincount(origin, error**2, minlength=len(backs)) / count
    chance = own / np.maximum(count, 1)  # what a mean of so many independent errors would have
    share = np.clip((mean**2 - chance) / np.maximum(own, 1e-12), 0.0, 1.0)
    return float(np.average(share, weights=count))


def widened(share: np.ndarray, count: float) -> np.ndarray:
    """The factor on a band's half width when `share` of the error came from `count` periods.

    The next period is one more of which only the spread is known: 1 + 1/n as often as a mean.
    """
    return np.sqrt(1 + share / count)
