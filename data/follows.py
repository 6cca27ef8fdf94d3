"""Which hidden cells follow from the sums that they are in, because algebra leaves no choice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

Row = dict[int, int]  # an equation: unknown to how many times it is there
_PRIME = 2**61 - 1  # far above any determinant of so few ones


@dataclass(frozen=True)
class Line:
    """One sum: the number of the cell that is the whole, and of those that add up to it; what it is
    a sum of."""

    whole: int
    parts: np.ndarray
    kind: Literal["measures", "places"]

    def cells(self) -> list[int]:
        """All of them, the whole first."""
        return [self.whole, *self.parts.tolist()]


class Sums:
    """Every sum of a table of so many cells; `of` are the numbers of those that a cell is in."""

    def __init__(self, every: list[Line], cells: int) -> None:
        self.every = every
        self.of: list[list[int]] = [[] for _ in range(cells)]
        for at, line in enumerate(every):
            for cell in line.cells():
                self.of[cell].append(at)


def follows(unknown: np.ndarray, sums: Sums) -> list[int]:
    """The unknown cells that whoever knows every sum, and every other cell, can work out: those
    that are alone in a row of the sums once these are brought in reduced echelon form."""
    found: list[int] = []
    for cells, lines in _hanging_together(unknown, sums):
        inside = set(cells)
        rows = ({one: _sign(one, line) for one in line.cells() if one in inside} for line in lines)
        found += _alone_in(rows)
    return sorted(found)


def _sign(cell: int, line: Line) -> int:
    return _PRIME - 1 if cell == line.whole else 1


def _alone_in(rows: Iterable[Row]) -> list[int]:
    """The unknowns that Gauss and Jordan's elimination leaves alone in a row. Whole numbers modulo
    a large prime, so that nothing is lost in rounding, and only what is not zero is kept."""
    reduced: dict[int, Row] = {}  # per pivot its row, in which it has 1 and no other pivot is
    holders: dict[int, set[int]] = {}  # per unknown that is no pivot: the pivots of its rows
    for row in rows:
        for pivot in [one for one in row if one in reduced]:
            _add(row, reduced[pivot], -row[pivot])
        if row:
            _join(row, reduced, holders)
    return [pivot for pivot, row in reduced.items() if len(row) == 1]


def _join(row: Row, reduced: dict[int, Row], holders: dict[int, set[int]]) -> None:
    """Take in a row without pivots: one of its unknowns becomes one, and goes from the others."""
    pivot = min(row, key=lambda one: len(holders.get(one, ())))
    inverse = pow(row[pivot], -1, _PRIME)
    own = {one: times * inverse % _PRIME for one, times in row.items()}
    for other in holders.pop(pivot, set()):
        before = set(reduced[other])
        _add(reduced[other], own, -reduced[other][pivot])
        for gone in before - set(reduced[other]) - {pivot}:
            holders[gone].discard(other)
        for new in set(reduced[other]) - before:
            holders.setdefault(new, set()).add(other)
    reduced[pivot] = own
    for one in set(own) - {pivot}:
        holders.setdefault(one, set()).add(pivot)


def _add(row: Row, other: Row, times: int) -> None:
    """`row` with so many times the other added to it."""
    for one, number in other.items():
        found = (row.get(one, 0) + times * number) % _PRIME
        if found:
            row[one] = found
        else:
            row.pop(one, None)


def _hanging_together(unknown: np.ndarray, sums: Sums) -> Iterator[tuple[list[int], list[Line]]]:
    """The unknown cells in groups that share no line, each with its lines."""
    left = set(np.flatnonzero(unknown).tolist())
    while left:
        cells, lines, ahead = [], set(), [left.pop()]
        while ahead:
            cell = ahead.pop()
            cells.append(cell)
            for at in sums.of[cell]:
                if at in lines:
                    continue
                lines.add(at)
                near = left.intersection(sums.every[at].cells())
                left -= near
                ahead += near
        yield sorted(cells), [sums.every[at] for at in sorted(lines)]
