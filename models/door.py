"""What is refused at the door, in a sentence with the place and the remedy."""

import numpy as np
import pandas as pd

MIN_POINTS = 4
MONTHS = {"MS": 1, "QS": 3, "YS": 12}
_NEEDED = ("unique_id", "ds", "y")


def checked(frame: pd.DataFrame, freq: str) -> pd.DataFrame:
    """The rows with figures as numbers and `month`, months since 1970; nothing is mended.

    Raises ValueError with the place and the remedy.
    """
    if freq not in MONTHS:
        raise ValueError(f"freq {freq!r} is not in {sorted(MONTHS)}")
    if lacking := [name for name in _NEEDED if name not in frame]:
        raise ValueError(f"column {', '.join(lacking)} is missing; needed are {', '.join(_NEEDED)}")
    kept = [*_NEEDED, *(["population"] if "population" in frame else [])]
    known = frame[kept].copy()
    for name in kept[2:]:
        known[name] = _numbers(known, name)
    days = pd.to_datetime(known["ds"])
    if days.isna().any():
        raise ValueError(f"ds is empty in {int(days.isna().sum())} rows; fill in the moment")
    month = (days.dt.year - 1970) * 12 + days.dt.month - 1
    phase = month % MONTHS[freq]
    if (days.dt.day != 1).any() or phase.nunique() > 1:
        odd = known.loc[(days.dt.day != 1) | (phase != phase.iloc[0]), "ds"].iloc[0]
        raise ValueError(f"ds {odd} does not begin a step of {freq}; write each step's first day")
    if (twice := known.duplicated(["unique_id", "ds"])).any():
        name, moment = known.loc[twice, ["unique_id", "ds"]].iloc[0]
        raise ValueError(f"series {name} has two rows of {moment}; keep one")
    return known.assign(month=month.astype("int64"))


def _numbers(known: pd.DataFrame, name: str) -> pd.Series:
    found = pd.to_numeric(known[name], errors="coerce")
    wrong = (found.isna() & known[name].notna() & (known[name] != "")) | np.isinf(found)
    if wrong.any():
        where = known.loc[wrong, ["unique_id", "ds", name]].iloc[0].tolist()
        raise ValueError(f"series {where[0]}, {where[1]}: {name} is {where[2]!r}, not a number")
    return found


def refuse_short(names: np.ndarray, row: np.ndarray) -> None:
    """Raise ValueError when a name has fewer than four of the rows."""
    count = np.bincount(row, minlength=len(names))
    if (short := names[count < MIN_POINTS]).size:
        raise ValueError(
            f"{short.size} series have fewer than {MIN_POINTS} known points "
            f"({', '.join(short[:5])}); leave them out or wait for more months"
        )


def frequency(frame: pd.DataFrame) -> str:
    """MS, QS or YS: the smallest step between the moments of a series.

    Raises ValueError when that is none of the three.
    """
    if lacking := [name for name in _NEEDED if name not in frame]:
        raise ValueError(f"column {', '.join(lacking)} is missing; needed are {', '.join(_NEEDED)}")
    days = pd.to_datetime(frame["ds"])
    month = (days.dt.year * 12 + days.dt.month).groupby(frame["unique_id"])
    step = month.apply(lambda own: own.sort_values().diff()).min()
    found = {months: freq for freq, months in MONTHS.items()}.get(step)
    if found is None:
        raise ValueError(f"the smallest step in ds is {step} months; say --freq MS, QS or YS")
    return found
