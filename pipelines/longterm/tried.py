"""What if: other assumptions tried out at once, beside the base, without keeping anything."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache

import pandas as pd

from data import store
from data.settings import Settings, settings
from models.longterm.codes import Assumption
from models.longterm.run import run
from models.longterm.sensitivity import tornado
from models.longterm.summary import REGION, summary
from pipelines.longterm.assumed import scenario
from pipelines.longterm.inputs import Known, known

DRAWS = 300  # enough to answer at once; a kept run has 2,000


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


@lru_cache(maxsize=64)
def _tried(
    here: Settings, version: int, at: datetime | None, name: str,
    changed: tuple[tuple[str, float], ...],
) -> tuple[pd.DataFrame, dict[str, str]]:  # fmt: skip
    start = _start(here, version, at)
    fixed = {code: Assumption(value, value, value) for code, value in changed}
    result = run(start.inputs, start.assumptions, DRAWS, scenario=scenario(name) | fixed)
    told = summary(result)  # of the region only: a page looks up each figure of it many times
    return told[told["gemeente"] == REGION].reset_index(drop=True), result.gap.why


def _start(here: Settings, version: int, at: datetime | None) -> Known:
    return _known(here, version, at, (at or datetime.now(UTC)).year)


@lru_cache(maxsize=4)
def _known(_here: Settings, version: int, at: datetime | None, first: int) -> Known:
    with store.reading(at, version) as con:
        return known(con, first)
