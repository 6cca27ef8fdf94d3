"""Where the short term hands over to the long term: a slow blend, so that there is no kink."""

import numpy as np
import pandas as pd

from models.longterm.curve import through

FROM, UNTIL = 12, 36  # months ahead: before it only the short term, after it only the long term


def joined(short: pd.DataFrame, long: pd.DataFrame) -> pd.DataFrame:
    """One row per `unique_id` and month, from the first of `short` to the last of `long`.

    `short` has a row per month, `long` per first of January, both with `ds`, `mean` and bands; kept
    are the columns of both. Every column, so the mean and each bound, is blended by itself:

        w · short + (1 - w) · long,   w = 1 - x² (3 - 2x),   x = (months ahead - 12) / 24

    w and its slope change without a jump. A short term of less than 36 months hands over by its own
    end. Between two Januaries `long` is a smooth line. Raises ValueError for a short term of 12
    months or less, and for a long term that does not reach from its 13th month to its end.
    """
    columns = [name for name in long if name in short and name not in ("unique_id", "ds")]
    ids = sorted(set(short["unique_id"]))
    if ids != sorted(set(long["unique_id"])):
        raise ValueError("short and long term are not of the same series")
    near, far = _months(short), _months(long)
    if len(near) <= FROM:
        raise ValueError(f"a short term of {len(near)} months; the blend begins after {FROM}")
    months = np.arange(near[0], far[-1] + 1)
    if len(months) <= len(near) or far[0] > near[0] + FROM:
        raise ValueError("the long term does not reach from a year ahead to past the short term")
    found = {}
    for column in columns:
        one, other = (_wide(frame, ids, column) for frame in (short, long))
        found[column] = _blended(one, far, other, months)
    days = months.astype("datetime64[M]").astype("datetime64[s]")
    frame = pd.DataFrame({"unique_id": np.repeat(ids, len(months)), "ds": np.tile(days, len(ids))})
    return frame.assign(**{column: figures.ravel() for column, figures in found.items()})


def anchored(long: pd.DataFrame, short: pd.DataFrame) -> pd.DataFrame:
    """The long term, each series times one factor, so that in the first month that both know its
    line runs through the mean of the short term.

    For a part of the region, such as the partners' own clients, that follows the region's growth.
    Raises ValueError for a series of which the long term is zero there.
    """
    ids = sorted(set(long["unique_id"]))
    near, far = _months(short), _months(long)
    begin = max(near[0], far[0])
    if begin > min(near[-1], far[-1]):
        raise ValueError("the short and the long term have no month in common")
    line = through(far.astype(float), _wide(long, ids, "mean"), np.array([float(begin)]))[:, 0]
    if (line <= 0).any():
        raise ValueError(f"{ids[int(np.argmax(line <= 0))]} is zero and cannot be scaled")
    factors = _wide(short, ids, "mean")[:, begin - near[0]] / line
    factor = long["unique_id"].map(dict(zip(ids, factors, strict=True)))
    columns = [name for name in long if name not in ("unique_id", "ds")]
    return long.assign(**{name: long[name] * factor for name in columns})


def _blended(
    short: np.ndarray, far: np.ndarray, long: np.ndarray, months: np.ndarray
) -> np.ndarray:
    length = short.shape[1]
    ahead = np.arange(1, len(months) + 1)
    passed = np.clip((ahead - FROM) / (min(UNTIL, length) - FROM), 0.0, 1.0)
    weight = 1 - passed**2 * (3 - 2 * passed)
    known = months >= far[0]  # before the first January only the short term counts
    line = np.zeros((len(short), len(months)))
    line[:, known] = through(far.astype(float), long, months[known].astype(float))
    found = (1 - weight) * line
    found[:, :length] += weight[:length] * short
    return found


def _months(frame: pd.DataFrame) -> np.ndarray:
    """Months since 1970, each once, in order."""
    days = pd.to_datetime(frame["ds"])
    return np.unique(((days.dt.year - 1970) * 12 + days.dt.month - 1).to_numpy())


def _wide(frame: pd.DataFrame, ids: list[str], column: str) -> np.ndarray:
    wide = frame.pivot(index="unique_id", columns="ds", values=column).sort_index(axis=1).loc[ids]
    if wide.isna().to_numpy().any():
        raise ValueError(f"{column} has no figure for some series and moment")
    return wide.to_numpy(float)
