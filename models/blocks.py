"""The slow course of a series: smoothing of its means per quarter, half year and year."""

from collections.abc import Iterator

import numpy as np

from models.smoothing import Grid, line, smoothed

# steps to a block; docs/prognose.md: what they gained, and that fewer steps a year gained nothing
_BLOCKS = {12: {"quarters": 3, "halves": 6, "years": 12}}
_DAMPED = Grid.of(
    (0.05, 0.15, 0.3, 0.5, 0.7, 0.9, 0.99), (0.03, 0.1, 0.3), (0.8, 0.9, 0.97), (0.0,), (0.0, 1.0)
)
_FEWEST = 3  # blocks that are whole


def blocks(
    values: np.ndarray, pattern: np.ndarray, otherwise: np.ndarray
) -> Iterator[tuple[str, np.ndarray]]:
    """Damped smoothing of the means of blocks, n by horizon: noise within a block is out of it.

    `pattern` (n by season) is taken out first and put back. A series with fewer than three whole
    blocks has `otherwise` (n by horizon).
    """
    season, length, horizon = pattern.shape[1], values.shape[1], otherwise.shape[1]
    bare = values - pattern[:, np.arange(length) % season]
    coming = pattern[:, (length + np.arange(horizon)) % season]
    for name, size in _BLOCKS.get(season, {}).items():
        means = _means(bare, size)
        enough = (np.isfinite(means).sum(axis=1) >= _FEWEST)[:, None]
        course = _course(np.where(enough, means, 0.0), size, horizon)
        yield name, np.where(enough, course + coming, otherwise)


def _means(values: np.ndarray, size: int) -> np.ndarray:
    """Per block counted back from the end; unknown when one of its moments is."""
    count = values.shape[1] // size
    recent = values[:, values.shape[1] - count * size :]
    return recent.reshape(len(values), count, size).mean(axis=2)


def _course(means: np.ndarray, size: int, horizon: int) -> np.ndarray:
    """From block to block in a straight line between their middles."""
    if not means.shape[1]:
        return np.zeros((len(means), horizon))
    further = (horizon + size) // size + 1
    ahead = smoothed(means, np.zeros((len(means), 1)), _DAMPED).ahead(further)
    middle, slope = line(means)
    last = np.where(np.isfinite(means[:, -1]), means[:, -1],
                    middle + slope * (means.shape[1] - 1))  # fmt: skip
    points = np.concatenate([last[:, None], ahead], axis=1)
    places = np.arange(further + 1) * size - (size - 1) / 2
    steps = np.arange(1, horizon + 1)
    between = np.stack([np.interp(steps, places, one) for one in np.eye(further + 1)])
    return points @ between
