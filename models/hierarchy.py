"""Which series are sums of which others, read from key columns that a total leaves empty."""

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Hierarchy:
    """n nodes over b bottom series: `sums` n by b of zeros and ones, `bottom` b places in n."""

    sums: np.ndarray
    bottom: np.ndarray

    @property
    def totals(self) -> np.ndarray:
        """The places of the nodes that are sums of others."""
        return np.setdiff1d(np.arange(len(self.sums)), self.bottom)


def hierarchy(frame: pd.DataFrame, names: np.ndarray, columns: list[str]) -> Hierarchy | None:
    """The sums among `names`: a total has one or more of the `columns` empty, and counts every
    bottom series with the keys that it does name. None when no series is a total.

    A column `level` that says "bottom" decides which series are not totals, when there is one.
    Raises ValueError for a column that is not there and for a total of nothing.
    """
    if lacking := [name for name in columns if name not in frame]:
        raise ValueError(f"hierarchy column {', '.join(lacking)} is missing; there are {[*frame]}")
    first = frame.assign(unique_id=frame["unique_id"].astype(str))
    first = first.drop_duplicates("unique_id").set_index("unique_id").loc[names]
    keys = first[columns].fillna("").astype(str).to_numpy()
    lowest = (keys != "").all(axis=1)
    if "level" in first and (first["level"] == "bottom").any():
        lowest = (first["level"] == "bottom").to_numpy()
    if lowest.all():
        return None
    bottom = np.flatnonzero(lowest)
    same = (keys[:, None, :] == keys[bottom][None, :, :]) | (keys[:, None, :] == "")
    sums = same.all(axis=2).astype(float)
    sums[bottom] = np.eye(len(bottom))
    if (empty := names[sums.sum(axis=1) == 0]).size:
        raise ValueError(f"total {empty[0]} has no series below it; add those or leave it out")
    return Hierarchy(sums, bottom)
