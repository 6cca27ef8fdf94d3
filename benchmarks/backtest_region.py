"""The long term's whole chain as it was known earlier, held against the clients counted since.

Asks the warehouse that is set (of the demo: fictitious figures, so this says how the chain behaves
and nothing about a real region). Partners serve part of the region, so growth is compared.
"""

from collections.abc import Iterator
from datetime import datetime

import numpy as np
import pandas as pd

from data import store
from models.longterm.codes import LEVERINGSVORMEN, WITH_CARE
from models.longterm.run import run
from pipelines.longterm.inputs import known

MOMENT = datetime(2025, 1, 20, 9)
_DRAWS = 2000
_COUNTED = """
    SELECT part, period, sum(amount)::DOUBLE AS clients FROM forecast_actual
    WHERE measure = 'clients' AND period IN (?, ?) GROUP BY ALL
"""


def measure() -> Iterator[str]:
    """One table: what a year was said to bring, and what it brought."""
    yield f"growth in a year, as known on {MOMENT:%Y-%m-%d}\n{held(MOMENT).round(3).to_string()}"


def held(at: datetime, draws: int = _DRAWS) -> pd.DataFrame:
    """One row per leveringsvorm with care and one for all: the growth of a year from the month
    before `at` as the chain said it then, with its 80 % band, and as it was counted."""
    with store.reading(at) as con:
        start = known(con, at.year)
    people = run(start.inputs, start.assumptions, draws).split.people
    said = {one: people[:, :2, LEVERINGSVORMEN.index(one)] for one in WITH_CARE}
    said["all"] = sum(said.values(), np.zeros((draws, 2)))
    months = [pd.Timestamp(at).to_period("M").to_timestamp() + pd.DateOffset(months=step)
              for step in (-1, 11)]  # fmt: skip
    with store.reading() as con:
        rows = con.execute(_COUNTED, [one.date() for one in months]).df()
    wide = rows.pivot(index="part", columns="period", values="clients").reindex(WITH_CARE)
    wide.loc["all"] = wide.sum(skipna=False)
    came = wide[months[1]] / wide[months[0]] - 1
    found = []
    for name, drawn in said.items():
        growth = drawn[:, 1] / drawn[:, 0] - 1
        low, high = np.quantile(growth, [0.1, 0.9])
        found.append({"part": name, "said": growth.mean(), "lo-80": low, "hi-80": high,
                      "came": came[name], "inside": bool(low <= came[name] <= high)})  # fmt: skip
    return pd.DataFrame(found)
