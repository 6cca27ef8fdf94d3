"""Inhabitants, deaths and migration of a region from plain tables."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from models.longterm.ages import OPEN, single
from models.longterm.inputs import People
from models.longterm.mortality import SEXES, single_rates
from models.longterm.population import projected
from models.longterm.regional import shrunk

_GROUPS = [*(f"{age}-{age + 4}" for age in range(0, OPEN, 5)), f"{OPEN}+"]
_RECENT = 5  # the last years that migration is taken from


def people(
    tables: Mapping[str, pd.DataFrame],
    gemeenten: Sequence[str],
    first: int,
    last: int,
    shrinkage: float,
    successors: Mapping[str, str] | None = None,
) -> People:
    """The People of these gemeenten, from the first of January of `first` to that of `last`.

    `tables` are `population` (gemeente, age_group5, sex, persons; the whole country, at `first`),
    `totals` (gemeente, year, deaths, immigration, moved_in, emigration, moved_out) and `mortality`
    (see `single_rates`). `successors` says which gemeente an old one is part of now. Migration is
    the yearly mean of the last five years. The mortality ratio is that of the deaths since `first`
    to those the national rates give, against the same for the country, drawn to 1 with a weight of
    `shrinkage` deaths. Raises ValueError for a gemeente or an age that is missing.
    """
    persons, names = _persons(tables["population"])
    if unknown := sorted(set(gemeenten) - set(names)):
        raise ValueError(f"population has no {', '.join(unknown)}")
    years = np.arange(first, last + 1)
    rates = single_rates(tables["mortality"], years)
    totals, latest = tables["totals"], int(tables["totals"]["year"].max())
    if latest < first:
        raise ValueError(
            f"deaths and migration are known to {latest}; the population is of {first}"
        )
    moved = _yearly(totals, names, successors or {}, latest + 1 - _RECENT)["net"].to_numpy()
    deaths = _yearly(totals, names, successors or {}, first)["deaths"].to_numpy()
    place = [names.index(name) for name in gemeenten]
    return People(
        first=first,
        persons=persons[place],
        migration=moved[place],
        mortality_ratio=_ratio(persons, rates, deaths, latest + 1 - first, shrinkage)[place],
        national=persons.sum(axis=0),
        national_migration=float(moved.sum()),
        mortality=rates,
    )


def _persons(table: pd.DataFrame) -> tuple[np.ndarray, list[str]]:
    """Gemeente, age, sex; and the gemeenten in order."""
    wide = table.pivot(index=["sex", "gemeente"], columns="age_group5", values="persons")
    if lacking := sorted(set(_GROUPS) - set(wide)):
        raise ValueError(f"population has no ages {', '.join(lacking)}")
    both = [wide.loc[sex, _GROUPS] for sex in SEXES]
    if not both[0].index.equals(both[1].index) or wide.isna().to_numpy().any():
        raise ValueError("population lacks a gemeente, sex or age group somewhere")
    counts = np.stack([single(one.to_numpy(float)) for one in both], axis=-1)
    return counts, both[0].index.tolist()


def _yearly(
    totals: pd.DataFrame, names: list[str], successors: Mapping[str, str], since: int
) -> pd.DataFrame:
    """Per gemeente of now the yearly mean, from a year on, of `net` migration and of `deaths`.

    What moved between two old parts of one gemeente falls away in the sum. A gemeente that ended in
    the course of a year has no row or an empty one: its successor counts those people.
    """
    own = totals[totals["year"] >= since]
    parts = own[["deaths", "immigration", "moved_in", "emigration", "moved_out"]].astype(float)
    now = own["gemeente"].map(lambda code: successors.get(code, code))
    net = parts.eval("immigration + moved_in - emigration - moved_out")
    rows = pd.DataFrame(
        {"gemeente": now, "year": own["year"], "net": net, "deaths": parts["deaths"]}
    )
    by_year = rows.groupby(["gemeente", "year"]).sum(min_count=1)
    found = by_year.groupby("gemeente").mean().reindex(names)
    if (empty := found.isna().any(axis=1)).any():
        raise ValueError(f"no migration or deaths of {', '.join(found.index[empty][:5])}")
    return found


def _ratio(
    persons: np.ndarray, rates: np.ndarray, deaths: np.ndarray, years: int, shrinkage: float
) -> np.ndarray:
    """ρ by gemeente: deaths against those that national rates give its people in as many years,
    by the same for all gemeenten together."""
    nobody = np.zeros_like(persons)
    path = projected(persons, rates[..., :years], nobody, np.ones(len(persons)))
    dying = path[..., :-1] * (1 - np.exp(-rates[..., :years]))
    expected = dying.sum(axis=(1, 2)).mean(axis=1)
    return shrunk(deaths, expected * deaths.sum() / expected.sum(), np.array(shrinkage))
