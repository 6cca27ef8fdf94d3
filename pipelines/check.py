"""Check harmonised rows against their declaration. Opens no file, writes no table."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from data.sheets.sheet import Column, Rule
from pipelines.distinct import shown
from pipelines.doubles import without_doubles
from pipelines.harmonise import Harmonised
from pipelines.harmonise_codes import code_name
from pipelines.links import links
from pipelines.problems import Problem
from pipelines.ratios import ratios
from pipelines.sums import likely_totals
from pipelines.twice import twice
from texts import month, number


@dataclass(frozen=True)
class Window:
    """The months that may be delivered: from the programme's start to the last one that began."""

    first: date | None
    last: date


def check(harmonised: Harmonised, window: Window) -> Harmonised:
    """The same table with double places summed, and every problem the partner has to know."""
    if harmonised.frame.empty:
        nothing = Problem("E21", "no_rows", "block", harmonised.table.raw.name)
        return replace(harmonised, problems=[*harmonised.problems, nothing])
    found = _periods(harmonised, window)
    for column in harmonised.sheet.columns:
        for rule in column.rules:
            found += _broken(harmonised, column, rule)
    found += [*_row_rules(harmonised), *ratios(harmonised), *links(harmonised)]
    found += twice(harmonised)
    frame, doubles = without_doubles(harmonised)
    whole = replace(harmonised, frame=frame)
    named = {p.row for p in harmonised.problems if p.kind == "total_and_parts"}  # said to be one
    totals = [one for one in likely_totals(whole) if one.row not in named]
    problems = [*harmonised.problems, *found, *doubles, *totals]
    return replace(whole, problems=problems)


def _periods(harmonised: Harmonised, window: Window) -> list[Problem]:
    period, ahead = harmonised.frame["period"], harmonised.sheet.ahead
    if ahead or harmonised.sheet.past:
        window = Window(None, (pd.Timestamp(window.last) + pd.DateOffset(months=ahead)).date())
    wrong = {at: said for at in period.dropna().unique() if (said := _outside(at, window))}
    return [
        replace(harmonised.place(int(i), "period"), code="E03", kind=wrong[period.iloc[i]][0],
                found=month(period.iloc[i]), expected=month(wrong[period.iloc[i]][1]))
        for i in (np.flatnonzero(period.isin(list(wrong))) if wrong else ())
    ]  # fmt: skip


def _outside(at: date, window: Window) -> tuple[str, date] | None:
    """What is wrong with a month, and the nearest one that can be."""
    if at > window.last:
        return "period_in_future", window.last
    if window.first and at < window.first:
        return "period_too_early", window.first
    return None


def _broken(harmonised: Harmonised, column: Column, rule: Rule) -> list[Problem]:
    values = harmonised.frame[column.name]
    broken = rule.broken(values) & values.notna()
    return [
        replace(harmonised.place(int(i), column.name), code=rule.code, kind=rule.kind,
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
                replace(harmonised.place(int(i), rule.column), code=rule.code, kind=rule.kind,
                        severity=rule.severity, found=_said(harmonised, rule.column, row),
                        expected=rule.expected(row))
            )  # fmt: skip
    return problems


def _said(harmonised: Harmonised, name: str, row: pd.Series) -> str:
    """What a row says in a column, as the partner wrote it; a figure as people write one."""
    table, column = harmonised.table, harmonised.sheet.column(name)
    if column.type != "code":
        return _figure(row[name])
    cells = table.raw.rows[int(row["row"]) - 1]
    at = table.columns.get(name, len(cells))
    told = shown(cells[at]) if at < len(cells) else ""
    return told or (code_name(column.codes, str(row[name])) if row[name] else "")


def _figure(value: object) -> str:
    if isinstance(value, float):
        return "" if np.isnan(value) else number(value, 0 if value.is_integer() else 2)
    return "" if value is None else str(value)
