"""One booster over all series for the middle, one for the size of its error, and their bands."""

from dataclasses import dataclass, replace

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from threadpoolctl import threadpool_limits

from models.bands import reaches
from models.boosters import FOLDS, crossed, said
from models.common import periods, widened
from models.features import Known
from models.origins import Rows
from models.record import record

TRUST = 0.65  # what a skill shown at other series is worth later on; docs/prognose.md: how chosen
_TRAINED = 60_000  # rows; more took longer and taught nothing
_FEWEST = 200  # rows below which nothing can be learned
_ENOUGH = 1_500  # rows at which the booster's size of error weighs as much as the pooled one
_FURTHEST = 20.0  # scaled errors beyond this are one series' accident
_FLOOR = 0.05  # added to an error before its logarithm
_GROWTH, _GROWTH_WEIGHT = 0.6, 200.0  # errors grow with steps ** 0.6 until the rows say otherwise


@dataclass(frozen=True)
class Learned:
    """What the rows taught; `reach` is 6 quantiles by horizon, in units of the size of error, and
    `own` what each series makes of that size (n by horizon)."""

    middles: list[HistGradientBoostingRegressor]
    sizes: list[HistGradientBoostingRegressor]
    trust: float
    share: float  # of the boosters' size of error, the rest is the pooled one
    growth: float
    seen: int  # the furthest step of which anything came
    periods: float
    own: np.ndarray
    reach: np.ndarray

    def ahead(
        self, at: Known, waited: np.ndarray, sums: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Means, n by horizon, and quantiles, 6 by n by horizon, in the series' own unit.

        A series that `waited` (n) moments for a figure has the wider band of a longer way; where
        `sums` (n) is true what the series have in common does not cancel out.
        """
        count, horizon = at.middle.shape
        flat = at.features.reshape(count * horizon, -1).astype(np.float32)
        steps = np.tile(np.arange(1.0, horizon + 1), count)
        moved = self.trust * said(self.middles, flat)
        size = np.exp(self._size(said(self.sizes, flat), steps)).reshape(count, horizon)
        middle = at.middle + at.scale[:, None] * moved.reshape(count, horizon)
        way = np.arange(1.0, horizon + 1)
        size = size * self.own * at.scale[:, None] * self._beyond(at.power, way)
        size = size * ((way + waited[:, None]) / way) ** self.growth
        size = size * np.where(sums, widened(self.periods), 1.0)[:, None]
        return middle, middle + size * self.reach[:, None, :]

    def _size(self, told: np.ndarray, steps: np.ndarray) -> np.ndarray:
        pooled = self.growth * np.log(np.minimum(steps, self.seen))
        return self.share * told + (1 - self.share) * pooled

    def _beyond(self, power: np.ndarray, way: np.ndarray) -> np.ndarray:
        """Further than anything came, an error grows with the series' own power of the steps."""
        return (np.maximum(way, self.seen) / self.seen) ** power[:, None]


def learned(rows: Rows, series: int, horizon: int, trust: float = TRUST) -> Learned:
    """Learn from at least one row about so many series. The bands come from errors at series left
    out of the learning.

    Fewer than 200 rows teach no booster; then the middle is that of the simple forecasters.
    """
    rows, count = _sample(rows), periods(rows, horizon)
    fold = rows.series % FOLDS
    actual = np.clip(rows.actual, -_FURTHEST, _FURTHEST)
    able = len(rows) >= _FEWEST and len(np.unique(fold)) == FOLDS
    nothing = np.zeros(len(rows))
    with threadpool_limits(limits=1, user_api="openmp"):  # two threads on a busy machine: 16 x
        middles, moved = crossed(rows, actual, fold, _middle(len(rows))) if able else ([], nothing)
        trust = trust * _skill(actual, moved) * _believed(count) if able else 0.0
        error = actual - trust * moved
        log = np.log(np.abs(error) + _FLOOR)
        sizes, told = crossed(rows, log, fold, _SIZE) if able else ([], nothing)
    share = len(rows) / (len(rows) + _ENOUGH) if able else 0.0
    growth, seen = _growth(log, rows.step), int(rows.step.max())
    found = Learned(middles, sizes, trust, share, growth, seen, count, *[np.empty(0)] * 2)
    size = np.exp(found._size(told, rows.step.astype(float)))
    own, each = record(np.abs(error) / size, rows, series, horizon)
    return replace(found, own=own, reach=reaches(error / size / each, rows.step, horizon))


def _middle(rows: int) -> dict[str, object]:
    leaves = 15 if rows >= 5_000 else 8
    return {"loss": "absolute_error", "max_leaf_nodes": leaves, "max_iter": 100}


_SIZE = {"loss": "squared_error", "max_leaf_nodes": 8, "max_iter": 80, "min_samples_leaf": 60}


def _skill(actual: np.ndarray, said: np.ndarray) -> float:
    """The share of what is said, 0 to 1 in tenths, that leaves the smallest error."""
    shares = np.arange(11) / 10
    return float(shares[np.argmin([np.abs(actual - one * said).mean() for one in shares])])


def _believed(count: float) -> float:
    """0 to 1: what is learned from one period only may be that period's accident.

    Nothing of it is believed when the origins span one horizon, all of it when they span three.
    """
    return float(np.clip((count - 1) / 2, 0, 1))


def _growth(log: np.ndarray, step: np.ndarray) -> float:
    """The power with which errors grow over the steps, pulled towards 0.6."""
    time = np.log(step)
    apart = time - time.mean()
    covered = (apart * (log - log.mean())).sum() + _GROWTH * _GROWTH_WEIGHT
    return float(covered / ((apart**2).sum() + _GROWTH_WEIGHT))


def _sample(rows: Rows) -> Rows:
    if len(rows) <= _TRAINED:
        return rows
    chosen = np.random.default_rng(0).choice(len(rows), _TRAINED, replace=False)
    return rows.take(np.sort(chosen))
