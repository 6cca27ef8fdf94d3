"""How much later people would have to ask for care before the partners have enough for all."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from models.longterm.ages import ELDERLY
from models.longterm.codes import Assumption
from models.longterm.inputs import Inputs
from models.longterm.mortality import life_left
from models.longterm.run import SEED, run
from models.longterm.sides import banded

LATEST = 6.0  # years; the model knows no more (see `demand`)
_SHARES = (0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 9.0, 16.0, 40.0)
_CODE = "life_gain_share"  # of the life gained since today, by how much care begins later


def later(
    inputs: Inputs, assumptions: Mapping[str, Assumption], draws: int,
    scenario: Mapping[str, Assumption] | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row per year to come (`close_later`): by how many years care has to begin later for the
    gap in clients to close; the mean is the middle of the draws. 0 where there is none, 6 where
    even that is not enough; `chance` is the share of draws in which it closes within 6. Empty when
    the gap is unknown.
    """
    told = {**assumptions, **(scenario or {})}
    gaps = []
    for share in _SHARES:
        fixed = {_CODE: Assumption(share, share, share)}
        found = run(inputs, {**told, **fixed}, draws, SEED).gap.clients
        if found is None:
            return pd.DataFrame()
        gaps.append(found)
    needed = _crossed(np.stack(gaps), np.outer(_SHARES, gain(inputs)).clip(0.0, LATEST))
    needed, years = needed[:, 1:], inputs.years[1:]  # today nobody can ask later any more
    rows = banded("close_later", years, np.where(np.isnan(needed), LATEST, needed))
    return rows.assign(mean=rows["median"], chance=(~np.isnan(needed)).mean(axis=0))


def gain(inputs: Inputs) -> np.ndarray:
    """Life gained at 65 since today, by year; a hair above zero, so that a way later exists."""
    mortality = inputs.people.mortality
    first = inputs.years[0] - inputs.people.first
    place = np.minimum(first + np.arange(len(inputs.years)), mortality.shape[-1] - 1)
    left = life_left(mortality, ELDERLY)[place]
    return np.maximum(left - left[0], 1e-9)


def _crossed(gaps: np.ndarray, later: np.ndarray) -> np.ndarray:
    """Where the gap reaches zero, draw by year; NaN where it does not. `gaps` is share by draw by
    year, falling with the share; `later` share by year."""
    found = np.where(gaps[0] <= 0, 0.0, np.nan)
    for place in range(1, len(gaps)):
        before, after = gaps[place - 1], gaps[place]
        here = np.isnan(found) & (before > 0) & (after <= 0)
        part = np.divide(before, before - after, out=np.zeros_like(before), where=here)
        step = later[place] - later[place - 1]
        found = np.where(here, later[place - 1] + part * step, found)
    return found
