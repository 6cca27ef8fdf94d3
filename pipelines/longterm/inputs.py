"""What the long term of this programme's region starts from, at a moment."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from data import store
from data.programmes import programme
from data.reference import places
from data.settings import settings
from models.longterm.codes import Assumption
from models.longterm.frames import people
from models.longterm.inputs import FURTHEST, Care, Inputs, People
from pipelines.longterm.assumed import assumed
from pipelines.longterm.delivered import delivered
from pipelines.longterm.supply import told

COUNTED = 2021  # the year of the inhabitants by age
_NARROW = 0.01  # of a flow that the partners told themselves: 10 and 90 % points around it


@dataclass(frozen=True)
class Known:
    """The inputs, the assumptions with what the partners told in their place, and what a reader
    must know of both."""

    inputs: Inputs
    assumptions: dict[str, Assumption]
    facts: dict[str, object]


def known(con: store.Connection, first: int) -> Known:
    """What holds at the connection's moment, for `first` and the fifteen years that follow.

    What the region delivered takes the place of our own: see `delivered`. What others in the
    region have is unknown.
    """
    years = np.arange(first, first + FURTHEST + 1)
    assumptions = assumed(con)
    gemeenten = programme(settings().programme).gemeenten
    found = told(con, years)
    inhabitants = _people(gemeenten, int(years[-1]), assumptions["shrinkage"].value)
    own = {code: _around(share) for code, share in found.flows.items()}
    start = Inputs(
        gemeenten, years, inhabitants, Care(np.full(len(gemeenten), np.nan)), found.supply
    )
    inputs, moments, tables = delivered(con, start, assumptions)
    facts = found.facts | {"own": found.flows} | tables
    return Known(inputs, assumptions | own | moments, facts)


def _around(share: float) -> Assumption:
    return Assumption(share, max(share - _NARROW, share / 2), min(share + _NARROW, (1 + share) / 2))


@lru_cache(maxsize=8)
def _people(gemeenten: tuple[str, ...], last: int, shrinkage: float) -> People:
    tables = {
        "population": places.population(),
        "totals": _numbers("population_totals.csv", ("gemeente",)),
        "mortality": _numbers("mortality.csv", ("sex", "kind")),
    }
    successors = {old: now for old, (now, _) in places.merged().items()}
    return people(tables, gemeenten, COUNTED, last, shrinkage, successors)


def _numbers(file: str, words: tuple[str, ...]) -> pd.DataFrame:
    frame = places.table(file)
    return frame.assign(
        **{name: pd.to_numeric(frame[name]) for name in frame.columns if name not in words}
    )
