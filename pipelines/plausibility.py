"""Figures that look odd beside the partner's own history: asked about, not refused."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from data import store
from pipelines.compare import Held
from pipelines.expected import not_there, replaced
from pipelines.harmonise import Harmonised
from pipelines.history import beside_the_month_before
from pipelines.one_kind import OneKind, by_kind
from pipelines.problems import Problem
from pipelines.small_counts import small_counts
from texts import has_text, month, number, percent, text

JUMP_SHARE, JUMP_COUNT = 0.25, 10  # E17: more than a quarter and more than ten
_GROUPS = ("leveringsvorm", "niveau", "wait_status")

Index = tuple[pd.Timestamp, str]


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
    for index in before.index:
        if index in after.index:
            yield from _jumps(kind, before, after, index)
            yield from _stock_and_flow(kind, before, after, index)
        else:
            yield from _gone(kind, before, index)


def _measures(kind: OneKind) -> list[str]:
    """The delivered measures that have a history to be held against."""
    flow = kind.sheet.flow
    wanted = {*kind.sheet.jumps, *((flow.stock, flow.inflow, flow.outflow) if flow else ())}
    return [name for name in sorted(wanted) if kind.has(name)]


def _jumps(
    kind: OneKind, before: pd.DataFrame, after: pd.DataFrame, index: Index
) -> Iterator[Problem]:
    for name in [name for name in kind.sheet.jumps if name in after]:
        was, now = before.at[index, name], after.at[index, name]
        if abs(now - was) > JUMP_COUNT and abs(now - was) > JUMP_SHARE * abs(was):
            grown = percent((now - was) / was, 0) if was else "–"
            yield _odd(kind, ("E17", "jump"), name, index, (was, now), grown)


def _gone(kind: OneKind, before: pd.DataFrame, index: Index) -> Iterator[Problem]:
    """A group that was there the month before and about which nothing is said now."""
    for name in [name for name in kind.sheet.jumps if name in before]:
        if before.at[index, name] > JUMP_COUNT:
            yield _odd(kind, ("E17", "gone"), name, index, (before.at[index, name], 0.0))


def _stock_and_flow(
    kind: OneKind, before: pd.DataFrame, after: pd.DataFrame, index: Index
) -> Iterator[Problem]:
    flow = kind.sheet.flow
    if not flow or not {flow.stock, flow.inflow, flow.outflow} <= set(after.columns):
        return
    now = after.loc[index]
    should = before.at[index, flow.stock] + now[flow.inflow] - now[flow.outflow]
    if not np.isnan(should) and not np.isnan(now[flow.stock]) and should != now[flow.stock]:
        yield _odd(kind, ("E16", "stock_and_flow"), flow.stock, index, (should, now[flow.stock]))


def _odd(
    kind: OneKind, what: tuple[str, str], name: str, index: Index,
    figures: tuple[float, float], share: str = "",
) -> Problem:  # fmt: skip
    """A warning at the first figure of this group in this month."""
    at, group = index[0].date(), index[1]
    expected, found = (number(figure, 0 if figure == int(figure) else 1) for figure in figures)
    label = f"codes.{_group_of(kind)}.{group}"
    about = {
        "month": month(at),
        "group": text(label) if has_text(label) else str(group),
        "share": share,
    }
    rows = kind.about("period", at) & kind.about(_group_of(kind), group)
    place = kind.first(rows, name)
    if not place.column:  # the group is gone: its column is there, its figure is not
        place = replace(place, column=kind.header(name))
    return replace(place, code=what[0], kind=what[1], found=found, expected=expected, also=about)


def _group_of(kind: OneKind) -> str:
    return next((name for name in _GROUPS if name in kind.sheet.keys), "")
