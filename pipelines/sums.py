"""Rows that leave something blank and are the sum of the rows that do not: likely a total."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from data.sheets.sheet import Column
from pipelines.harmonise import Harmonised
from pipelines.keys import numbered
from pipelines.problems import Problem
from texts import number

NEAR = 0.1  # VPT that differs no more than this from the sum of its types was meant as their total
SMALLEST = 5  # below this a sum is as easily chance
PARTS = 2  # and so is a sum of one


def likely_totals(harmonised: Harmonised) -> list[Problem]:
    """A warning for each figure that is the sum of two or more others: people counted twice.

    `VPT` without a type beside `VPT geclusterd` and `VPT wijk`, or no profile beside VV4 to VV8.
    """
    frame, table = harmonised.frame, harmonised.table
    # one column may tell what another would: VPT wijk
    there = [c for c in table.sheet.dimensions
             if c.key and (c.name in table.columns or c.codes and _was_told(frame, c))]  # fmt: skip
    named = [c.name for c in there if c.type == "text" or c.blank == ""]
    blanks = {name: frame[name].isin([None, ""]).to_numpy() for name in named}
    optional = [name for name in named if blanks[name].any() and not blanks[name].all()]
    if not optional:
        return []
    blank = np.column_stack([blanks[name] for name in optional])
    bits = 1 << np.arange(len(optional))
    found = []
    for number_of_pattern in np.unique(blank @ bits):
        pattern = (int(number_of_pattern) & bits) > 0
        if pattern.any():
            found += _of_pattern(harmonised, optional, blank, pattern)
    return found


def _of_pattern(
    harmonised: Harmonised, optional: list[str], blank: np.ndarray, pattern: np.ndarray
) -> Iterator[Problem]:
    """Rows blank in exactly these columns against the rows that fill in some of them."""
    left = [name for name, is_blank in zip(optional, pattern, strict=True) if is_blank]
    keys = numbered(harmonised.frame, [k for k in harmonised.sheet.keys if k not in left])
    whole, part = (blank == pattern).all(axis=1), ~blank[:, pattern].all(axis=1)
    whole &= np.isin(keys, keys[part])
    part &= np.isin(keys, keys[whole])
    if not whole.any():
        return
    said = ", ".join(_header(harmonised, name) for name in left)
    for measure in harmonised.sheet.measures:
        if not measure.adds:
            continue
        figures = harmonised.frame[measure.name]
        groups = figures[part].groupby(keys[part])
        sums, parts = groups.sum(min_count=1), (figures[part] > 0).groupby(keys[part]).sum()
        at = np.flatnonzero(whole)
        total = pd.Series(keys[at]).map(sums).to_numpy()
        own = figures.to_numpy()[at]
        enough = (pd.Series(keys[at]).map(parts).to_numpy() >= PARTS) & (own >= SMALLEST)
        same = enough & (np.abs(own - total) < 1e-9)
        types, decimals = left == ["vpt_type"], 0 if measure.type == "count" else 1
        for index in at[same]:
            yield replace(
                harmonised.place(int(index), measure.name), severity="warn",
                code="E20" if types else "E14", kind="looks_like_total",
                found=number(float(figures.iloc[index]), decimals), expected=said,
            )  # fmt: skip
        # all of them near the sum of the types: a total, of which some are not right
        if types and enough.any() and (np.abs(own - total) <= NEAR * own)[enough].all():
            for place in np.flatnonzero(enough & ~same):
                yield replace(
                    harmonised.place(int(at[place]), measure.name), severity="warn",
                    code="E20", kind="types_differ", found=number(own[place], decimals),
                    expected=number(total[place], decimals),
                )  # fmt: skip


def _was_told(frame: pd.DataFrame, column: Column) -> bool:
    cells = frame[column.name].tolist()
    return cells.count(column.blank) < len(cells)


def _header(harmonised: Harmonised, name: str) -> str:
    """As the partner wrote it; ours where another column told this one."""
    table = harmonised.table
    return table.header(name) if name in table.columns else table.sheet.column(name).header
