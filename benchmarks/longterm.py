"""Fifteen years ahead for fifteen gemeenten, beside drawing and sorting as many random figures."""

from functools import partial

import numpy as np

from benchmarks.measure import Ratio, quickest
from models.longterm.run import run
from models.longterm.sensitivity import tornado
from models.longterm.summary import summary
from tests.models.longterm.region import base, region

FEW, MANY = 300, 2000  # draws while a slider moves, and of the figures that are kept


def measure(times: int = 5) -> list[Ratio]:
    """Processor time of a run with its table, for few and many draws, and of a tornado."""
    known, told = region(), base()
    figures = len(summary(run(known, told, 2)))
    found = []
    for draws in (FEW, MANY):
        _, ours = quickest(partial(_table, draws), times)
        _, bare = quickest(partial(_sorted, draws, figures), times)
        what = f"{draws:,} draws of 15 gemeenten to 15 years, with their table"
        found.append(Ratio(what, ours, f"sorting {figures:,} figures of them", bare, "ms"))
    _, ours = quickest(partial(tornado, known, told, "vpt", 2041), times)
    one = quickest(partial(run, known, told, 1), times)[1]
    found.append(Ratio("a tornado of every assumption", ours, "one draw", one, "ms"))
    return found


def _table(draws: int) -> object:
    return summary(run(region(), base(), draws))


def _sorted(draws: int, figures: int) -> object:
    return np.sort(np.random.default_rng(1).standard_normal((draws, figures)), axis=0)
