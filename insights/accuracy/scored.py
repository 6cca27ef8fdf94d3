"""Every kept forecast beside what was counted later, as known now."""

import numpy as np
import pandas as pd

from data.disclosure import Scope
from data.measures import ALL, MEASURES
from insights.ask import Moment, ask
from insights.columns import days
from insights.forecast import questions
from insights.forecast.outlook import Vintage, vintages

NODE = ["gemeente", "part"]
COLUMNS = ["run_id", "known_at", "last_month", *NODE, "period", "horizon", "mean", "lo_80", "hi_80",
           "came", "naive", "error", "naive_error", "inside"]  # fmt: skip


def scored(measure: str, at: Moment, scope: Scope, partner: str = "") -> pd.DataFrame:
    """One row per run, gemeente and part ("" all) and month that came: `horizon` in months, the
    forecast, what `came`, `error` (forecast less what came), and `naive`, the last figure that was
    known when the run was made.

    Only what this reader may see of both, and only months that exactly the partners of the run
    delivered: else the difference would be that of who took part.
    """
    told = ask(questions.foretold(measure, partner, every=True), at=at, scope=scope)
    kept = {one.run_id: one for one in vintages(at, scope)}
    told = told[(told["mask"] == "") & told["run_id"].isin(list(kept))]
    if told.empty:
        return pd.DataFrame(columns=COLUMNS)
    base = told[told["told_as"] == "base"].rename(columns={"mean": "naive"})
    ahead = told[told["told_as"] == "forecast"]
    first = told["last_month"].min().date()
    came = ask(questions.counted(measure, partner, first), at=at, scope=scope)
    came = came[came["mask"] == ""].rename(columns={"value": "came"})
    found = ahead.merge(base[["run_id", *NODE, "naive"]], on=["run_id", *NODE])
    found = found.merge(came[["period", *NODE, "came"]], on=["period", *NODE])
    if not partner:
        found = found[_alike(found, measure, kept, at, scope)]
    return _judged(found, kept)


def _alike(
    found: pd.DataFrame, measure: str, kept: dict[str, Vintage], at: Moment, scope: Scope
) -> np.ndarray:
    """Whether exactly the partners of the run delivered that month."""
    who = ask(questions.deliverers(MEASURES[measure].sheet), at=at, scope=scope)
    came = dict(zip(days(who["period"]), who["partners"].str.split("|"), strict=True))
    alike = [
        month is not None and set(came.get(month, ())) == kept[run].partners(measure, month)
        for run, month in zip(found["run_id"], days(found["period"]), strict=True)
    ]
    return np.array(alike, dtype=bool)


def _judged(found: pd.DataFrame, kept: dict[str, Vintage]) -> pd.DataFrame:
    since = found["last_month"].dt
    ahead = found["period"].dt.year * 12 + found["period"].dt.month
    return found.assign(
        known_at=found["run_id"].map({name: one.known_at for name, one in kept.items()}),
        horizon=ahead - (since.year * 12 + since.month),
        error=found["mean"] - found["came"],
        naive_error=found["naive"] - found["came"],
        inside=(found["came"] >= found["lo_80"]) & (found["came"] <= found["hi_80"]),
    )[COLUMNS].reset_index(drop=True)


def of_node(rows: pd.DataFrame, gemeente: str = ALL, part: str = ALL) -> pd.DataFrame:
    """The rows about one gemeente and part."""
    return rows[(rows["gemeente"] == gemeente) & (rows["part"] == part)]
