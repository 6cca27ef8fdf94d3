"""What each partner still has to deliver, as a list to work through."""

from dataclasses import dataclass
from datetime import date

from insights.intake.matrix import Matrix


@dataclass(frozen=True)
class Todo:
    """One partner: per kind of sheet the months that are missing, and those that may still come."""

    partner: str
    missing: dict[str, tuple[date, ...]]
    expected: dict[str, tuple[date, ...]]

    @property
    def sheets(self) -> int:
        """How many sheets are missing."""
        return sum(len(months) for months in self.missing.values())


def todos(found: Matrix) -> tuple[Todo, ...]:
    """Every partner that has something to deliver, the longest list first."""
    every = (_todo(found, partner) for partner in found.partners)
    some = [one for one in every if one.missing or one.expected]
    return tuple(sorted(some, key=lambda one: (-one.sheets, one.partner)))


def _todo(found: Matrix, partner: str) -> Todo:
    cells = [(month, found.cell(partner, month)) for month in found.months]
    return Todo(
        partner,
        _per_kind(found.kinds, [(month, cell.missing) for month, cell in cells if cell.missing]),
        _per_kind(found.kinds, [(month, cell.expected) for month, cell in cells if cell.expected]),
    )


def _per_kind(
    kinds: tuple[str, ...], told: list[tuple[date, tuple[str, ...]]]
) -> dict[str, tuple[date, ...]]:
    """The months of each kind that has any, from the kinds of each month."""
    found = {kind: tuple(month for month, named in told if kind in named) for kind in kinds}
    return {kind: months for kind, months in found.items() if months}
