"""What a reader asks of a try-out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from data.assumptions import AssumptionRow
from insights.ask import Moment
from insights.assumptions.sentence import figure
from insights.longterm.assumed import assumed
from pages.shared import reader


@dataclass(frozen=True)
class Asked:
    """The scenario to begin from, the figure and year looked at, and as known when."""

    scenario: str
    figure: str
    year: int
    at: Moment

    @property
    def moment(self) -> tuple[int, datetime | None]:
        """The warehouse's version and the moment, as a try-out wants them."""
        return self.at.version, self.at.known_at

    @cached_property
    def rows(self) -> Mapping[str, AssumptionRow]:
        """Every assumption by its code; asked once, for every slider wants to know."""
        return assumed(self.at, reader.scope())

    def written(self, code: str, value: float) -> str:
        """A value of that assumption as people read it."""
        return figure(value, self.rows[code].unit)
