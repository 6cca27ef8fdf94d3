"""Every assumption as it counts at a moment: ours, or what the region put in its place and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.assumptions import AssumptionRow, assumptions_of
from data.disclosure import Scope
from data.programmes import programme_folder
from data.settings import settings
from insights.ask import Moment
from insights.programme.records import Record, records


@dataclass(frozen=True)
class Assumed:
    """One assumption; `said` is the region's record, None while ours counts. The figures are None
    together, when nobody told them yet."""

    row: AssumptionRow
    said: Record | None = None

    @property
    def value(self) -> float | None:
        """The middle."""
        return self.said.number("value") if self.said else self.row.value

    @property
    def low(self) -> float | None:
        """What is undercut one time in ten."""
        return self.said.number("low") if self.said else self.row.low

    @property
    def high(self) -> float | None:
        """What is exceeded one time in ten."""
        return self.said.number("high") if self.said else self.row.high

    @property
    def source(self) -> str:
        """Where it comes from; "" when the region gave no source."""
        return self.said.words("source") if self.said else self.row.source

    @property
    def tag(self) -> str:
        """How sure it is (see `data.assumptions.TAGS`); `REGIO` when the region said it."""
        return "REGIO" if self.said else self.row.tag


def assumed(at: Moment, scope: Scope) -> dict[str, Assumed]:
    """Every assumption by its code, in the order of the steps, as known at the moment."""
    every = sorted(records("assumption", at, scope), key=lambda one: one.changed_at)
    said = {one.words("code"): one for one in every}
    rows = assumptions_of(programme_folder(settings().programme))
    return {code: Assumed(row, said.get(code)) for code, row in rows.items()}


def per_step(every: Mapping[str, Assumed]) -> dict[str, tuple[Assumed, ...]]:
    """The same per step of the method, in its order."""
    found: dict[str, tuple[Assumed, ...]] = {}
    for one in every.values():
        found[one.row.step] = (*found.get(one.row.step, ()), one)
    return found
