"""The fifteen gemeenten of the example region and the assumptions as they are carried."""

from functools import cache

import numpy as np
import pandas as pd

from data.assumptions import assumptions, scenarios
from data.programmes import programme
from data.reference import places
from models.longterm.codes import Assumption
from models.longterm.frames import people
from models.longterm.inputs import Care, Inputs, Supply

YEARS = np.arange(2026, 2042)
FUNCTIES = ("verzorgende_ig", "helpende", "hbo_vpk")


@cache
def tables():
    return {
        "population": places.population(),
        "totals": pd.read_csv("data/reference/population_totals.csv"),
        "mortality": pd.read_csv("data/reference/mortality.csv"),
    }


@cache
def region_people():
    successors = {old: now for old, (now, _) in places.merged().items()}
    return people(tables(), programme("voorbeeld").gemeenten, 2021, 2041, 50.0, successors)


def supply(**more):
    told = {"plans": np.zeros(len(YEARS)), "unit_plans": np.zeros(len(YEARS))}
    return Supply(**(told | more))


def region(supplied=None, observed=None, population=None):
    gemeenten = programme("voorbeeld").gemeenten
    known = np.full(len(gemeenten), np.nan) if observed is None else observed
    return Inputs(
        gemeenten, YEARS, population or region_people(), Care(known), supplied or supply()
    )


def base(**more):
    known = {
        row.code: Assumption(row.value, row.low, row.high)
        for row in assumptions().values()
        if row.value is not None
    }
    return known | {code: fixed(figure) for code, figure in more.items()}


def fixed(figure):
    return figure if isinstance(figure, Assumption) else Assumption(figure, figure, figure)


def certain(**more):
    """The assumptions at their values, with no error of any kind, κ but for a hair included."""
    still = {code: fixed(one.value) for code, one in base().items()}
    silent = dict.fromkeys(("population_error", "rate_walk", "count_spread"), fixed(0.0))
    return still | silent | {"shrinkage": fixed(1e12)} | {c: fixed(f) for c, f in more.items()}


def scenario(name):
    return {row.code: Assumption(row.value, row.low, row.high) for row in scenarios()[name]}
