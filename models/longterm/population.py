"""Step 1, population: who is here grows a year older or dies, and net migration comes on top."""

import numpy as np

from models.longterm.ages import OPEN


def projected(
    persons: np.ndarray, rates: np.ndarray, migration: np.ndarray, ratio: np.ndarray
) -> np.ndarray:
    """Persons by … age, sex and year: as many years after the first as `rates` has.

        P[x+1, t+1] = P[x, t] · exp(-μ[x, t] · ρ) + M[x+1]

    `persons` is … by age by sex on the first of January of the first year, `rates` (μ) age by sex
    by year, `migration` (M) persons a year as `persons` has them, by the age they have at its end,
    `ratio` (ρ) the mortality as a share of the national, shaped like the leading axes. Those born
    after the first of January are not in it.
    """
    years = rates.shape[-1]
    path = np.empty((*persons.shape, years + 1))
    path[..., 0] = persons
    share = ratio[..., None, None]
    for year in range(years):
        living = path[..., year] * np.exp(-rates[..., year] * share)
        after = np.zeros_like(living)
        after[..., 1:, :] = living[..., :-1, :]
        after[..., OPEN, :] += living[..., OPEN, :]
        path[..., year + 1] = after + migration
    return path


def rescaled(path: np.ndarray, official: np.ndarray, age: int) -> np.ndarray:
    """The path with as many people of that age and older as the official figure says.

    `official` is gemeente by year; where it is NaN the path stays. All ages from `age` on get the
    same factor. Raises ValueError where the official figure is not above zero.
    """
    if (official <= 0).any():
        raise ValueError("an official number of inhabitants is not above zero; leave it empty")
    own = path[:, age:].sum(axis=(1, 2))
    factor = np.where(np.isnan(official), 1.0, official / own)
    found = path.copy()
    found[:, age:] *= factor[:, None, None, :]
    return found


def moment(path: np.ndarray, first: int, when: float) -> np.ndarray:
    """The population between two first days of January, straight on from one to the next."""
    year, part = int(when // 1) - first, when % 1
    if not 0 <= year < path.shape[-1] - 1:
        raise ValueError(f"{when} is not between {first} and {first + path.shape[-1] - 1}")
    return path[..., year] * (1 - part) + path[..., year + 1] * part
