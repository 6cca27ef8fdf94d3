"""One kept long-term run: its figures by quantity, gemeente, part and year."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime

import pandas as pd

from data.disclosure import Open, Scope
from data.measures import ALL, LONG
from insights.ask import Moment, ask


@dataclass(frozen=True)
class Figure:
    """A mean with its 80 % band; of a chance the band is not a number."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class Far:
    """A run of a scenario; `rows` has measure, gemeente, part ("" all of them), year and bands."""

    scenario: str
    known_at: datetime
    inputs_known_at: datetime
    facts: dict
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)

    @property
    def years(self) -> list[int]:
        """Its years, the first is today's."""
        return sorted(int(year) for year in self.rows["year"].unique())

    def until(self, year: int) -> "Far":
        """The same run up to that year."""
        return replace(self, rows=self.rows[self.rows["year"] <= year])

    def line(self, measure: str, part: str = ALL, gemeente: str = ALL) -> pd.DataFrame:
        """One row per year of one figure; empty when it is unknown."""
        found = self.rows
        own = (found["measure"] == measure) & (found["part"] == part)
        return found[own & (found["gemeente"] == gemeente)].sort_values("year", ignore_index=True)

    def at(self, measure: str, year: int, part: str = ALL, gemeente: str = ALL) -> Figure | None:
        """One figure in one year; None when it is unknown."""
        own = self.line(measure, part, gemeente)
        own = own[own["year"] == year]
        if own.empty:
            return None
        row = own.iloc[0]
        return Figure(float(row["mean"]), float(row["lo_80"]), float(row["hi_80"]))

    def parts(self, measure: str) -> list[str]:
        """The parts of the region's figure, as they were kept."""
        own = self.rows[(self.rows["measure"] == measure) & (self.rows["gemeente"] == ALL)]
        return [part for part in own["part"].drop_duplicates() if part != ALL]


def kept() -> Open:
    """One row per scenario: the run that counts, with the facts (JSON) a reader must know."""
    return Open(
        ("forecast_run_now",),
        "SELECT run_id, scenario, known_at, inputs_known_at, facts FROM forecast_run_now"
        " WHERE term = ? AND place = 1 ORDER BY scenario",
        (LONG,),
    )


def figures(scenario: str) -> Open:
    """Every figure of the run of this scenario that counts."""
    return Open(
        ("forecast_long",),
        "SELECT measure, gemeente, part, year, mean, lo_50, hi_50, lo_80, hi_80 FROM forecast_long"
        " WHERE scenario = ? AND place = 1",
        (scenario,),
    )


def far(scenario: str, at: Moment, scope: Scope) -> Far | None:
    """The run of this scenario that counts; None when none was kept."""
    runs = ask(kept(), at=at, scope=scope)
    own = runs[runs["scenario"] == scenario]
    if own.empty:
        return None
    run = own.iloc[0]
    rows = ask(figures(scenario), at=at, scope=scope)
    return Far(scenario, run["known_at"].to_pydatetime(), run["inputs_known_at"].to_pydatetime(),
               json.loads(run["facts"]), rows)  # fmt: skip
