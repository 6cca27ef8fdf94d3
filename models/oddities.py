"""What is odd in a history, told and not mended: a spike that passed, a level that jumped.

Leaving spikes out made the forecasts of public monthly series worse, at every threshold tried
(training parts only, see docs/prognose.md).
"""

import numpy as np
import pandas as pd

from models.panel import Panel, late, points
from models.seasons import YEARS_NEEDED, indices

_FAR = 6.0  # typical steps; of 1,000 quiet normal series of 60 months two have a spike this far
_BESIDE = 3  # moments on each side that have to agree
_ENOUGH = 12  # points below which nothing is called odd; forecasts are then "indicatief"


def spikes(values: np.ndarray, season: int) -> np.ndarray:
    """True where one moment stands far from three before and three after it that agree."""
    found = np.zeros(values.shape, bool)
    calm, size = _calm(values, season)
    for t in range(_BESIDE, values.shape[1] - _BESIDE):
        before, after = _around(calm, t)
        middle = (before + after) / 2
        near = np.abs(after - before) < _FAR / 3 * size
        with np.errstate(invalid="ignore"):
            found[:, t] = near & (np.abs(calm[:, t] - middle) > _FAR * size)
    return found & (points(values) >= _ENOUGH)[:, None]


def jumps(values: np.ndarray, season: int) -> np.ndarray:
    """True at the first moment of a new level: one step that is far, and mostly stays."""
    found = np.zeros(values.shape, bool)
    calm, size = _calm(values, season)
    for t in range(_BESIDE, values.shape[1] - _BESIDE + 1):
        before, after = _around(calm, t, itself=True)
        step = calm[:, t] - calm[:, t - 1]
        with np.errstate(invalid="ignore"):
            stayed = np.sign(step) * (after - before) > np.abs(step) / 2
            found[:, t] = (np.abs(step) > _FAR * size) & stayed
    return found & (points(values) >= _ENOUGH)[:, None]


def told(panel: Panel, horizon: int = 0) -> pd.DataFrame:
    """One row per fact a reader must know: `unique_id, what, since`.

    `what` is short (fewer points than `horizon`, when given), few (under twelve points:
    indicative), no season (too short to prove one), gap (a moment without a figure), late (no
    figure for the last moment that others have), spike, jump.
    """
    values, season = panel.values, panel.season
    count = points(values)
    facts = {
        "short": count < horizon,
        "few": count < _ENOUGH,
        "no season": (season > 1) & (count < YEARS_NEEDED * season),
        "late": (panel.ends < panel.ends.max()) | (late(values) > 0),
    }
    parts = [_facts(panel, what, np.flatnonzero(true)) for what, true in facts.items()]
    started = np.isfinite(values).cumsum(axis=1) > 0
    ended = np.isfinite(values)[:, ::-1].cumsum(axis=1)[:, ::-1] > 0
    gaps = started & ended & ~np.isfinite(values)
    found = {"gap": gaps, "spike": spikes(values, season), "jump": jumps(values, season)}
    for what, where in found.items():
        row, column = np.nonzero(where)
        parts.append(_facts(panel, what, row, values.shape[1] - 1 - column))
    return pd.concat(parts, ignore_index=True)


def _facts(
    panel: Panel, what: str, row: np.ndarray, back: np.ndarray | None = None
) -> pd.DataFrame:
    since = np.full(len(row), np.datetime64("NaT", "s"))
    if back is not None:
        since = panel.at(row, back)
    return pd.DataFrame({"unique_id": panel.names[row], "what": what, "since": since})


def _calm(values: np.ndarray, season: int) -> tuple[np.ndarray, np.ndarray]:
    """The values without their season, and the typical step of each series."""
    pattern = indices(values, season)
    calm = values - pattern[:, np.arange(values.shape[1]) % season]
    return calm, _typical(calm)


def _around(calm: np.ndarray, t: int, itself: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Median of the three before and of the three after, or from here on."""
    after = t if itself else t + 1
    sides = calm[:, t - _BESIDE : t], calm[:, after : after + _BESIDE]
    low, high = (np.median(side, axis=1) for side in sides)
    return low, high


def _typical(calm: np.ndarray) -> np.ndarray:
    steps = np.abs(np.diff(calm, axis=1))
    ordered = np.sort(steps, axis=1)
    count = np.isfinite(steps).sum(axis=1)
    middle = ordered[np.arange(len(calm)), np.maximum(count - 1, 0) // 2]
    level = np.where(np.isfinite(calm), np.abs(calm), 0.0).max(axis=1)
    return np.maximum(np.nan_to_num(middle), 0.01 * level + 1e-9)
