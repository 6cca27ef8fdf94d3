"""How much the pace of a series changes, from one stretch to the next and with their length."""

import numpy as np

STRETCHES = (1, 3, 6)  # steps
_LEAST, _MOST, _USUAL = 0.3, 1.2, 0.6  # powers with which an error may grow, and what it mostly is
_WEIGHT = 1.0  # of the usual power, in stretches


def changes(values: np.ndarray, stretches: tuple[int, ...] = STRETCHES) -> np.ndarray:
    """Mean change of pace, without sign, n by stretches; NaN where a series is too short for it.

    Over a stretch of k steps that is |(y[t+k] - y[t]) - (y[t] - y[t-k])|: what would have been
    wrong if the pace of one stretch had lasted for the next.
    """
    found = np.full((len(values), len(stretches)), np.nan)
    for place, steps in enumerate(stretches):
        if values.shape[1] <= 2 * steps:
            continue
        size = np.abs(
            values[:, 2 * steps :] - 2 * values[:, steps:-steps] + values[:, : -2 * steps]
        )
        known = np.isfinite(size)
        count = known.sum(axis=1)
        mean = np.where(known, size, 0.0).sum(axis=1) / np.maximum(count, 1)
        found[:, place] = np.where(count > 0, mean, np.nan)
    return found


def power(values: np.ndarray) -> np.ndarray:
    """The power of the steps with which each series' error grows: its changes of pace, on
    logarithms, drawn to the usual 0.6. Noise alone stays as large, a smooth course grows fast."""
    stretches = tuple(k for k in (1, 2, 4, 8, 16) if 3 * k <= values.shape[1])
    size = changes(values, stretches)
    known = np.isfinite(size) & (size > 0)
    time = np.log(np.array(stretches, dtype=float))
    log = np.log(np.where(known, size, 1.0))
    count = np.maximum(known.sum(axis=1), 1)[:, None]
    apart = np.where(known, time - (known * time).sum(axis=1, keepdims=True) / count, 0.0)
    covered = (apart * log).sum(axis=1) + _USUAL * _WEIGHT
    return np.clip(covered / ((apart**2).sum(axis=1) + _WEIGHT), _LEAST, _MOST)
