"""Draws: every assumption and every error that the bands are made of, from one seed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from statistics import NormalDist
from zlib import crc32

import numpy as np

from models.longterm.codes import ANY, SHAPES, SHARE, Assumption

_TENTH = NormalDist().inv_cdf(0.9)  # low and high are this many deviations from the middle


@dataclass(frozen=True, eq=False)
class Chance:
    """What is drawn: `values` by code, each of as many draws as there are, and standard errors.

    Without a `seed` there is no chance: errors are zero and the regional level is its mean.
    """

    values: Mapping[str, np.ndarray]
    count: int
    seed: int | None

    def __getitem__(self, code: str) -> np.ndarray:
        return self.values[code]

    def __contains__(self, code: str) -> bool:
        return code in self.values

    def normal(self, name: str, *shape: int) -> np.ndarray:
        """Standard normal errors, draw by `shape`; each name its own, whatever else is drawn."""
        if self.seed is None:
            return np.zeros((self.count, *shape))
        return self.of(name).standard_normal((self.count, *shape))

    def of(self, name: str) -> np.random.Generator:
        """The generator of that name. Raises ValueError when there is no chance."""
        if self.seed is None:
            raise ValueError(f"{name} is not left to chance here")
        return np.random.default_rng([self.seed, crc32(name.encode())])


def drawn(assumptions: Mapping[str, Assumption], count: int, seed: int) -> Chance:
    """As many draws of every assumption. Raises ValueError for less than one draw.

    Every slice of a distribution has as many draws as any other (McKay, Beckman and Conover,
    1979), so that a few hundred suffice; and each code has a chance of its own, so that a change
    of one assumption leaves the draws of the others as they were.
    """
    if count < 1:
        raise ValueError(f"{count} draws is not at least 1")
    values = {}
    for code, one in assumptions.items():
        order = np.random.default_rng([seed, crc32(code.encode())]).permutation(count)
        values[code] = _figures(code, one, _scores(count)[order])
    return Chance(values, count, seed)


def central(assumptions: Mapping[str, Assumption]) -> Chance:
    """One draw, with every assumption at its value and no error at all."""
    return Chance({code: np.array([one.value]) for code, one in assumptions.items()}, 1, None)


def turned(assumptions: Mapping[str, Assumption]) -> tuple[Chance, list[tuple[str, str]]]:
    """One draw at the values, then for each assumption with a band one at its low and one at its
    high; with, for each draw but the first, the code and which of the two."""
    moved = [code for code, one in assumptions.items() if one.low < one.high]
    order = [(code, side) for code in moved for side in ("low", "high")]
    count = len(order) + 1
    values = {code: np.full(count, one.value) for code, one in assumptions.items()}
    for place, (code, side) in enumerate(order, 1):
        values[code][place] = getattr(assumptions[code], side)
    return Chance(values, count, None), order


@cache
def _scores(count: int) -> np.ndarray:
    normal = NormalDist()
    return np.array([normal.inv_cdf((place + 0.5) / count) for place in range(count)])


def _figures(code: str, one: Assumption, score: np.ndarray) -> np.ndarray:
    if one.low == one.high:
        return np.full(len(score), one.value)
    low, middle, high = (_scaled(code, figure) for figure in (one.low, one.value, one.high))
    spread = np.where(score < 0, middle - low, high - middle) / _TENTH
    figures = middle + spread * score
    if SHAPES[code] == ANY:
        return figures
    return 1 / (1 + np.exp(-figures)) if SHAPES[code] == SHARE else np.exp(figures)


def _scaled(code: str, figure: float) -> float:
    if SHAPES[code] == ANY:
        return figure
    return float(np.log(figure / (1 - figure)) if SHAPES[code] == SHARE else np.log(figure))
