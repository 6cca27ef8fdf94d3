"""The simple forecasters beside each other: one family per scale of measurement, all vectorised."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from models.blocks import blocks
from models.panel import points
from models.seasons import indices
from models.smoothing import Grid, States, line, smoothed

_LEVELS = (0.05, 0.15, 0.3, 0.5, 0.7, 0.9, 0.99)
_FLAT = Grid.of(_LEVELS, (0.0,), (1.0,), (0.0,), (0.0,))
_TREND = Grid.of(_LEVELS, (0.03, 0.1, 0.3), (0.8, 0.9, 0.97, 1.0), (0.0,), (0.0, 1.0))
_SEASONAL = Grid.of((0.1, 0.3, 0.5, 0.8), (0.0, 0.1), (0.9, 0.98), (0.05, 0.2), (0.0, 1.0))
_STRAIGHT = _TREND.phi == 1.0
_FAR = 2.0  # nothing goes further than twice its own range outside what was ever seen
# the ones whose median is the middle of the combination; drift, naive and seasonal naive only tell
_CORE = ("flat", "damped", "holt", "theta", "seasonal", "quarters", "halves", "years")
_SLOPE_NONE, _SLOPE_WHOLE = 3, 10  # known points from which a slope counts, and counts in full

Back = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Views:
    """`ahead` per forecaster, n by horizon by k, their `names`, and what is true of each series."""

    names: list[str]
    ahead: np.ndarray
    traits: dict[str, np.ndarray]

    @property
    def middle(self) -> np.ndarray:
        """The median of the smoothing ones, n by horizon."""
        core = [name.split()[0] in _CORE for name in self.names]
        return np.median(self.ahead[:, :, core], axis=2)

    @property
    def apart(self) -> np.ndarray:
        """How far the smoothing ones differ, n by horizon."""
        core = [name.split()[0] in _CORE for name in self.names]
        return self.ahead[:, :, core].std(axis=2)


def views(
    values: np.ndarray, season: int, horizon: int, population: np.ndarray | None = None
) -> Views:
    """What every forecaster says of every series, in the series' own unit."""
    last = latest(values)
    found, traits = {}, {"last": last, "count": points(values), "change": _change(values)}
    for scale, seen, back in _scales(values, horizon, population):
        for name, ahead, known in _family(seen, season, horizon):
            rate = scale == "rate"  # inhabitants may double; the use of each of them may not
            ahead = back(_kept(ahead, seen)) if rate else _kept(back(ahead), values)
            found[f"{name} {scale}"] = ahead
            traits.update({f"{trait} {scale}": one for trait, one in known.items()})
    plain = _plain(values, season, horizon)
    found.update({name: _kept(ahead, values) for name, ahead in plain.items()})
    return Views(list(found), np.stack(list(found.values()), axis=2), traits)


def _kept(ahead: np.ndarray, values: np.ndarray) -> np.ndarray:
    least, most = np.nanmin(values, axis=1), np.nanmax(values, axis=1)
    reach = _FAR * (most - least)
    return np.clip(ahead, (least - reach)[:, None], (most + reach)[:, None])


def _scales(
    values: np.ndarray, horizon: int, population: np.ndarray | None
) -> Iterator[tuple[str, np.ndarray, Back]]:
    yield "raw", values, lambda ahead: ahead
    positive = (np.nanmin(values, axis=1) > 0)[:, None]
    logs = np.log(values, where=positive & (values > 0), out=values.copy())
    yield "log", logs, lambda ahead: np.where(positive, np.exp(np.minimum(ahead, 50)), ahead)
    if population is not None:
        length = values.shape[1]
        people = _coming(population, length, horizon)
        yield "rate", values / population[:, :length], lambda ahead: ahead * people


def _coming(population: np.ndarray, length: int, horizon: int) -> np.ndarray:
    """The population ahead, n by horizon: as given, or its own damped trend where not."""
    own = np.log(population[:, :length])
    states = smoothed(own, np.zeros((len(own), 1)), _TREND)
    found = np.exp(states.ahead(horizon, ~_STRAIGHT))
    given = population[:, length : length + horizon]
    found[:, : given.shape[1]] = np.where(np.isfinite(given), given, found[:, : given.shape[1]])
    return found


def _family(
    values: np.ndarray, season: int, horizon: int
) -> Iterator[tuple[str, np.ndarray, dict[str, np.ndarray]]]:
    pattern = indices(values, season)
    flat, trend = smoothed(values, pattern, _FLAT), smoothed(values, pattern, _TREND)
    level = flat.ahead(horizon)
    length = values.shape[1]
    _, slope = line(values - pattern[:, np.arange(length) % season])
    sure = np.clip((points(values) - _SLOPE_NONE) / (_SLOPE_WHOLE - _SLOPE_NONE), 0, 1)[:, None]
    damped = sure * trend.ahead(horizon, ~_STRAIGHT) + (1 - sure) * level
    yield "flat", level, {"slope": slope, "pattern": pattern.std(axis=1)}
    yield "damped", damped, {"error": _least(flat, trend)}
    yield "holt", sure * trend.ahead(horizon, _STRAIGHT) + (1 - sure) * level, {}
    # Theta of Assimakopoulos and Nikolopoulos (2000): flat smoothing with half the line's slope
    yield "theta", level + slope[:, None] / 2 * np.arange(1, horizon + 1), {}
    if season > 1:
        yield "seasonal", smoothed(values, pattern, _SEASONAL).ahead(horizon), {}
    yield from ((name, ahead, {}) for name, ahead in blocks(values, pattern, damped))


def _least(*states: States) -> np.ndarray:
    return np.sqrt(np.min([one.mse.min(axis=1) for one in states], axis=0))


def _plain(values: np.ndarray, season: int, horizon: int) -> dict[str, np.ndarray]:
    last, steps = latest(values), np.arange(1, horizon + 1)
    first = np.isfinite(values).argmax(axis=1)
    began = values[np.arange(len(values)), first]
    pace = (last - began) / np.maximum(values.shape[1] - 1 - first, 1)
    found = {"naive": np.repeat(last[:, None], horizon, axis=1)}
    found["drift"] = last[:, None] + pace[:, None] * steps
    if season > 1:
        found["repeat"] = repeated(values, season, horizon)
    return found


def repeated(values: np.ndarray, season: int, horizon: int) -> np.ndarray:
    """The same moment a year earlier, n by horizon; the last value where that is not known."""
    last = latest(values)
    if values.shape[1] < season:
        return np.repeat(last[:, None], horizon, axis=1)
    year = values[:, -season:][:, np.arange(horizon) % season]
    return np.where(np.isfinite(year), year, last[:, None])


def latest(values: np.ndarray) -> np.ndarray:
    """The last known value of each row."""
    known = np.isfinite(values)
    column = values.shape[1] - 1 - known[:, ::-1].argmax(axis=1)
    return values[np.arange(len(values)), column]


def _change(values: np.ndarray) -> np.ndarray:
    """The mean step between neighbouring known moments; zero where there are none."""
    steps = np.abs(np.diff(values, axis=1))
    known = np.isfinite(steps)
    return np.where(known, steps, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
