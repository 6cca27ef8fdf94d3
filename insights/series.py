"""Answers of the gate as the series of a chart: values, gaps, and why there is a gap."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from insights.chart import Role, Series
from insights.columns import days
from insights.selection import month_before
from insights.words import why_not

Known = Mapping[Any, Sequence[Any]]  # per category: the value, and why there is none


def months_to(period: date, count: int) -> tuple[date, ...]:
    """So many months, the last of them `period`."""
    return tuple(month_before(period, back) for back in reversed(range(count)))


def known(rows: pd.DataFrame, column: str) -> dict[Hashable, tuple[float, str]]:
    """The values and masks of an answer by one of its columns; months as dates."""
    keys = days(rows[column]) if column == "period" else rows[column].tolist()
    return dict(zip(keys, zip(rows["value"], rows["mask"], strict=True), strict=True))


def series(
    name: str, found: Known, categories: Sequence[Hashable], *, scale: float = 1,
    role: Role = "actual",
) -> Series:  # fmt: skip
    """One series along the categories; what is masked or missing is a gap that says why."""
    values: list[float | None] = []
    notes = []
    for category in categories:
        value, mask, *_ = found.get(category, (float("nan"), "missing"))
        shown = not mask and not pd.isna(value)
        values.append(float(value) * scale if shown else None)
        notes.append("" if shown else why_not(mask or "missing"))
    return Series(name, tuple(values), role, tuple(notes))


def layers(
    rows: pd.DataFrame, part: str, parts: Sequence[str], along: str,
    categories: Sequence[Hashable], name: Callable[[str], str],
) -> tuple[Series, ...]:  # fmt: skip
    """One series per part that the rows know, in the order of `parts`.

    `part` and `along` are columns of the answer; `name` says how readers call a part.
    """
    return tuple(
        series(name(one), known(rows[rows[part] == one], along), categories)
        for one in parts
        if (rows[part] == one).any()
    )
