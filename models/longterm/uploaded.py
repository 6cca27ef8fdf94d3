"""Tables that take the place of our own: an official population forecast, use of care by age."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from models.longterm.ages import AGES, OPEN, single
from models.longterm.mortality import SEXES

_GROUPS = [*(f"{age}-{age + 4}" for age in range(0, OPEN, 5)), f"{OPEN}+"]


class MoreThanPeople(ValueError):
    """A table has more indications of some age and sex than there are inhabitants."""


def population(table: pd.DataFrame, gemeenten: Sequence[str], years: np.ndarray) -> np.ndarray:
    """Gemeente, age, sex, year from `gemeente, year, age_group5, sex, persons` on first days of
    January; straight on between the years it has.

    Raises ValueError when it lacks a gemeente, an age group, a sex or years before or after.
    """
    told = np.sort(table["year"].unique())
    if told[0] > years[0] or told[-1] < years[-1]:
        raise ValueError(
            f"the population forecast is of {told[0]} to {told[-1]}; asked are {years[0]} to "
            f"{years[-1]}"
        )
    wide = table.pivot(index=["gemeente", "sex", "year"], columns="age_group5", values="persons")
    rows = pd.MultiIndex.from_product([gemeenten, SEXES, told])
    wide = wide.reindex(index=rows, columns=_GROUPS)
    if (lacking := wide.isna().any(axis=1)).any():
        raise ValueError(f"the population forecast has no {wide.index[lacking][0]}, all ages")
    counts = wide.to_numpy(float).reshape(len(gemeenten), len(SEXES), len(told), len(_GROUPS))
    by_age = np.moveaxis(single(counts), (1, 2, 3), (2, 3, 1))
    place = np.searchsorted(told, years, side="right") - 1
    after = np.minimum(place + 1, len(told) - 1)
    part = np.where(
        after > place, (years - told[place]) / np.maximum(told[after] - told[place], 1), 0
    )
    return by_age[..., place] * (1 - part) + by_age[..., after] * part


def rates(table: pd.DataFrame, national: np.ndarray) -> np.ndarray:
    """Indications per inhabitant, age by sex, from `age_from, sex, indications` for the country.

    An age group runs to where the next begins, the last to everyone older; `national` is persons
    by age and sex at the same moment. Within a group everyone has its rate. Raises ValueError for
    a table that does not begin at 0, lacks a sex, or has more indications than inhabitants.
    """
    wide = table.pivot(index="age_from", columns="sex", values="indications")
    if (
        wide.empty
        or wide.index[0] != 0
        or not set(SEXES) <= set(wide)
        or wide.isna().to_numpy().any()
    ):
        raise ValueError("use by age needs both sexes, for ages from 0 on, without empty cells")
    starts = wide.index.to_numpy()
    group = np.searchsorted(starts, np.arange(AGES), side="right") - 1
    people = np.zeros((len(starts), len(SEXES)))
    np.add.at(people, group, national)
    counts = wide[list(SEXES)].to_numpy(float)
    if (counts > people).any():
        raise MoreThanPeople("use by age has more indications than inhabitants")
    if (counts < 0).any():
        raise ValueError("use by age has fewer indications than none")
    return np.divide(counts, people, out=np.zeros_like(counts), where=people > 0)[group]
