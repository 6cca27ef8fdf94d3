"""What the long term starts from: arrays with named axes, checked at the door.

Axes: gemeente, age (0 … 95, the last is 95 and older), sex (man, vrouw), year (each the first of
January), profile, leveringsvorm, functie, draw; always in that order, draw first.
"""

from dataclasses import dataclass

import numpy as np

from models.longterm.ages import AGES
from models.longterm.codes import PROFILES, WITH_CARE

FURTHEST = 15  # years
_SEXES = 2


@dataclass(frozen=True, eq=False)
class People:
    """Inhabitants on the first of January of `first`, and what changes them.

    `uploaded` (gemeente, age, sex, year of the forecast) takes the place of our own projection;
    `official` (gemeente, year of the forecast, NaN where unknown) is a number of inhabitants of
    `official_from` and older that ours is scaled to. `migration` is net, persons a year in all.
    """

    first: int
    persons: np.ndarray  # gemeente, age, sex
    migration: np.ndarray  # gemeente
    mortality_ratio: np.ndarray  # gemeente
    national: np.ndarray  # age, sex
    national_migration: float
    mortality: np.ndarray  # age, sex, year from `first` on
    uploaded: np.ndarray | None = None
    official: np.ndarray | None = None
    official_from: int = 65


@dataclass(frozen=True, eq=False)
class Care:
    """Indications known (gemeente, in the first year; NaN where unknown), and tables that take the
    place of assumptions: use by age and sex, profiles by share."""

    observed: np.ndarray
    rates: np.ndarray | None = None  # age, sex
    mix: np.ndarray | None = None  # profile


@dataclass(frozen=True, eq=False)
class Supply:
    """What the partners have and plan; None is unknown, never zero.

    `plans` and `unit_plans` (year) are on top of today, from the first year on. `others` and
    `other_units` are places and clustered homes of everyone else in the region. `functiemix` has a
    row for verblijf, vpt and mpt; without it every row is the mix of today's staff.
    """

    plans: np.ndarray
    unit_plans: np.ndarray
    capacity: float | None = None
    others: float | None = None
    units: float | None = None
    other_units: float | None = None
    served: float | None = None  # clients in verblijf, vpt and mpt today
    functies: tuple[str, ...] = ()
    staff: np.ndarray | None = None  # functie, fte today
    functiemix: np.ndarray | None = None  # leveringsvorm with care, functie


@dataclass(frozen=True, eq=False)
class Inputs:
    """All of it for one region: its gemeenten, and the years from today's to the last one."""

    gemeenten: tuple[str, ...]
    years: np.ndarray
    people: People
    care: Care
    supply: Supply

    def __post_init__(self) -> None:
        """Raises ValueError, with what is wrong, for arrays that do not fit or cannot be."""
        count, years = len(self.gemeenten), len(self.years)
        if not 2 <= years <= FURTHEST + 1 or (np.diff(self.years) != 1).any():
            raise ValueError(f"years {self.years.tolist()} are not today and up to 15 that follow")
        if self.years[0] < self.people.first:
            raise ValueError(f"the population is of {self.people.first}, after {self.years[0]}")
        _refuse_shapes(self, count, years)
        _refuse_figures(self)


def _refuse_shapes(inputs: Inputs, count: int, years: int) -> None:
    people, care, supply = inputs.people, inputs.care, inputs.supply
    functies, body = len(supply.functies), (AGES, _SEXES)
    wanted = {
        "persons": (people.persons, (count, *body)),
        "migration": (people.migration, (count,)),
        "mortality_ratio": (people.mortality_ratio, (count,)),
        "national": (people.national, body),
        "uploaded": (people.uploaded, (count, *body, years)),
        "official": (people.official, (count, years)),
        "observed": (care.observed, (count,)),
        "rates": (care.rates, body),
        "mix": (care.mix, (len(PROFILES),)),
        "plans": (supply.plans, (years,)),
        "unit_plans": (supply.unit_plans, (years,)),
        "staff": (supply.staff, (functies,)),
        "functiemix": (supply.functiemix, (len(WITH_CARE), functies)),
    }
    for name, (array, shape) in wanted.items():
        if array is not None and array.shape != shape:
            raise ValueError(f"{name} has shape {array.shape} instead of {shape}")
    reached = people.first + people.mortality.shape[-1]
    if people.mortality.shape[:2] != body or reached < inputs.years[-1]:
        raise ValueError(f"mortality reaches {reached}, the years {inputs.years[-1]}")


def _refuse_figures(inputs: Inputs) -> None:
    people, care, supply = inputs.people, inputs.care, inputs.supply
    positive = {
        "persons": people.persons, "national": people.national, "mortality": people.mortality,
        "mortality_ratio": people.mortality_ratio, "uploaded": people.uploaded,
        "rates": care.rates, "mix": care.mix, "staff": supply.staff, "mix of functies":
        supply.functiemix,
    }  # fmt: skip
    for name, array in positive.items():
        if array is not None and not (np.isfinite(array) & (array >= 0)).all():
            raise ValueError(f"{name} has an empty or negative figure")
    if (care.observed < 0).any():
        raise ValueError("observed indications are below zero; leave what is unknown empty")
    if care.rates is not None and (care.rates > 1).any():
        raise ValueError("rates by age are above 1; they are indications per inhabitant")
    for name in ("capacity", "others", "units", "other_units", "served"):
        figure = getattr(supply, name)
        if figure is not None and not figure >= 0:
            raise ValueError(f"{name} is {figure}; leave it out when it is unknown")
    if not np.isfinite([*supply.plans, *supply.unit_plans]).all():
        raise ValueError("plans have an empty figure; a year without new plans repeats the last")
    _refuse_official(inputs)


def _refuse_official(inputs: Inputs) -> None:
    people = inputs.people
    if people.uploaded is not None and people.official is not None:
        raise ValueError("a population was uploaded, and an official number to scale ours to; one")
    born = inputs.years[-1] - people.first
    if people.official is not None and people.official_from <= born:
        raise ValueError(
            f"an official number from age {people.official_from} on counts people born after "
            f"{people.first}; give one from age {born + 1} on or older"
        )
