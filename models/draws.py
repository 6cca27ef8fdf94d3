"""Draws that add up: bottom series move together as much as the total's own band says."""

from statistics import NormalDist

import numpy as np

from models.bands import QUANTILES
from models.hierarchy import Hierarchy

_NORMAL = np.array([NormalDist().inv_cdf(float(q)) for q in QUANTILES])


def drawn(
    tree: Hierarchy, middle: np.ndarray, band: np.ndarray, count: int = 500, seed: int = 0
) -> np.ndarray:
    """Coherent draws, count by n by horizon, from coherent means n by horizon and bands 6 by n by
    horizon. In every draw every total is the sum of its parts; so a band of a sum comes from here,
    never from adding bounds. Same seed, same draws.
    """
    chance = np.random.default_rng(seed)
    bottom, horizon = tree.bottom, middle.shape[1]
    common = _walk(chance.standard_normal((count, 1, horizon)))
    own = _walk(chance.standard_normal((count, len(bottom), horizon)))
    share = _together(tree, middle, band)
    normal = np.sqrt(share) * common + np.sqrt(1 - share) * own
    found = np.empty((count, len(bottom), horizon))
    places = np.r_[_NORMAL[:3], 0.0, _NORMAL[3:]]
    for place, node in enumerate(bottom):
        levels = np.insert(band[:, node], 3, middle[node], axis=0)
        for step in range(horizon):
            found[:, place, step] = _figures(normal[:, place, step], places, levels[:, step])
    counted = band[:, bottom].min(axis=(0, 2)) >= 0
    found = np.where(counted[None, :, None], np.maximum(found, 0.0), found)
    return np.einsum("nb,cbh->cnh", tree.sums, found)


def _walk(steps: np.ndarray) -> np.ndarray:
    """Standard normal at every step, as dependent over time as a random walk."""
    return steps.cumsum(axis=2) / np.sqrt(np.arange(1, steps.shape[2] + 1))


def _together(tree: Hierarchy, middle: np.ndarray, band: np.ndarray) -> float:
    """The correlation with which the spread of the widest total is that of its own band."""
    spread = (band[4] - band[1]) / (_NORMAL[4] - _NORMAL[1])
    top = int(tree.sums.sum(axis=1).argmax())
    parts = spread[tree.bottom][tree.sums[top] > 0]
    apart = (parts**2).sum(axis=0)
    room = parts.sum(axis=0) ** 2 - apart
    share = (spread[top] ** 2 - apart) / np.where(room > 0, room, np.inf)
    return float(np.clip(np.mean(share), 0.0, 1.0))


def _figures(normal: np.ndarray, places: np.ndarray, levels: np.ndarray) -> np.ndarray:
    """From normal draws to figures by the band's own quantiles, straight on beyond the outer."""
    found = np.interp(normal, places, levels)
    low = levels[0] + (normal - places[0]) * (levels[1] - levels[0]) / (places[1] - places[0])
    high = levels[-1] + (normal - places[-1]) * (levels[-1] - levels[-2]) / (
        places[-1] - places[-2]
    )
    return np.where(normal < places[0], low, np.where(normal > places[-1], high, found))
