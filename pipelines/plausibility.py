"""Figures that look odd beside the partner's own history: asked about, not refused."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from math import isnan

import numpy as np
import pandas as pd

from data import store
from pipelines.compare import Held
from pipelines.expected import not_there, replaced
from pipelines.harmonise import Harmonised
from pipelines.history import beside_the_month_before, first_rows
from pipelines.one_kind import OneKind, by_kind
from pipelines.problems import Problem
from pipelines.small_counts import small_counts
from texts import has_text, month, number, percent, text

JUMP_SHARE, JUMP_COUNT = 0.25, 10  # E17: more than a quarter and more than ten
_GROUPS = ("leveringsvorm", "niveau", "wait_status")

Index = tuple[pd.Timestamp, str]
Figures = dict[str, float]  # of each measure


def plausibility(con: store.Connection, tables: list[Harmonised], held: Held) -> list[Problem]:
    """What to say of a file that can be published, beside what the partner delivered before.

    Months that it replaces (E05), stock and flow that do not add up (E16), jumps (E17), what the
    month before had and it has not (E21), small numbers of people (E22).
    """
    kinds = by_kind(tables)
    found = [problem for kind in kinds for problem in _odd_figures(con, kind, held)]
    found += [*replaced(con, kinds, held), *not_there(con, kinds, held)]
    return found + [problem for kind in kinds for problem in small_counts(kind)]


def _odd_figures(con: store.Connection, kind: OneKind, held: Held) -> Iterator[Problem]:
    by, names = _group_of(kind), _measures(kind)
    if not by or not names:
        return
    before, after = beside_the_month_before(con, kind, held, by, names)
    now = after.reindex(before.index).to_dict("records")
    there = before.index.isin(after.index)
    first = cache(lambda name: first_rows(kind, by, name))
    for at, (month_and_group, figures) in enumerate(
        zip(before.index, before.to_dict("records"), strict=True)
    ):
        odd = _Odd(kind, month_and_group, figures, now[at], first)
        yield from (*odd.jumps(), *odd.stock_and_flow()) if there[at] else odd.gone()


def _measures(kind: OneKind) -> list[str]:
    """The delivered measures that have a history to be held against."""
    flow = kind.sheet.flow
    wanted = {*kind.sheet.jumps, *((flow.stock, flow.inflow, flow.outflow) if flow else ())}
    return [name for name in sorted(wanted) if kind.has(name)]


@dataclass(frozen=True)
class _Odd:
    """One group in one month: its figures `before` and `now`; `first` says where figures stand."""

    kind: OneKind
    index: Index
    before: Figures
    now: Figures
    first: Callable[[str], dict[tuple[object, object], int]]

    def jumps(self) -> Iterator[Problem]:
        for name in [name for name in self.kind.sheet.jumps if name in self.now]:
            was, now = self.before[name], self.now[name]
            if abs(now - was) > JUMP_COUNT and abs(now - was) > JUMP_SHARE * abs(was):
                grown = percent((now - was) / was, 0) if was else "–"
                yield self._told(("E17", "jump"), name, (was, now), grown)

    def gone(self) -> Iterator[Problem]:
        """A group that was there the month before and about which nothing is said now."""
        for name in [name for name in self.kind.sheet.jumps if name in self.before]:
            if self.before[name] > JUMP_COUNT:
                yield self._told(("E17", "gone"), name, (self.before[name], 0.0))

    def stock_and_flow(self) -> Iterator[Problem]:
        flow = self.kind.sheet.flow
        if not flow or not {flow.stock, flow.inflow, flow.outflow} <= self.now.keys():
            return
        now = self.now[flow.stock]
        should = self.before[flow.stock] + self.now[flow.inflow] - self.now[flow.outflow]
        if not isnan(should) and not isnan(now) and should != now:
            yield self._told(("E16", "stock_and_flow"), flow.stock, (should, now))

    def _told(
        self, what: tuple[str, str], name: str, figures: tuple[float, float], share: str = ""
    ) -> Problem:
        """A warning at the first figure of this group in this month."""
        at, group = self.index[0].date(), self.index[1]
        expected, found = (number(figure, 0 if figure == int(figure) else 1) for figure in figures)
        label = f"codes.{_group_of(self.kind)}.{group}"
        about = {
            "month": month(at),
            "group": text(label) if has_text(label) else str(group),
            "share": share,
        }
        place = self.kind.first(self._row(self.first(name).get((at, group))), name)
        if not place.column:  # the group is gone: its column is there, its figure is not
            place = replace(place, column=self.kind.header(name))
        return replace(
            place, code=what[0], kind=what[1], found=found, expected=expected, also=about
        )

    def _row(self, row: int | None) -> np.ndarray:
        """One row as True among False; or none."""
        rows = np.zeros(len(self.kind.frame), dtype=bool)
        if row is not None:
            rows[row] = True
        return rows


def _group_of(kind: OneKind) -> str:
    return next((name for name in _GROUPS if name in kind.sheet.keys), "")
