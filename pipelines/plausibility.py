"""Figures that can be read but look odd beside the partner's own history: asked about, not refused."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data import store
from pipelines.harmonise import Harmonised
from pipelines.problems import Problem
from texts import has_text, month, number, percent, text

JUMP_SHARE, JUMP_COUNT = 0.25, 10  # E17: more than a quarter and more than ten
_GROUPS = ("leveringsvorm", "niveau", "wait_status")


def plausibility(tables: list[Harmonised], partner: str) -> list[Problem]:
    """Warnings about stock and flow that do not add up (E16) and jumps between months (E17)."""
    return [problem for table in tables for problem in _of_table(table, partner)]


def _of_table(table: Harmonised, partner: str) -> Iterator[Problem]:
    group = next((name for name in _GROUPS if name in table.sheet.keys), None)
    if group is None or table.frame.empty:
        return
    measures = [m.name for m in table.sheet.measures if m.name in table.table.columns]
    after = _after(table, partner, group, measures)
    before = _month_earlier(after)
    delivered = set(pd.to_datetime(table.frame["period"].dropna()))
    for index in after.index[after.index.get_level_values(0).isin(delivered)]:
        yield from _jumps(table, before, after, index)
        yield from _stock_and_flow(table, before, after, index)


def _after(table: Harmonised, partner: str, group: str, measures: list[str]) -> pd.DataFrame:
    """Totals per month and group as they would be: what holds now, delivered months replaced."""
    sums = ", ".join(f'sum("{name}")::DOUBLE AS "{name}"' for name in measures)
    with store.reading() as con:
        held = con.execute(
            f'SELECT period, "{group}", {sums} FROM {table.sheet.name}_valid WHERE partner = ?'
            " GROUP BY ALL",
            [partner],
        ).df()
    new = table.frame.groupby(["period", group], as_index=False)[measures].sum(min_count=1)
    held["period"], new["period"] = pd.to_datetime(held["period"]), pd.to_datetime(new["period"])
    kept = held[~held["period"].isin(new["period"])]
    both = pd.concat([kept, new]) if len(kept) else new
    return both.set_index(["period", group]).astype(float)


def _month_earlier(months: pd.DataFrame) -> pd.DataFrame:
    """The same totals, each standing at the month after."""
    shifted = months.copy()
    at = months.index
    shifted.index = pd.MultiIndex.from_arrays(
        [at.get_level_values(0) + pd.DateOffset(months=1), at.get_level_values(1)]
    )
    return shifted.reindex(at)


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
    return next(name for name in _GROUPS if name in table.sheet.keys)
