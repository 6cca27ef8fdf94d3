"""Which hidden cells follow from the sums that they are in, because algebra leaves no choice."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

_SURE = 1e-6  # of a projection: a number that the sums fix has one there


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
    """The unknown cells that whoever knows every sum, and every other cell, can work out. A row of
    the pseudo-inverse times the sums is a unit vector for those only."""
    found: list[int] = []
    for cells, lines in _hanging_together(unknown, sums):
        column = {cell: number for number, cell in enumerate(cells)}
        signs = np.zeros((len(lines), len(cells)))
        for row, line in enumerate(lines):
            for cell in line.cells():
                if cell in column:
                    signs[row, column[cell]] = -1.0 if cell == line.whole else 1.0
        certain = np.diag(np.linalg.pinv(signs) @ signs) > 1 - _SURE
        found += [cell for cell, sure in zip(cells, certain, strict=True) if sure]
    return found


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
