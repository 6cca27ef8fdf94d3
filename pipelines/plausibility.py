"""Figures that look odd beside the partner's own history: asked about, not refused."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data import store
from pipelines.compare import Held
from pipelines.harmonise import Harmonised
from pipelines.problems import Problem
from texts import has_text, month, number, percent, text

JUMP_SHARE, JUMP_COUNT = 0.25, 10  # E17: more than a quarter and more than ten
_GROUPS = ("leveringsvorm", "niveau", "wait_status")


def plausibility(con: store.Connection, tables: list[Harmonised], held: Held) -> list[Problem]:
    """Warnings about stock and flow that do not add up (E16) and jumps between months (E17)."""
    asked = [table for table in tables if _group_of(table) and not table.frame.empty]
    return [problem for table in asked for problem in _of_table(con, table, held)]


def _of_table(con: store.Connection, table: Harmonised, held: Held) -> Iterator[Problem]:
    after = pd.concat([_earlier(con, table, held), _new(table)]).astype(float)
    before = _month_earlier(after)
    delivered = set(pd.to_datetime(table.frame["period"].dropna().unique()))
    both = after.index.union(before.index)  # a group that is gone has a month before only
    before = before.reindex(both)
    for index in both[both.get_level_values(0).isin(delivered)]:
        if index in after.index:
            yield from _jumps(table, before, after, index)
            yield from _stock_and_flow(table, before, after, index)
        else:
            yield from _gone(table, before, index)


def _measures(table: Harmonised) -> list[str]:
    """The delivered measures that have a history to be held against."""
    flow = table.sheet.flow
    wanted = {*table.sheet.jumps, *((flow.stock, flow.inflow, flow.outflow) if flow else ())}
    return [name for name in sorted(wanted) if name in table.table.columns]


def _new(table: Harmonised) -> pd.DataFrame:
    """Totals per month and group of what is delivered now."""
    new = table.frame.groupby(["period", _group_of(table)])[_measures(table)].sum(min_count=1)
    new.index = new.index.set_levels(pd.to_datetime(new.index.levels[0]), level=0)
    return new


def _earlier(con: store.Connection, table: Harmonised, held: Held) -> pd.DataFrame | None:
    """The same totals of the months just before those delivered, as they hold now."""
    delivered = set(table.frame["period"].dropna())
    before = {(pd.Timestamp(p) - pd.DateOffset(months=1)).date() for p in delivered} - delivered
    wanted = [
        {"d": held[key], "p": p} for p in sorted(before) if (key := (table.sheet.name, p)) in held
    ]
    if not wanted or not _measures(table):
        return None
    group, names = _group_of(table), _measures(table)
    sums = ", ".join(f'sum("{name}")::DOUBLE AS "{name}"' for name in names)
    found = con.execute(
        f"""
        SELECT period, "{group}", {sums} FROM lake.{table.sheet.name}
        WHERE (delivery_id, period) IN (
            SELECT h.d, h.p FROM (SELECT unnest(?::STRUCT(d VARCHAR, p DATE)[]) AS h)
        )
        GROUP BY ALL
        """,
        [wanted],
    ).df()
    return found.assign(period=pd.to_datetime(found["period"])).set_index(["period", group])


def _month_earlier(months: pd.DataFrame) -> pd.DataFrame:
    """The same totals, each standing at the month after."""
    shifted = months.copy()
    at = months.index
    shifted.index = pd.MultiIndex.from_arrays(
        [at.get_level_values(0) + pd.DateOffset(months=1), at.get_level_values(1)]
    )
    return shifted


def _jumps(
    table: Harmonised, before: pd.DataFrame, after: pd.DataFrame, index: tuple
) -> Iterator[Problem]:
    for name in table.sheet.jumps:
        if name not in after:
            continue
        was, now = before.at[index, name], after.at[index, name]
        if abs(now - was) > JUMP_COUNT and abs(now - was) > JUMP_SHARE * abs(was):
            grown = percent((now - was) / was, 0) if was else "–"
            yield _odd(table, ("E17", "jump"), name, index, (was, now), grown)


def _gone(table: Harmonised, before: pd.DataFrame, index: tuple) -> Iterator[Problem]:
    """A group that was there the month before and about which nothing is said now."""
    for name in table.sheet.jumps:
        if name in before and before.at[index, name] > JUMP_COUNT:
            yield _odd(table, ("E17", "gone"), name, index, (before.at[index, name], 0.0))


def _stock_and_flow(
    table: Harmonised, before: pd.DataFrame, after: pd.DataFrame, index: tuple
) -> Iterator[Problem]:
    flow = table.sheet.flow
    if not flow or not {flow.stock, flow.inflow, flow.outflow} <= set(after.columns):
        return
    now = after.loc[index]
    should = before.at[index, flow.stock] + now[flow.inflow] - now[flow.outflow]
    if not np.isnan(should) and not np.isnan(now[flow.stock]) and should != now[flow.stock]:
        yield _odd(table, ("E16", "stock_and_flow"), flow.stock, index, (should, now[flow.stock]))


def _odd(
    table: Harmonised, what: tuple[str, str], name: str, index: tuple,
    figures: tuple[float, float], share: str = "",
) -> Problem:  # fmt: skip
    expected, found = (number(figure, 0 if figure == int(figure) else 1) for figure in figures)
    label = f"codes.{_group_of(table)}.{index[1]}"
    about = {
        "month": month(index[0].date()),
        "group": text(label) if has_text(label) else str(index[1]),
        "share": share,
    }
    return Problem(what[0], what[1], "warn", table.table.raw.name, column=table.table.header(name),
                   found=found, expected=expected, also=about)  # fmt: skip


def _group_of(table: Harmonised) -> str:
    return next((name for name in _GROUPS if name in table.sheet.keys), "")
