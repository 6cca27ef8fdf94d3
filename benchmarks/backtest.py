"""The long term's whole chain fit to earlier years, and held against the indications that came.

Of the whole country and all sectors: 84529NED has 2015 to 2022, with a break in 2021, when people
who live with lasting mental illness came in. Of VV alone it has three years: too few to fit to.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.assumptions import assumptions
from data.reference import places
from data.reference.national import indications
from models.longterm.ages import OPEN, single
from models.longterm.codes import Assumption
from models.longterm.inputs import Care, Inputs, People, Supply
from models.longterm.mortality import SEXES, single_rates
from models.longterm.run import run

FIRST, LAST, BREAK, COUNTED = 2015, 2022, 2021, 2021
FITS = (2018, 2019)
_DRAWS = 2000
_GROUPS = [*(f"{age}-{age + 4}" for age in range(0, OPEN, 5)), f"{OPEN}+"]


def measure(draws: int = _DRAWS) -> Iterator[str]:
    """A table per year that was fit to, and what the series of VV alone allows."""
    for fit in FITS:
        yield f"\nfit to {fit}, all sectors, persons\n{held(fit, draws).round(3).to_string()}"
    own = indications("VV")
    years = f"{len(own)} years ({own.index.min()} to {own.index.max()})"
    yield f"\nVV alone: {years}, too few to fit to"


def held(fit: int, draws: int = _DRAWS) -> pd.DataFrame:
    """One row per scenario and year after `fit`: `mean`, `lo-80`, `hi-80`, what `came`, `error` (a
    share of it), `inside` the band, and the errors of `no change` and of `constant growth`."""
    came = indications("totaal Wlz")
    pace = (came[fit] / came[FIRST]) ** (1 / (fit - FIRST))
    found = []
    for name, growth in (("demografisch", 0.0), ("trend", trend(came, fit))):
        said = _chain(fit, float(came[fit]), growth, draws)
        for year, drawn in zip(range(fit + 1, LAST + 1), said.T[1:], strict=True):
            low, high = np.quantile(drawn, [0.1, 0.9])
            told = {"mean": drawn.mean(), "lo-80": low, "hi-80": high}
            other = {"no change": came[fit], "constant growth": came[fit] * pace ** (year - fit)}
            errors = {"error": drawn.mean(), **other}
            shares = {one: figure / came[year] - 1 for one, figure in errors.items()}
            inside = bool(low <= came[year] <= high)
            about = {"scenario": name, "year": year, "after the break": year >= BREAK}
            found.append(about | told | {"came": came[year], "inside": inside} | shares)
    return pd.DataFrame(found)


def trend(came: pd.Series, fit: int) -> float:
    """The slope of the logarithm of what came beside what age and sex alone would have made of it,
    from the first year to the one that is fit to."""
    index = _chain(FIRST, float(came[FIRST]), 0.0, 50).mean(axis=0)
    rate = np.log(came.loc[FIRST:fit].to_numpy() / index[: fit - FIRST + 1])
    return float(np.polyfit(np.arange(len(rate)), rate, 1)[0])


def kept() -> pd.DataFrame:
    """What `data/reference/backtest_wlz.csv` holds: the same as `held`, in whole persons."""
    every = pd.concat([held(fit).assign(fit=fit) for fit in FITS], ignore_index=True)
    came = every["came"]
    figures = {
        "mean": every["mean"], "lo_80": every["lo-80"], "hi_80": every["hi-80"], "came": came,
        "no_change": came * (1 + every["no change"]),
        "constant_growth": came * (1 + every["constant growth"]),
    }  # fmt: skip
    whole = {name: figure.round().astype(int) for name, figure in figures.items()}
    about = every[["fit", "scenario", "year"]]
    return about.assign(after_break=every["after the break"].astype(int), **whole)


def _chain(first: int, told: float, growth: float, draws: int) -> np.ndarray:
    """Draws of the indications, draw by year from `first` on, by steps 1 to 4 of the method."""
    years = np.arange(first, LAST + 1)
    plans = np.zeros(len(years))
    inputs = Inputs(("NL",), years, _people(first), Care(np.array([told])), Supply(plans, plans))
    base = {
        row.code: Assumption(row.value, row.low, row.high)
        for row in assumptions().values()
        if row.value is not None and row.low is not None and row.high is not None
    }
    vv = float((indications("VV") / indications("totaal Wlz")).dropna().iloc[-1])
    fixed = {"national_vv": told, "national_moment": first + 0.5, "rate_growth": growth}
    # who is not of VV is mostly under 65: that share follows the number of people, not their age
    other = {"under65_share": Assumption(1 - vv, 0.96 - vv, 1.04 - vv)}
    said = {code: Assumption(one, one, one) for code, one in fixed.items()} | other
    return run(inputs, base, draws, scenario=said).demand.total[:, 0]


def _people(first: int) -> People:
    """The country at the first of January of `first`: those counted in 2021, told back in time."""
    rates = single_rates(_numbers("mortality.csv", ("sex", "kind")), np.arange(first, LAST + 1))
    persons = counted()
    for year in range(COUNTED - 1, first - 1, -1):
        persons = before(persons, rates[..., year - first])
    return People(
        first=first, persons=persons[None], migration=np.zeros(1), mortality_ratio=np.ones(1),
        national=persons, national_migration=0.0, mortality=rates,
    )  # fmt: skip


def before(persons: np.ndarray, rates: np.ndarray) -> np.ndarray:
    """Age by sex a year earlier: who is x + 1 now was x, with those who died since. The open group
    is divided as it is now; nobody is told of those who moved."""
    found = np.empty_like(persons)
    found[: OPEN - 1] = persons[1:OPEN] * np.exp(rates[: OPEN - 1])
    last = persons[OPEN - 1 :] * np.exp(-rates[OPEN - 1 :])
    found[OPEN - 1 :] = persons[OPEN - 1 :] * persons[OPEN] / last.sum(axis=0)
    return found


def counted() -> np.ndarray:
    """Everybody in the country on the first of January of 2021, by age and sex."""
    table = _numbers("population.csv", ("gemeente", "age_group5", "sex"))
    summed = table.pivot_table("persons", "age_group5", "sex", aggfunc="sum")
    groups = summed.loc[_GROUPS, list(SEXES)].to_numpy(dtype=float)
    return single(groups.T).T


def _numbers(file: str, words: tuple[str, ...]) -> pd.DataFrame:
    frame = places.table(file)
    return frame.assign(
        **{name: pd.to_numeric(frame[name]) for name in frame.columns if name not in words}
    )
