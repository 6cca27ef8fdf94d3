"""One booster over all series for the middle, one for the size of its error, and their bands."""

from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from threadpoolctl import threadpool_limits

from models.bands import reaches
from models.features import Known
from models.origins import Rows

TRUST = 0.65  # what a skill shown at other series is worth later on; docs/prognose.md: how chosen
_FOLDS = 3  # of series: what a booster says of a series it learned from is too good
_TRAINED = 60_000  # rows; more took longer and taught nothing
_FEWEST = 200  # rows below which nothing can be learned
_ENOUGH = 1_500  # rows at which the booster's size of error weighs as much as the pooled one
_FURTHEST = 20.0  # scaled errors beyond this are one series' accident
_FLOOR = 0.05  # added to an error before its logarithm
_GROWTH, _GROWTH_WEIGHT = 0.6, 200.0  # errors grow with steps ** 0.6 until the rows say otherwise


@dataclass(frozen=True)
class Learned:
    """What the rows taught; `reach` is 6 quantiles by horizon, in units of the size of error."""

    middles: list[HistGradientBoostingRegressor]
    sizes: list[HistGradientBoostingRegressor]
    trust: float
    share: float  # of the boosters' size of error, the rest is the pooled one
    growth: float
    reach: np.ndarray

    def ahead(self, at: Known, waited: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Means, n by horizon, and quantiles, 6 by n by horizon, in the series' own unit.

        A series that `waited` (n) moments for a figure has the wider band of a longer way.
        """
        count, horizon = at.middle.shape
        flat = at.features.reshape(count * horizon, -1).astype(np.float32)
        steps = np.tile(np.arange(1.0, horizon + 1), count)
        moved = self.trust * _said(self.middles, flat)
        size = np.exp(self._size(_said(self.sizes, flat), steps)).reshape(count, horizon)
        middle = at.middle + at.scale[:, None] * moved.reshape(count, horizon)
        way = np.arange(1.0, horizon + 1)
        size = size * at.scale[:, None] * ((way + waited[:, None]) / way) ** self.growth
        return middle, middle + size * self.reach[:, None, :]

    def _size(self, said: np.ndarray, steps: np.ndarray) -> np.ndarray:
        return self.share * said + (1 - self.share) * self.growth * np.log(steps)


def learned(rows: Rows, horizon: int, trust: float = TRUST) -> Learned:
    """Learn from at least one row. The bands come from errors at series left out of the learning.

    Fewer than 200 rows teach no booster; then the middle is that of the simple forecasters.
    """
    rows = _sample(rows)
    fold = rows.series % _FOLDS
    actual = np.clip(rows.actual, -_FURTHEST, _FURTHEST)
    able = len(rows) >= _FEWEST and len(np.unique(fold)) == _FOLDS
    nothing = np.zeros(len(rows))
    with threadpool_limits(limits=1, user_api="openmp"):  # two threads on a busy machine: 16 x
        middles, said = _crossed(rows, actual, fold, _middle(len(rows))) if able else ([], nothing)
        trust = trust * _skill(actual, said) if able else 0.0
        error = actual - trust * said
        log = np.log(np.abs(error) + _FLOOR)
        sizes, told = _crossed(rows, log, fold, _SIZE) if able else ([], nothing)
    share = len(rows) / (len(rows) + _ENOUGH) if able else 0.0
    found = Learned(middles, sizes, trust, share, _growth(log, rows.step), np.empty(0))
    size = np.exp(found._size(told, rows.step.astype(float)))
    return Learned(**{**vars(found), "reach": reaches(error / size, rows.step, horizon)})


def _middle(rows: int) -> dict[str, object]:
    leaves = 15 if rows >= 5_000 else 8
    return {"loss": "absolute_error", "max_leaf_nodes": leaves, "max_iter": 100}


_SIZE = {"loss": "squared_error", "max_leaf_nodes": 8, "max_iter": 80, "min_samples_leaf": 60}
_ALWAYS = {
    "learning_rate": 0.05,
    "min_samples_leaf": 40,
    "l2_regularization": 1.0,
    "early_stopping": False,
    "random_state": 0,
}


def _crossed(
    rows: Rows, wanted: np.ndarray, fold: np.ndarray, how: dict[str, object]
) -> tuple[list[HistGradientBoostingRegressor], np.ndarray]:
    """A booster per fold, learned from the others, and what it says of its own fold."""
    boosters, said = [], np.zeros(len(rows))
    for one in range(_FOLDS):
        out = fold == one
        booster = HistGradientBoostingRegressor(**{**_ALWAYS, **how})
        booster.fit(_told(rows.features[~out]), wanted[~out])
        said[out] = booster.predict(rows.features[out])
        boosters.append(booster)
    return boosters, said


def _told(features: np.ndarray) -> np.ndarray:
    """The same, with a feature that no row knows as zeros: scikit-learn cannot bin nothing."""
    unknown = ~np.isfinite(features).any(axis=0)
    return np.where(unknown, np.float32(0), features) if unknown.any() else features


def _said(boosters: list[HistGradientBoostingRegressor], features: np.ndarray) -> np.ndarray:
    if not boosters:
        return np.zeros(len(features))
    with threadpool_limits(limits=1, user_api="openmp"):
        return np.mean([one.predict(features) for one in boosters], axis=0)


def _skill(actual: np.ndarray, said: np.ndarray) -> float:
    """The share of what is said, 0 to 1 in tenths, that leaves the smallest error."""
    shares = np.arange(11) / 10
    return float(shares[np.argmin([np.abs(actual - one * said).mean() for one in shares])])


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
