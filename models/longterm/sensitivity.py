"""Which assumptions matter most: each at its low and at its high, all others at their value."""

from collections.abc import Mapping

import pandas as pd

from models.longterm.chance import turned
from models.longterm.codes import Assumption, complete
from models.longterm.figures import figure
from models.longterm.inputs import Inputs
from models.longterm.run import computed


def tornado(
    inputs: Inputs,
    assumptions: Mapping[str, Assumption],
    name: str,
    year: int,
    scenario: Mapping[str, Assumption] | None = None,
) -> pd.DataFrame:
    """One row per assumption with a band, the one that matters most first.

    `at_value` is the figure with every assumption at its value, `at_low` and `at_high` with only
    this one moved; `swing` is the distance of the two. No chance is in it. Raises ValueError for a
    year outside the forecast.
    """
    years = inputs.years.tolist()
    if year not in years:
        raise ValueError(f"{year} is not one of {years[0]} to {years[-1]}")
    chance, order = turned(complete(assumptions, scenario))
    found = figure(name, computed(inputs, chance).drivers, chance)[:, years.index(year)]
    rows = pd.DataFrame(order, columns=["code", "side"]).assign(figure=found[1:])
    wide = rows.pivot(index="code", columns="side", values="figure").reset_index()
    wide = wide.rename(columns={"low": "at_low", "high": "at_high"}).rename_axis(columns=None)
    wide = wide.assign(at_value=found[0], swing=(wide["at_high"] - wide["at_low"]).abs())
    return wide.sort_values(["swing", "code"], ascending=[False, True], ignore_index=True)
