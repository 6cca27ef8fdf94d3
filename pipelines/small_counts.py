"""Numbers of people so small that others will not see them: marked for whoever delivers (E22)."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from data.disclosure import SMALLEST_COUNT
from pipelines.one_kind import OneKind
from pipelines.problems import Problem
from texts import number


def small_counts(kind: OneKind) -> Iterator[Problem]:
    """One note per kind, at its first count of people from 1 to 9, with how many there are."""
    names = [name for name in kind.sheet.persons if kind.has(name)]
    small = {}
    for name in names:
        figures = kind.frame[name].to_numpy(dtype=float)
        small[name] = (figures > 0) & (figures < SMALLEST_COUNT)
    rows = np.logical_or.reduce(list(small.values())) if small else np.zeros(0, dtype=bool)
    if not rows.any():
        return
    first = int(np.flatnonzero(rows)[0])
    name = next(name for name in names if small[name][first])
    place = kind.first(np.arange(len(rows)) == first, name)
    many = sum(int(found.sum()) for found in small.values())
    yield replace(place, code="E22", kind="small_counts", severity="info",
                  found=number(many), expected=str(SMALLEST_COUNT))  # fmt: skip
