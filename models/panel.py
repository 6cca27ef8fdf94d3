"""Series as rows of one array, each ending in its last column, checked at the door."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from models.door import MONTHS, checked, refuse_short

SEASON = {"MS": 12, "QS": 4, "YS": 1}


@dataclass(frozen=True)
class Panel:
    """n series by T moments; column -1 is the last moment of every series.

    A moment without a figure, or before the first one, is NaN: missing is never zero.
    `population` (n by T + what is known of later moments) is None when the input has no such
    column; its column T is the first moment to forecast.
    """

    names: np.ndarray
    values: np.ndarray
    ends: np.ndarray  # the last known moment of each series, as a number of months
    freq: str
    population: np.ndarray | None = None

    @property
    def season(self) -> int:
        """How many steps make a year."""
        return SEASON[self.freq]

    def moments(self, horizon: int) -> np.ndarray:
        """The first days of the months ahead, n by horizon."""
        ahead = np.arange(1, horizon + 1) * MONTHS[self.freq]
        months = (self.ends[:, None] + ahead).astype("datetime64[M]")
        return months.astype("datetime64[s]")

    def at(self, row: np.ndarray, back: np.ndarray) -> np.ndarray:
        """The days of moments so many steps before the end of these rows."""
        months = self.ends[row] - back * MONTHS[self.freq]
        return months.astype("datetime64[M]").astype("datetime64[s]")


def points(values: np.ndarray) -> np.ndarray:
    """How many moments of each row are known."""
    return np.isfinite(values).sum(axis=1)


def arranged(frame: pd.DataFrame, freq: str, together: bool = False) -> Panel:
    """The panel of `unique_id, ds, y` (and `population`): one row per series, in order of name.

    A series ends with its last row, known or not; with a column `population` with its last known
    `y`, for then later rows tell the inhabitants to come. `together` lets every series end where
    the last one does. A series that ends in unknown moments is late, and forecast from its end.
    Raises ValueError, with the place and the remedy, for what cannot be forecast.
    """
    known = checked(frame, freq)
    names, row = np.unique(known["unique_id"].to_numpy(str), return_inverse=True)
    step = MONTHS[freq]
    month = known["month"].to_numpy()
    y = known["y"].to_numpy(float)
    refuse_short(names, row[np.isfinite(y)])
    told = np.isfinite(y) | ("population" not in known)
    ends = np.full(len(names), np.iinfo(np.int64).min)
    np.maximum.at(ends, row[told], month[told])
    if together:
        ends[:] = ends.max()
    back = (ends[row] - month) // step  # 0 is the last known moment, -1 the first one ahead
    first = np.zeros(len(names), np.int64)
    np.maximum.at(first, row[np.isfinite(y)], back[np.isfinite(y)])
    width = int(first.max()) + 1
    values = np.full((len(names), width), np.nan)
    inside = (back >= 0) & (back < width)
    values[row[inside], width - 1 - back[inside]] = y[inside]
    people = _population(known, row, width - 1 - back, values)
    return Panel(names, values, ends, freq, people)


def _population(
    known: pd.DataFrame, row: np.ndarray, column: np.ndarray, values: np.ndarray
) -> np.ndarray | None:
    if "population" not in known:
        return None
    width = max(values.shape[1], int(column.max()) + 1)
    people = np.full((len(values), width), np.nan)
    inside = column >= 0
    people[row[inside], column[inside]] = known["population"].to_numpy(float)[inside]
    own = people[:, : values.shape[1]]
    whole = (people > 0) | ~np.isfinite(people)
    complete = (np.isfinite(own) | ~np.isfinite(values)).all() and whole.all()
    return people if complete else None


def refuse_far(values: np.ndarray, horizon: int, freq: str) -> None:
    """Raise ValueError for a horizon beyond 15 years or longer than the longest history."""
    if horizon < 1:
        raise ValueError(f"horizon {horizon} is not at least 1")
    most = min(int(points(values).max()), 180 // MONTHS[freq])
    if horizon > most:
        raise ValueError(
            f"horizon {horizon} is further than the data carry: at most {most} steps, the points "
            "of the longest series and never over 15 years; ask for less"
        )


def beside(frame: pd.DataFrame, panel: Panel, name: str) -> np.ndarray:
    """Another column of the frame in the shape of the panel's values; NaN where it is empty.

    Raises ValueError when the frame has no such column.
    """
    if name not in frame:
        raise ValueError(f"column {name} is missing; there are {', '.join(map(str, frame))}")
    days = pd.to_datetime(frame["ds"])
    month = ((days.dt.year - 1970) * 12 + days.dt.month - 1).to_numpy()
    row = np.searchsorted(panel.names, frame["unique_id"].to_numpy(str))
    length = panel.values.shape[1]
    column = length - 1 - (panel.ends[row] - month) // MONTHS[panel.freq]
    inside = (column >= 0) & (column < length)
    found = np.full(panel.values.shape, np.nan)
    figures = pd.to_numeric(frame[name], errors="coerce").to_numpy(float)
    found[row[inside], column[inside]] = figures[inside]
    return found


def late(values: np.ndarray) -> np.ndarray:
    """How many of the last moments of each series are not known yet."""
    return np.isfinite(values)[:, ::-1].argmax(axis=1)
