"""Scores of forecasts added up: how far off, to which side, how often inside the band."""

import numpy as np
import pandas as pd

from data.measures import ALL
from insights.accuracy.scored import of_node

HORIZONS = (1, 3, 6, 12, 24)  # months
SCORES = ["n", "error", "bias", "inside", "naive"]


def scores(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """One row per `by`: `n` comparisons, `error` and `bias` as a share of what came, `inside` the
    share within the 80 % band, `naive` the error as a share of that of "nothing changes"."""
    if rows.empty:
        return pd.DataFrame(columns=[*by, *SCORES])
    sizes = rows.assign(
        n=1, off=rows["error"].abs(), off_naive=rows["naive_error"].abs(),
        inside=rows["inside"].astype(float),
    )  # fmt: skip
    summed = sizes.groupby(by)[["n", "off", "off_naive", "error", "came", "inside"]].sum()
    came = summed["came"].where(summed["came"] > 0, np.nan)
    found = pd.DataFrame(
        {
            "n": summed["n"],
            "error": summed["off"] / came,
            "bias": summed["error"] / came,
            "inside": summed["inside"] / summed["n"],
            "naive": summed["off"] / summed["off_naive"].where(summed["off_naive"] > 0, np.nan),
        }
    )
    return found.reset_index()


def by_horizon(rows: pd.DataFrame, gemeente: str = ALL, part: str = ALL) -> pd.DataFrame:
    """One row per horizon of 1, 3, 6, 12 and 24 months that any run has reached."""
    own = of_node(rows, gemeente, part)
    return scores(own[own["horizon"].isin(HORIZONS)], ["horizon"])


def by_gemeente(rows: pd.DataFrame, part: str = ALL) -> pd.DataFrame:
    """One row per gemeente that is shown, over all horizons."""
    own = rows[(rows["gemeente"] != ALL) & (rows["part"] == part)]
    return scores(own, ["gemeente"])


def by_part(rows: pd.DataFrame, gemeente: str = ALL) -> pd.DataFrame:
    """One row per leveringsvorm, functie or status that is shown, over all horizons."""
    own = rows[(rows["part"] != ALL) & (rows["gemeente"] == gemeente)]
    return scores(own, ["part"])


def by_run(rows: pd.DataFrame, gemeente: str = ALL, part: str = ALL) -> pd.DataFrame:
    """One row per run, over all the months that came since."""
    return scores(of_node(rows, gemeente, part), ["known_at", "last_month", "run_id"])
