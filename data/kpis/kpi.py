"""The words in which a KPI is declared."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

# how a view's numerator and denominator become the figure that people read
Combine = Literal["sum", "difference", "ratio", "share", "mean", "per_100"]
Direction = Literal["up", "down", "within", "none"]


@dataclass(frozen=True)
class Kpi:
    """One KPI. Its view has five columns: period, gemeente, partner, numerator, denominator.

    `persons` says which of the two count people, so that small numbers of them are masked;
    `share` and `mean` read as percentages, `per_100` as an index or a number per hundred. With
    `part` (a column of the view and a value) it is one of the parts that add up to another KPI.
    Its words are in `texts` under `kpi.<id>`.
    """

    id: str
    view: str
    sheets: tuple[str, ...]
    combine: Combine
    unit: str  # key in texts under `units`
    direction: Direction
    source: str
    evidence: str  # S public source, SEED, C own calculation, K practice, P our proposal
    decimals: int = 0
    core: bool = True
    persons: tuple[bool, bool] = (True, True)
    per_gemeente: bool = True
    counted_twice: bool = False  # partners' totals can count one person twice
    # status from value ÷ target: at or above the first good, above the second watch, else bad
    bounds: tuple[float, float] | None = None
    part: tuple[str, str] = ("", "")
    # which cells a figure is made of: (spreadsheet kind, measure, condition on its rows)
    cells: tuple[tuple[str, str, str], ...] = ()
    # measures that are not, or not only, of the month itself: how many months back each counts
    back: tuple[tuple[str, tuple[int, ...]], ...] = ()
    retired: str = ""  # why it is not used any more
    owner: str = "programmamanager"

    @property
    def hash(self) -> str:
        """Changes when the definition does, so that "method changed" can be told."""
        facts: tuple[object, ...] = (
            self.view, self.combine, self.unit, self.direction, self.persons,
        )  # fmt: skip
        if self.part[0]:
            facts = (*facts, self.part)
        return sha256(repr(facts).encode()).hexdigest()[:12]


@dataclass(frozen=True)
class NotYet:
    """A KPI that no sheet can tell; `kpi.<id>.waits_for` in texts says what is needed for it, or
    `kpi.<id>.formula` how it follows from the records of the programme."""

    id: str
    source: str
    evidence: str
