"""Rolling origins: what was known at earlier moments, beside what came after."""

from dataclasses import dataclass

import numpy as np

from models.features import Known, known
from models.panel import points

_DEEP = 18  # origins at least a horizon back
_SHALLOW = 6  # origins closer by, which tell of the first steps only
_MOST = 120_000  # rows in all; more of them teach little and take memory
_FIRST = {12: 30, 4: 12, 1: 5}  # points before an origin, per season


@dataclass(frozen=True)
class Rows:
    """One row per series, origin and step: `features`, and what came, `actual`, counted from the
    middle of the simple forecasters in units of `scale`."""

    features: np.ndarray
    actual: np.ndarray
    scale: np.ndarray
    series: np.ndarray
    step: np.ndarray
    back: np.ndarray  # how many moments the origin lies before the end

    def __len__(self) -> int:
        return len(self.actual)

    def take(self, chosen: np.ndarray) -> "Rows":
        """The rows chosen by a mask or by their places."""
        return Rows(*(part[chosen] for part in vars(self).values()))


def cuts(values: np.ndarray, season: int, horizon: int) -> list[int]:
    """How far back the origins lie: some within the horizon, the others ever further apart."""
    most = values.shape[1] - fewest(values, season)
    shallow = range(1, min(horizon, most + 1), max(1, horizon // _SHALLOW))
    deep, back = [], horizon
    while back <= most and len(deep) < _DEEP:
        deep.append(back)
        back += max(1, round(back * 0.1))
    return [*shallow, *deep]


def fewest(values: np.ndarray, season: int) -> int:
    """Points a series needs before an origin: fewer when the panel itself is short."""
    return int(np.clip(np.median(points(values)) // 2, 3, _FIRST[season]))


def rolled(
    values: np.ndarray,
    season: int,
    horizon: int,
    population: np.ndarray | None = None,
    backs: list[int] | None = None,
) -> Rows:
    """The rows of every origin. A row's features come from columns before its origin only."""
    least, length = fewest(values, season), values.shape[1]
    chosen = cuts(values, season, horizon) if backs is None else backs
    told = population is not None and population.shape[1] > length
    every = len(values) * sum(min(back, horizon) for back in chosen)
    share = min(1.0, _MOST / max(every, 1))  # the same of every origin, so far steps stay many
    found = []
    for back in chosen:
        before = values[:, : length - back]
        enough = points(before) >= least
        if not enough.any():
            continue
        came = values[enough, length - back : length - back + horizon]
        people = population
        if people is not None:  # an origin knows coming inhabitants only when we do today
            people = people[enough] if told else people[enough, : length - back]
        at = known(before[enough], season, horizon, people)
        rows = _rows(at, came, np.flatnonzero(enough), back)
        found.append(_some(rows, share, back))
    if not found:
        return _nothing()
    parts = zip(*(vars(one).values() for one in found), strict=True)
    return Rows(*(np.concatenate(part) for part in parts))


def _some(rows: Rows, share: float, seed: int) -> Rows:
    if share == 1.0:
        return rows
    most = round(share * len(rows))
    chosen = np.random.default_rng(seed).choice(len(rows), most, replace=False)
    return rows.take(np.sort(chosen))


def _rows(at: Known, came: np.ndarray, series: np.ndarray, back: int) -> Rows:
    ahead = came.shape[1]
    seen = np.isfinite(came)
    scale = np.broadcast_to(at.scale[:, None], came.shape)[seen]
    actual = ((came - at.middle[:, :ahead]) / at.scale[:, None])[seen]
    which = np.broadcast_to(series[:, None], came.shape)[seen]
    step = np.broadcast_to(np.arange(1, ahead + 1), came.shape)[seen]
    features = at.features[:, :ahead][seen].astype(np.float32)
    return Rows(features, actual, scale, which, step, np.full(len(actual), back))


def _nothing() -> Rows:
    none = np.empty(0)
    return Rows(np.empty((0, 0)), none, none, none.astype(int), none.astype(int), none.astype(int))
