"""How far off each series was at earlier moments, beside what was expected of it."""

import numpy as np

from models.origins import Rows

_OTHERS = 3.0  # horizons of its own that count as much as everybody's record
_PARTS = 3  # near, middle and far steps: each with a record of its own
_FURTHEST = 8.0  # an error so many times the expected one counts as that


def record(
    missed: np.ndarray, rows: Rows, count: int, horizon: int
) -> tuple[np.ndarray, np.ndarray]:
    """Factors on the expected size of error: of each series (count by horizon), and of each row.

    `missed` are errors, without sign, in units of their expected size. Drawn to 1, the mean over
    all series, with the weight of three horizons. Origins closer to each other than a horizon
    share what came, so they count for part. A row's own factor comes from origins at least a
    horizon away: it knows nothing of the error that it is to judge.
    """
    parts = min(_PARTS, horizon)
    part = (rows.step.astype(int) - 1) * parts // horizon
    backs, origin = np.unique(rows.back, return_inverse=True)
    capped = np.minimum(missed, _FURTHEST)
    many = np.maximum(np.bincount(part, minlength=parts), 1)
    usual = np.maximum(np.bincount(part, capped, minlength=parts) / many, 1e-9)
    shape = (count, parts, len(backs))
    place = np.ravel_multi_index((rows.series, part, origin), shape)
    sums = np.bincount(place, capped / usual[part], minlength=int(np.prod(shape))).reshape(shape)
    seen = np.bincount(place, minlength=int(np.prod(shape))).reshape(shape)
    weight = np.minimum(np.diff(backs, prepend=0) / horizon, 1.0) / max(int(seen.max()), 1)
    sums, seen = sums * weight, seen * weight
    apart = (np.abs(backs[:, None] - backs) >= horizon).astype(float)
    whole = (sums.sum(axis=2) + _OTHERS) / (seen.sum(axis=2) + _OTHERS)
    elsewhere = (sums @ apart + _OTHERS) / (seen @ apart + _OTHERS)
    ahead = np.arange(horizon) * parts // horizon
    return whole[:, ahead], elsewhere.ravel()[place]
