"""Boosters learned in turn from all series but a third, and what they say of that third."""

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from threadpoolctl import threadpool_limits

from models.origins import Rows

FOLDS = 3  # of series: what a booster says of a series it learned from is too good
_ALWAYS = {
    "learning_rate": 0.05,
    "min_samples_leaf": 40,
    "l2_regularization": 1.0,
    "early_stopping": False,
    "random_state": 0,
}


def crossed(
    rows: Rows, wanted: np.ndarray, fold: np.ndarray, how: dict[str, object]
) -> tuple[list[HistGradientBoostingRegressor], np.ndarray]:
    """A booster per fold, learned from the others, and what it says of its own fold."""
    boosters, told = [], np.zeros(len(rows))
    for one in range(FOLDS):
        out = fold == one
        booster = HistGradientBoostingRegressor(**{**_ALWAYS, **how})
        booster.fit(_known(rows.features[~out]), wanted[~out])
        told[out] = booster.predict(rows.features[out])
        boosters.append(booster)
    return boosters, told


def _known(features: np.ndarray) -> np.ndarray:
    """The same, with a feature that no row knows as zeros: scikit-learn cannot bin nothing."""
    unknown = ~np.isfinite(features).any(axis=0)
    return np.where(unknown, np.float32(0), features) if unknown.any() else features


def said(boosters: list[HistGradientBoostingRegressor], features: np.ndarray) -> np.ndarray:
    """What the boosters say on average, one figure per row; nothing is zero."""
    if not boosters:
        return np.zeros(len(features))
    with threadpool_limits(limits=1, user_api="openmp"):
        return np.mean([one.predict(features) for one in boosters], axis=0)
