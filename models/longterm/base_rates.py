"""Step 2, base rates: indications per inhabitant by age and sex, scaled to the national number."""

import numpy as np

from models.longterm.ages import AGES, ELDERLY, grouped
from models.longterm.chance import Chance

_MIDDLE = 80  # an age in the middle; any other gives the same rates
_SLACK = 6  # years below 65 that a table is read on for, when people need care later


def rates(chance: Chance, national: np.ndarray) -> np.ndarray:
    """Indications per inhabitant, draw by age (under 65, 65 … 95+) by sex.

        q[a, s] = c · exp(β · (a - 80)) · (1 for men, the ratio for women)        65 and older

    c makes them as many as the national number of indications for the `national` people (age, sex),
    of which a given share is under 65, with one rate. No public table has them by age, so this is
    an assumption. Never above 1.
    """
    people = grouped(national)
    ages = np.arange(ELDERLY, AGES) - _MIDDLE
    women = np.stack([np.ones(chance.count), chance["women_ratio"]], axis=-1)
    steep = np.exp(chance["age_gradient"][:, None] * ages)
    old = steep[:, :, None] * women[:, None, :]
    total, young = chance["national_vv"], chance["under65_share"]
    scale = total * (1 - young) / np.einsum("das,as->d", old, people[1:])
    below = np.broadcast_to((total * young / people[0].sum())[:, None, None], (chance.count, 1, 2))
    return np.minimum(np.concatenate([below, old * scale[:, None, None]], axis=1), 1.0)


def told(table: np.ndarray, national: np.ndarray, count: int) -> np.ndarray:
    """The same from a table of use by age and sex: under 65 its mean over the national people."""
    people = grouped(national)
    young = (table[:ELDERLY] * national[:ELDERLY]).sum() / people[0].sum()
    both = np.concatenate([np.full((1, table.shape[1]), young), table[ELDERLY:]])
    return np.broadcast_to(both, (count, *both.shape))


def later(rate: np.ndarray, years: np.ndarray) -> np.ndarray:
    """The rates of someone so many years younger: draw by year by age by sex.

        q(a, t) = q0(a - δ(t))

    `years` (δ) is draw by year, at least 0 and at most 6. Under 65 nothing changes. On the
    logarithm, straight between ages, and straight on below 65.
    """
    log = np.log(np.maximum(rate[:, 1:], np.finfo(float).tiny))
    rise = np.maximum(log[:, 1:2] - log[:, :1], 0.0)
    below = log[:, :1] - rise * np.arange(_SLACK + 1, 0, -1)[:, None]
    known = np.concatenate([below, log], axis=1)
    whole = np.floor(years).astype(int)
    part = (years - whole)[:, :, None, None]
    place = np.arange(log.shape[1]) + _SLACK + 1 - whole[:, :, None]
    row = np.arange(len(rate))[:, None, None]
    found = np.exp((1 - part) * known[row, place] + part * known[row, place - 1])
    young = np.broadcast_to(rate[:, None, :1], (*years.shape, 1, rate.shape[-1]))
    return np.concatenate([young, found], axis=2)
