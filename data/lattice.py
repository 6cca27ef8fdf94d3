"""Which numbers of a table of places by measures are hidden, so that no sum of those that are shown
tells on one of them.

A cell that is the only hidden one of a row or column of sums follows from it, and so does one that
several sums together leave no freedom (Gusfield 1988, A graph theoretic approach to statistical
data security: a cell that lies on no cycle of hidden cells). What is hidden in one sum is found out
as one figure, so that has to pass the gate as well (`parts.safe_together`).
"""

from collections.abc import Iterable, Mapping

import numpy as np

from data.cells import Counted, Judged, alone
from data.families.family import Sum
from data.follows import Line, Sums, follows
from data.parts import given, safe_together


def sums(
    measures: Mapping[str, int], told: tuple[Sum, ...], children: Mapping[int, np.ndarray],
    places: int, of_top: tuple[frozenset[str], tuple[Sum, ...]] = (frozenset(), ()),
) -> Sums:  # fmt: skip
    """Every sum of the table, whose cell of a place and measure is `place * measures + measure`: in
    each place those `told` of measures, of each measure those of places (a place: its parts).
    `of_top` are measures that are there in the last place only, and the sums of that place only."""
    wide = len(measures)
    apart, at_top = of_top

    def line(place: int, whole: str, parts: tuple[str, ...]) -> Line:
        numbers = np.array([measures[part] for part in parts])
        return Line(place * wide + measures[whole], place * wide + numbers, "measures")

    found = [line(place, *one) for place in range(places) for one in told]
    found += [line(places - 1, *one) for one in at_top]
    across = [number for name, number in measures.items() if name not in apart]
    for place, below in children.items():
        found += [Line(place * wide + one, below * wide + one, "places") for one in across]
    return Sums(found, places * wide)


def hidden(found: Counted, sums: Sums, judged: Judged) -> np.ndarray:
    """Which cells are hidden: by themselves, or because they would tell on one that is. Of those
    that would do, the one of the least worth is hidden, the smallest first. A cell of zero adds
    nothing to a sum, so nothing follows from it and it is left alone."""
    secret = np.where(judged.fixed, judged.forced, alone(found, judged.persons) | judged.forced)
    secret[_settled(secret & (found["numerator"] != 0), sums, judged.fixed)] = False
    table = _Table(found, sums, secret, judged)
    waiting = table.touched(np.flatnonzero(table.secret))
    while waiting:
        changed = [cell for at in sorted(waiting) for cell in table.settle(sums.every[at])]
        waiting = table.touched(changed or table.beside_what_follows())
    return table.secret


def _settled(secret: np.ndarray, sums: Sums, fixed: np.ndarray) -> list[int]:
    """The hidden cells that follow from sums in which nothing can be hidden any more: whoever
    decided on those has let them be known."""
    only = [line for line in sums.every if fixed[line.cells()].all()]
    return follows(secret & fixed, Sums(only, len(secret))) if only else []


class _Table:
    """The cells, the sums they are in, and which are hidden so far."""

    def __init__(self, found: Counted, sums: Sums, secret: np.ndarray, judged: Judged) -> None:
        self.found, self.secret = found, secret
        self.every, self.lines_of = sums.every, sums.of
        self._sums = sums
        self.some = found["numerator"] != 0
        self._judged, self._given = judged, given(found)

    def touched(self, cells: Iterable[int]) -> set[int]:
        """The sums to look at again when these cells were hidden: those that they are in, and those
        of a hidden whole that one is a part of."""
        found: set[int] = set()
        ahead = list(cells)
        while ahead:
            cell = ahead.pop()
            for at in set(self.lines_of[cell]) - found:
                found.add(at)
                if self.every[at].whole != cell and self.secret[self.every[at].whole]:
                    ahead.append(self.every[at].whole)
        return found

    def settle(self, line: Line) -> list[int]:
        """Hide what this sum asks for; which cells that are."""
        parts = line.parts[self.some[line.parts]]
        if self.secret[line.whole]:  # it follows when all of its parts are shown
            return [] if self.secret[parts].any() else self._hide(parts)
        changed: list[int] = []
        while self.secret[parts].any() and not self._safe(parts[self.secret[parts]]):
            more = self._hide(np.append(parts[~self.secret[parts]], line.whole))
            changed += more
            if not more or self.secret[line.whole]:
                break
        return changed

    def beside_what_follows(self) -> list[int]:
        """Beside each hidden cell that follows from the sums, hide another of one of them; of the
        nearest in which there is one that may be hidden."""
        changed = []
        for cell in follows(self.secret & self.some, self._sums):
            near, seen = {cell}, set()
            while near and not self._free(near):
                seen |= near
                lines = {at for one in near if self.secret[one] for at in self.lines_of[one]}
                near = {one for at in lines for one in self.every[at].cells()} - seen
                near = {one for one in near if self.some[one]}
            changed += self._hide(np.array(self._free(near), dtype=int))
        return changed

    def _free(self, cells: set[int]) -> list[int]:
        return [one for one in sorted(cells) if not (self.secret[one] or self._judged.fixed[one])]

    def _safe(self, parts: np.ndarray) -> bool:
        """Whether the sum of these hidden cells, which is known, tells on nobody: as they are, and
        with the hidden cells that each of them is the whole of in its place."""
        cells = parts.tolist()
        groups = {
            tuple(cells),
            *(tuple(self._below(cells, kind)) for kind in ("measures", "places")),
        }
        return all(map(self._tells_on_nobody, groups))

    def _below(self, cells: list[int], kind: str) -> list[int]:
        found: list[int] = []
        for cell in cells:
            lines = (self.every[at] for at in self.lines_of[cell])
            inside = [
                [one for one in line.parts.tolist() if self.secret[one] and self.some[one]]
                for line in lines if line.whole == cell and line.kind == kind
            ]  # fmt: skip
            deeper = [self._below(one, kind) for one in inside if one]
            found += deeper[0] if deeper else [cell]
        return found

    def _tells_on_nobody(self, cells: tuple[int, ...]) -> bool:
        return len(cells) > 1 and safe_together([self._given[cell] for cell in cells])

    def _hide(self, cells: np.ndarray) -> list[int]:
        """Hide the one of these that is the least worth, the smallest of several; none when none of
        them may be hidden."""
        free = cells[~self._judged.fixed[cells]]
        if not len(free):
            return []
        number = self.found["numerator"][free]
        one = int(free[np.lexsort((free, number, self._judged.worth[free]))[0]])
        self.secret[one] = True
        return [one]
