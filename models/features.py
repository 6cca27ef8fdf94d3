"""What the booster knows of a series at a moment: lags, differences and the simple forecasts."""

from dataclasses import dataclass

import numpy as np

from models.experts import Views, views
from models.pace import changes, power

_LAGS = 6


@dataclass(frozen=True)
class Known:
    """Of n series with h steps ahead: `features` n by h by f, without unit; `middle` n by h and
    `scale` n in the series' own unit; `power` n, see `models.pace`."""

    features: np.ndarray
    middle: np.ndarray
    scale: np.ndarray
    views: Views
    power: np.ndarray


def known(
    values: np.ndarray, season: int, horizon: int, population: np.ndarray | None = None
) -> Known:
    """Everything from the columns given; nothing later can leak in, for it is not there."""
    said = views(values, season, horizon, population)
    traits, middle = said.traits, said.middle
    scale = (traits["error raw"] + traits["change"]) / 2
    scale = np.maximum(scale, 1e-3 * np.abs(traits["last"]) + 1e-9)
    by = scale[:, None, None]
    steps = np.broadcast_to(np.arange(1.0, horizon + 1)[None, :, None], (*middle.shape, 1))
    apart = (said.ahead - middle[:, :, None]) / by
    moved = (middle - traits["last"][:, None])[:, :, None] / by
    own = _own(values, season, scale, traits)
    own = np.broadcast_to(own[:, None, :], (*middle.shape, own.shape[1]))
    parts = [apart, moved, steps, said.apart[:, :, None] / by, own]
    return Known(np.concatenate(parts, axis=2), middle, scale, said, power(values))


def _own(
    values: np.ndarray, season: int, scale: np.ndarray, traits: dict[str, np.ndarray]
) -> np.ndarray:
    last = traits["last"]
    found = [
        np.log(traits["count"]),
        traits["error raw"] / scale,
        traits["pattern raw"] / scale,
        traits["slope raw"] / scale,
        scale / np.maximum(np.abs(last), 1e-9),
        np.minimum(traits["error log"], 5),
        *_steps(values, scale),
        *(changes(values) / scale[:, None]).T,
    ]
    if season > 1:
        found += [_since(values, last, lag) / scale for lag in (season, 2 * season)]
    recent = values[:, -max(season, 4) :]
    known = np.isfinite(recent)
    count = known.sum(axis=1)
    mean = np.where(known, recent, 0.0).sum(axis=1) / np.maximum(count, 1)
    return np.stack([*found, np.where(count > 0, mean - last, 0.0) / scale], axis=1)


def _steps(values: np.ndarray, scale: np.ndarray) -> list[np.ndarray]:
    steps = np.full((len(values), _LAGS), np.nan)
    latest = np.diff(values[:, -_LAGS - 1 :], axis=1)
    steps[:, _LAGS - latest.shape[1] :] = latest
    return list((steps / scale[:, None]).T)


def _since(values: np.ndarray, last: np.ndarray, lag: int) -> np.ndarray:
    if values.shape[1] <= lag:
        return np.full(len(values), np.nan)
    return last - values[:, -1 - lag]
