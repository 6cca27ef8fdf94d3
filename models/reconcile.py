"""Forecasts that add up: weighted by the variance of their errors, or from the bottom up."""

import numpy as np

from models.experts import views
from models.hierarchy import Hierarchy
from models.origins import fewest

_CLEARLY = 0.97  # bottom-up is taken only when its backtest error is at least 3 % smaller


def projection(tree: Hierarchy, variance: np.ndarray, method: str) -> np.ndarray:
    """The b by n matrix from forecasts of all nodes to those of the bottom series.

    "variance" is weighted least squares with each node's error variance (Wickramasuriya,
    Athanasopoulos and Hyndman, 2019, with a diagonal matrix); "bottom" leaves totals aside.
    """
    if method == "bottom":
        return np.eye(len(tree.sums))[tree.bottom]
    weight = 1 / np.maximum(variance, 1e-9 * variance.max() + 1e-12)
    weighted = tree.sums.T * weight
    return np.linalg.solve(weighted @ tree.sums, weighted)


def coherent(tree: Hierarchy, to_bottom: np.ndarray, middle: np.ndarray) -> np.ndarray:
    """Means, n by horizon, of which every total is the sum of its parts; counts stay counts."""
    bottom = to_bottom @ middle
    counted = middle[tree.bottom].min(axis=1) >= 0
    return tree.sums @ np.where(counted[:, None], np.maximum(bottom, 0.0), bottom)


def chosen(
    tree: Hierarchy, values: np.ndarray, season: int, horizon: int
) -> tuple[str, np.ndarray]:
    """The method with the smaller error at earlier moments, and its projection.

    Judged with the simple forecasters only: per origin the variances come from the other origins.
    """
    errors, said, came = _judged(values, season, horizon)
    if len(errors) < 2:
        return "variance", projection(tree, _own(values), "variance")
    scale = np.sqrt(_own(values))[:, None]
    score = {"variance": 0.0, "bottom": 0.0}
    for place, (ahead, actual) in enumerate(zip(said, came, strict=True)):
        others = np.mean([e for n, e in enumerate(errors) if n != place], axis=0)
        for method in score:
            made = coherent(tree, projection(tree, others, method), ahead)
            score[method] += float(np.nanmean(np.abs(made - actual) / scale))
    best = "bottom" if score["bottom"] < _CLEARLY * score["variance"] else "variance"
    return best, projection(tree, np.mean(errors, axis=0), best)


def _judged(
    values: np.ndarray, season: int, horizon: int
) -> tuple[list[np.ndarray], list[np.ndarray], list[np.ndarray]]:
    errors, said, came = [], [], []
    most = values.shape[1] - fewest(values, season)
    for back in np.unique(np.round(np.array([1, 1.5, 2, 2.5]) * horizon).astype(int)):
        if back > most or not np.isfinite(values[:, :-back]).sum(axis=1).min() >= 3:
            continue
        said.append(views(values[:, :-back], season, horizon).middle)
        came.append(values[:, values.shape[1] - back :][:, :horizon])
        squared = (came[-1] - said[-1]) ** 2
        known = np.isfinite(squared)
        mean = np.where(known, squared, 0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
        errors.append(np.where(known.any(axis=1), mean, _own(values)))
    return errors, said, came


def _own(values: np.ndarray) -> np.ndarray:
    """The mean squared step of each series: what is known of its error without a backtest."""
    steps = np.diff(values, axis=1)
    known = np.isfinite(steps)
    return np.where(known, steps**2, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1) + 1e-9
