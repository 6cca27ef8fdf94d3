"""A smooth line through points that never overshoots them (Fritsch and Carlson, 1980)."""

import numpy as np


def through(at: np.ndarray, figures: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Figures at the wanted places: cubic between the points and going up only where they do.

    `figures` may have more axes; its last one runs along `at`, which rises. Beyond the outer points
    the line is not known: raises ValueError.
    """
    if wanted.min() < at[0] or wanted.max() > at[-1]:
        raise ValueError(
            f"asked for {wanted.min()} to {wanted.max()}; known is {at[0]} to {at[-1]}"
        )
    width = np.diff(at)
    slope = np.diff(figures, axis=-1) / width
    bend = _bends(width, slope)
    place = np.clip(np.searchsorted(at, wanted, side="right") - 1, 0, len(width) - 1)
    step = width[place]
    x = (wanted - at[place]) / step
    left, right = figures[..., place], figures[..., place + 1]
    rise = step * (x * (1 - x) ** 2 * bend[..., place] - x**2 * (1 - x) * bend[..., place + 1])
    return left + (right - left) * x**2 * (3 - 2 * x) + rise


def _bends(width: np.ndarray, slope: np.ndarray) -> np.ndarray:
    """The slope at each point: the weighted harmonic mean of both sides, zero at a turn."""
    before, after = slope[..., :-1], slope[..., 1:]
    near, far = width[1:] + 2 * width[:-1], 2 * width[1:] + width[:-1]
    same = before * after > 0
    one = np.where(same, before, 1.0)
    other = np.where(same, after, 1.0)
    inner = np.where(same, (near + far) / (near / one + far / other), 0.0)
    first = _end(width[0], width[1], slope[..., 0], slope[..., 1])
    last = _end(width[-1], width[-2], slope[..., -1], slope[..., -2])
    return np.concatenate([first[..., None], inner, last[..., None]], axis=-1)


def _end(near: float, far: float, slope: np.ndarray, next_slope: np.ndarray) -> np.ndarray:
    """The slope at an outer point: that of a parabola, not against the line and not too steep."""
    found = ((2 * near + far) * slope - near * next_slope) / (near + far)
    found = np.where(found * slope > 0, found, 0.0)
    return np.where(np.abs(found) > 3 * np.abs(slope), 3 * slope, found)
