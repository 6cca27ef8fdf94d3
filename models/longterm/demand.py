"""Step 4, demand: people with an indication by gemeente and year, with scenarios on the rates."""

from dataclasses import dataclass

import numpy as np

from models.longterm import base_rates, regional
from models.longterm.ages import ELDERLY
from models.longterm.chance import Chance
from models.longterm.inhabitants import Inhabitants, inhabitants
from models.longterm.inputs import Inputs
from models.longterm.mortality import life_left

_LATEST = 6.0  # years that care may begin later; base_rates knows no more


@dataclass(frozen=True, eq=False)
class Demand:
    """Demand is `demography` times `rates`, both draw by gemeente by year: what the people ask at
    today's rates, and how rates have moved since. `level` (κ, draw by gemeente) is in it already;
    `observed` (O) and `expected` (E) are what it was made of."""

    demography: np.ndarray
    rates: np.ndarray
    level: np.ndarray
    observed: np.ndarray
    expected: np.ndarray

    @property
    def total(self) -> np.ndarray:
        """People with an indication, draw by gemeente by year."""
        return self.demography * self.rates


def demand(inputs: Inputs, chance: Chance) -> Demand:
    """D = κ · Σ q · P, its errors included: of the population, of the rates, of small numbers."""
    here = inhabitants(inputs, chance)
    told = inputs.care.rates
    if told is None:
        rate = base_rates.rates(chance, here.national)
    else:
        rate = base_rates.told(told, here.national, chance.count)
    asked = _asked(here, rate)
    rates = _trend(inputs, chance)[:, None, :] * _later(inputs, chance, here, rate, asked)
    asked = asked * _population_error(inputs, chance)
    walk = _walk(inputs, chance)
    expected = asked[:, :, 0] * walk[:, :1]
    level = regional.level(chance, inputs.care.observed, expected)
    found = asked * walk[:, :1, None] * level[:, :, None]
    rates = rates * (walk / walk[:, :1])[:, None, :]
    return Demand(found * _small(chance, found), rates, level, inputs.care.observed, expected)


def damped(chance: Chance, ahead: np.ndarray) -> np.ndarray:
    """Years that a trend still counts for, draw by year: h · φ = (1 - d^h) / (1 - d)."""
    kept = chance["rate_damping"][:, None]
    safe = np.minimum(kept, 1 - 1e-9)  # at 1 the trend goes on undamped
    return (1 - safe**ahead) / (1 - safe)


def ahead(inputs: Inputs) -> np.ndarray:
    """Years from today, of each year."""
    return (inputs.years - inputs.years[0]).astype(float)


def _asked(here: Inhabitants, rate: np.ndarray) -> np.ndarray:
    """Σ q · P by draw, gemeente and year."""
    flat = rate.reshape(len(rate), -1)
    found = np.zeros((len(rate), here.paths[0].shape[0] * here.paths[0].shape[1]))
    for path, share in zip(here.paths, here.share.T, strict=True):  # one by one, to spare memory
        found += share[:, None] * (flat @ path.reshape(found.shape[1], -1).T)
    return np.maximum(found, 0.0).reshape(len(rate), *here.paths.shape[1:3])


def _later(
    inputs: Inputs, chance: Chance, here: Inhabitants, rate: np.ndarray, asked: np.ndarray
) -> np.ndarray:
    """How much less is asked when care begins later, because people live longer: a factor by
    draw, gemeente and year; δ is the life gained at 65 since today times the share of it."""
    share = chance["life_gain_share"]
    if not share.any():
        return np.ones((1, 1, 1))
    first = inputs.years[0] - inputs.people.first
    last = inputs.people.mortality.shape[-1] - 1
    place = np.minimum(first + np.arange(len(inputs.years)), last)
    left = life_left(inputs.people.mortality, ELDERLY)[place]
    years = np.clip(share[:, None] * (left - left[0]), 0.0, _LATEST)
    moved = base_rates.later(rate, years)
    found = np.empty_like(asked)
    for year in range(asked.shape[2]):
        now = Inhabitants(here.paths[:, :, year : year + 1], here.share, here.national)
        found[:, :, year : year + 1] = _asked(now, np.ascontiguousarray(moved[:, year]))
    return np.divide(found, asked, out=np.ones_like(found), where=asked > 0)


def _trend(inputs: Inputs, chance: Chance) -> np.ndarray:
    """exp(g · h · φ) and, in the first years, exp(shock · h): draw by year."""
    years = ahead(inputs)
    lasting = np.minimum(years, chance["rate_shock_years"][:, None])
    growth = chance["rate_growth"][:, None] * damped(chance, years)
    return np.exp(growth + chance["rate_shock"][:, None] * lasting)


def _walk(inputs: Inputs, chance: Chance) -> np.ndarray:
    """The error of the rates: a random walk since the moment they were measured, draw by year."""
    since = np.maximum(inputs.years - chance["national_moment"][0], 0.0)
    steps = np.sqrt(np.diff(since, prepend=0.0))
    walked = np.cumsum(chance.normal("walk", len(steps)) * steps, axis=1)
    return np.exp(chance["rate_walk"][:, None] * walked)


def _population_error(inputs: Inputs, chance: Chance) -> np.ndarray:
    """The error of the population: a random walk since it was counted, larger for few people, and
    partly the same everywhere; draw by gemeente by year."""
    since = (inputs.years - inputs.people.first).astype(float)
    steps = np.sqrt(np.diff(since, prepend=0.0))
    places = len(inputs.gemeenten)
    share = chance["population_error_together"][:, None, None]
    common = chance.normal("population", 1, len(steps))
    own = chance.normal("populations", places, len(steps))
    walked = np.cumsum((np.sqrt(share) * common + np.sqrt(1 - share) * own) * steps, axis=2)
    elderly = np.maximum(inputs.people.persons[:, ELDERLY:].sum(axis=(1, 2)), 1.0)
    small = np.sqrt(1 + chance["population_error_size"][:, None] / elderly)
    return np.exp((chance["population_error"][:, None] * small)[:, :, None] * walked)


def _small(chance: Chance, expected: np.ndarray) -> np.ndarray:
    """Who falls ill in a year is chance too: a factor of mean 1 and variance φ / D, after today."""
    if chance.seed is None:
        return np.ones_like(expected)
    spread = np.sqrt(chance["count_spread"][:, None, None] / np.maximum(expected, 1.0))
    spread[:, :, 0] = 0.0
    return np.exp(spread * chance.normal("counts", *expected.shape[1:]) - spread**2 / 2)
