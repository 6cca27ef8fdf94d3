"""Deaths per person-year by single age, sex and year, from rates per five years."""

import numpy as np
import pandas as pd

from models.longterm.ages import AGES, ELDERLY, OPEN

SEXES = ("man", "vrouw")
_HALF = 2.5


def single_rates(table: pd.DataFrame, years: np.ndarray) -> np.ndarray:
    """Death rates on the way from one first of January to the next, age (0 … 95+) by sex (man,
    vrouw) by year: who is 80, so on average 80½, is on average exactly 81 on the way.

    `table` has `year_from`, `age_from`, `sex` and `rate` (deaths per person-year) in steps of five
    years. On the logarithm, straight between the middles of age groups and of periods; 95 and
    older have the mean of 95-99 and 100+, weighted by who lives on in a standing population.
    Raises ValueError for years the table does not reach.
    """
    wide = np.log(_wide(table))
    starts = np.sort(table["year_from"].unique()).astype(float) + _HALF
    if years.min() + 0.5 < starts[0] or years.max() + 0.5 > starts[-1]:
        raise ValueError(f"mortality is known from {starts[0]} to {starts[-1]}, not for all years")
    froms = np.sort(table["age_from"].unique())
    middles = np.r_[0.5, 3.0, froms[2:-1] + _HALF]
    found = np.empty((AGES, len(SEXES), len(years)))
    for sex in range(len(SEXES)):
        by_age = np.array(
            [np.interp(np.arange(OPEN) + 1.0, middles, row[:-1]) for row in wide[sex]]
        )
        oldest = np.log(_open(np.exp(wide[sex, :, -2]), np.exp(wide[sex, :, -1])))
        both = np.column_stack([by_age, oldest])
        for age in range(AGES):
            found[age, sex] = np.exp(np.interp(years + 0.5, starts, both[:, age]))
    return found


def life_left(rates: np.ndarray, age: int = ELDERLY) -> np.ndarray:
    """Years still to live at that age, by year, the mean of both sexes, from the rates of the year.

    `rates` is that of `single_rates`. The open group lives on for one over its rate.
    """
    hazard = np.cumsum((rates[age - 1 : OPEN - 1] + rates[age:OPEN]) / 2, axis=0)
    alive = np.exp(-np.concatenate([np.zeros_like(hazard[:1]), hazard]))
    lived = (alive[:-1] + alive[1:]).sum(axis=0) / 2 + alive[-1] / rates[OPEN]
    return lived.mean(axis=0)


def _wide(table: pd.DataFrame) -> np.ndarray:
    """Sex by period by age group. Raises ValueError when a cell is missing or not above zero."""
    cells = table.pivot(index=["sex", "year_from"], columns="age_from", values="rate")
    if cells.isna().to_numpy().any() or (cells.to_numpy() <= 0).any():
        raise ValueError("mortality has an empty cell or a rate that is not above zero")
    return np.stack([cells.loc[sex].to_numpy(float) for sex in SEXES])


def _open(near: np.ndarray, far: np.ndarray) -> np.ndarray:
    """The rate of 95 and older: of every 100 who turn 95, some live on past 100."""
    beyond = np.exp(-5 * near)
    years = (1 - beyond) / near + beyond / far
    return 1 / years
