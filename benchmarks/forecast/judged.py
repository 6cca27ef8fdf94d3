"""The yardstick's own scores, as its peers were scored: see README.md for each."""

import numpy as np
import pandas as pd

# the trapezoid weights of the CRPS integral over five quantiles
_WEIGHTS = {"lo-95": (0.025, 0.05), "lo-80": (0.1, 0.2375), "mean": (0.5, 0.4),
            "hi-80": (0.9, 0.2375), "hi-95": (0.975, 0.05)}  # fmt: skip


def judged(train: pd.DataFrame, test: pd.DataFrame, season: int) -> dict[str, float]:
    """`mase, scrps, cov80, cov95` as means over series. `test` has `y` beside the forecast.

    Raises ValueError when a row of the test has no forecast.
    """
    if test[list(_WEIGHTS)].isna().any().any():
        raise ValueError("a row of the test part has no forecast")
    unit = test["unique_id"].map(_units(train, season))
    found = {"mase": (test["mean"] - test["y"]).abs() / unit, "scrps": _crps(test) / unit}
    for level in (80, 95):
        inside = test["y"].between(test[f"lo-{level}"], test[f"hi-{level}"])
        found[f"cov{level}"] = inside.astype(float)
    per_series = pd.DataFrame(found).groupby(test["unique_id"]).mean()
    return {str(name): float(one) for name, one in per_series.mean().items()}


def incoherence(test: pd.DataFrame, keys: list[str]) -> float:
    """Mean of |total - sum of its parts| / max(1, |total|) over totals and moments."""
    bottom, apart = test[test["level"] == "bottom"], []
    for _, total in test[test["level"] != "bottom"].groupby("unique_id"):
        named = [key for key in keys if total[key].iloc[0] != ""]
        below = (bottom[named] == total[named].iloc[0]).all(axis=1)
        parts = bottom[below].groupby("ds")["mean"].sum()
        mean = total.set_index("ds")["mean"]
        apart.append((mean - parts).abs() / mean.abs().clip(lower=1))
    return float(pd.concat(apart).mean()) if apart else float("nan")


def _crps(test: pd.DataFrame) -> pd.Series:
    total = pd.Series(0.0, index=test.index)
    for column, (level, weight) in _WEIGHTS.items():
        miss = test["y"] - test[column]
        total += 2 * weight * np.maximum(level * miss, (level - 1) * miss)
    return total


def _units(train: pd.DataFrame, season: int) -> pd.Series:
    def one(y: pd.Series) -> float:
        return float(y.diff(season if len(y) > season else 1).abs().mean())

    found = train.groupby("unique_id")["y"].apply(one)
    return found.where(found > 0)
