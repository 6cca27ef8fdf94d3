"""What if: other assumptions tried out at once, beside the base, without keeping anything."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache

import pandas as pd

from data import store
from data.settings import Settings, settings
from models.longterm.because import because
from models.longterm.codes import Assumption
from models.longterm.noticed import noticed
from models.longterm.run import Result, run
from models.longterm.sensitivity import tornado
from models.longterm.summary import REGION, summary
from models.longterm.waterfall import waterfall
from pipelines.longterm.assumed import scenario
from pipelines.longterm.inputs import Known, known

DRAWS = 300  # enough to answer at once; a kept run has 2,000
Changed = tuple[tuple[str, float], ...]
Tried = tuple[str, Changed]  # a scenario, and what was changed of it


def influence(version: int, at: datetime | None, figure: str, year: int) -> pd.DataFrame:
    """The assumptions that matter most for that figure in that year; see `tornado`."""
    return _influence(settings(), version, at, figure, year)


@lru_cache(maxsize=64)
def _influence(
    here: Settings, version: int, at: datetime | None, figure: str, year: int
) -> pd.DataFrame:
    start = _start(here, version, at)
    return tornado(start.inputs, start.assumptions, figure, year)


def bounds(version: int, at: datetime | None) -> dict[str, Assumption]:
    """Every assumption as the base has it."""
    return dict(_start(settings(), version, at).assumptions)


def years(version: int, at: datetime | None) -> list[int]:
    """The years of the forecast."""
    return [int(year) for year in _start(settings(), version, at).inputs.years]


def tried(
    version: int, at: datetime | None, name: str, changed: Mapping[str, float]
) -> tuple[pd.DataFrame, dict[str, str]]:
    """The region's quantities (see `summary`) in that scenario with these assumptions changed, and
    why a gap is unknown. What was changed is certain: it has no band of its own."""
    return _tried(settings(), version, at, name, tuple(sorted(changed.items())))


def effective(
    version: int, at: datetime | None, name: str, changed: Mapping[str, float]
) -> dict[str, Assumption]:
    """Every assumption as that scenario has it, with these changed."""
    return _start(settings(), version, at).assumptions | _overrides(name, changed.items())


def reasons(
    version: int, at: datetime | None, one: Tried, other: Tried, asked: tuple[str, int]
) -> dict[str, float]:
    """What each assumption adds to the figure of that year, from `one` to `other`; see
    `because`."""
    return dict(_reasons(settings(), version, at, one, other, asked))


@lru_cache(maxsize=256)
def _reasons(
    here: Settings, version: int, at: datetime | None, one: Tried, other: Tried,
    asked: tuple[str, int],
) -> dict[str, float]:  # fmt: skip
    start = _start(here, version, at)
    both = [start.assumptions | _overrides(*each) for each in (one, other)]
    return because(start.inputs, both[0], both[1], *asked)


def _overrides(name: str, changed: Iterable[tuple[str, float]]) -> dict[str, Assumption]:
    return scenario(name) | {code: Assumption(value, value, value) for code, value in changed}


def drivers(version: int, at: datetime | None, one: Tried, asked: tuple[str, int]) -> pd.DataFrame:
    """What leads from today to that year in a try-out, for that figure; see `waterfall`."""
    return waterfall(_result(settings(), version, at, *one), *asked)


def assumed_for_want(version: int, at: datetime | None, one: Tried) -> tuple[str, ...]:
    """What was assumed in a try-out because no figures were told; see `noticed`."""
    return noticed(_result(settings(), version, at, *one))


@lru_cache(maxsize=64)
def _tried(
    here: Settings, version: int, at: datetime | None, name: str, changed: Changed
) -> tuple[pd.DataFrame, dict[str, str]]:
    result = _result(here, version, at, name, changed)
    told = summary(result)  # of the region only: a page looks up each figure of it many times
    return told[told["gemeente"] == REGION].reset_index(drop=True), result.gap.why


@lru_cache(maxsize=8)  # some megabytes each
def _result(
    here: Settings, version: int, at: datetime | None, name: str, changed: Changed
) -> Result:
    start = _start(here, version, at)
    return run(start.inputs, start.assumptions, DRAWS, scenario=_overrides(name, changed))


def _start(here: Settings, version: int, at: datetime | None) -> Known:
    return _known(here, version, at, (at or datetime.now(UTC)).year)


@lru_cache(maxsize=4)
def _known(_here: Settings, version: int, at: datetime | None, first: int) -> Known:
    with store.reading(at, version) as con:
        return known(con, first)
