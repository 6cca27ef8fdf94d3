"""Check harmonised rows against their declaration. Opens no file, writes no table."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from data.sheets.sheet import Column, Rule
from pipelines.harmonise import Harmonised
from pipelines.problems import Problem
from pipelines.workbook import cell_name
from texts import month, number


@dataclass(frozen=True)
class Window:
    """The months that may be delivered: from the programme's start to the last one that began."""

    first: date | None
    last: date


def check(harmonised: Harmonised, window: Window) -> Harmonised:
    """The same table with double places summed, and every problem the partner has to know."""
    found = _periods(harmonised, window)
    for column in harmonised.sheet.columns:
        for rule in column.rules:
            found += _broken(harmonised, column, rule)
    found += _row_rules(harmonised)
    frame, doubles = _doubles(harmonised)
    if harmonised.frame.empty:
        found.append(Problem("E21", "no_rows", "block", harmonised.table.raw.name))
    return replace(harmonised, frame=frame, problems=[*harmonised.problems, *found, *doubles])


def place(harmonised: Harmonised, index: int, name: str) -> Problem:
    """An empty problem at the cell of column `name` in the index-th row."""
    table = harmonised.table
    row = int(harmonised.frame["row"].iloc[index])
    if name not in table.columns:
        return Problem(
            "", "", sheet=table.raw.name, row=row, column=table.sheet.column(name).header
        )
    cell = cell_name(row - 1, table.columns[name])
    return Problem("", "", sheet=table.raw.name, row=row, column=table.header(name), cell=cell)


def _periods(harmonised: Harmonised, window: Window) -> list[Problem]:
    period = harmonised.frame["period"]
    problems = []
    for i in np.flatnonzero(period.notna()):
        at = period.iloc[i]
        if at > window.last:
            kind, expected = "period_in_future", month(window.last)
        elif window.first and at < window.first:
            kind, expected = "period_too_early", month(window.first)
        else:
            continue
        problems.append(
            replace(place(harmonised, i, "period"), code="E03", kind=kind, found=month(at),
                    expected=expected)
        )  # fmt: skip
    return problems


def _broken(harmonised: Harmonised, column: Column, rule: Rule) -> list[Problem]:
    values = harmonised.frame[column.name]
    broken = rule.broken(values) & values.notna()
    return [
        replace(place(harmonised, i, column.name), code=rule.code, kind=rule.kind,
                severity=rule.severity, found=_figure(values.iloc[i]), expected=rule.expected)
        for i in np.flatnonzero(broken)
    ]  # fmt: skip


def _row_rules(harmonised: Harmonised) -> list[Problem]:
    problems = []
    frame = harmonised.frame
    for rule in harmonised.sheet.row_rules:
        for i in np.flatnonzero(rule.broken(frame).fillna(False)):
            row = frame.iloc[i]
            problems.append(
                replace(place(harmonised, i, rule.column), code=rule.code, kind=rule.kind,
                        severity=rule.severity, found=_figure(row[rule.column]),
                        expected=rule.expected(row))
            )  # fmt: skip
    return problems


def _figure(value: object) -> str:
    if isinstance(value, float):
        return "" if np.isnan(value) else number(value, 0 if value.is_integer() else 2)
    return "" if value is None else str(value)


def _doubles(harmonised: Harmonised) -> tuple[pd.DataFrame, list[Problem]]:
    """Two rows about the same thing: a problem, unless they were about two places in one gemeente.

    Rotterdam and Hoogvliet are one gemeente: their counts are added, with a note.
    """
    frame, keys = harmonised.frame, list(harmonised.sheet.keys)
    double = frame.duplicated(keys, keep=False) & frame["period"].notna()
    if not double.any():
        return frame, []
    written = _as_written(harmonised)
    same = frame.assign(_written=written).duplicated([*keys, "_written"], keep=False) & double
    problems = []
    for _, group in (
        frame[same]
        .assign(_written=written[same])
        .groupby([*keys, "_written"], dropna=False, sort=False)
    ):
        first, *others = (frame.index.get_loc(label) for label in group.index)
        earlier = str(int(frame["row"].iloc[first]))
        problems += [
            replace(place(harmonised, i, "period"), code="E15", kind="double_row", found=earlier)
            for i in others
        ]
    if problems:
        return frame, problems
    first = int(np.flatnonzero(double)[0])
    note = replace(place(harmonised, first, "gemeente"), code="E15", kind="places_summed",
                   severity="info", found=str(int(double.sum())))  # fmt: skip
    return _summed(frame, double, harmonised), [note]


def _as_written(harmonised: Harmonised) -> pd.Series:
    """The place as the partner wrote it, per row."""
    table = harmonised.table
    position = table.columns.get("gemeente")
    if position is None:
        return pd.Series("", index=harmonised.frame.index)
    rows = harmonised.frame["row"] - 1
    return pd.Series([str(table.raw.rows[row][position]).strip().lower() for row in rows],
                     index=harmonised.frame.index)  # fmt: skip


def _summed(frame: pd.DataFrame, double: pd.Series, harmonised: Harmonised) -> pd.DataFrame:
    keys = list(harmonised.sheet.keys)
    how: dict[str, object] = {"row": "first"}
    for measure in harmonised.sheet.measures:
        how[measure.name] = lambda values: values.sum(min_count=1)
        how[f"{measure.name}_cell"] = lambda cells: "+".join(cells.dropna()) or None
    summed = frame[double].groupby(keys, dropna=False, sort=False, as_index=False).agg(how)
    summed[keys] = summed[keys].astype("object").where(summed[keys].notna(), None)
    both = pd.concat([frame[~double], summed], ignore_index=True)
    return both.sort_values("row", ignore_index=True)
