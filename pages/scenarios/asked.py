"""What a reader asks of a try-out."""

from dataclasses import dataclass
from datetime import datetime

from insights.ask import Moment


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
