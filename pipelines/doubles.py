"""Rows about the same thing: two places in one gemeente are summed, anything else is a problem."""

from dataclasses import replace

import numpy as np
import pandas as pd
from rapidfuzz import fuzz

from data.reference import gemeenten, normalise
from pipelines.harmonise import Harmonised
from pipelines.keys import numbered
from pipelines.problems import Problem

ALIKE = 75  # rapidfuzz score from which two spellings are taken for one place


def without_doubles(harmonised: Harmonised) -> tuple[pd.DataFrame, list[Problem]]:
    """The frame with each key once, and what was wrong or done.

    Rotterdam and Hoogvliet are one gemeente: their counts are added, with a note. The same place
    twice is a problem, and so is a sum of averages or of a figure and a gap.
    """
    frame = harmonised.frame
    keys = numbered(frame, harmonised.sheet.keys)
    double = pd.Series(keys).duplicated(keep=False).to_numpy() & frame["period"].notna().to_numpy()
    if not double.any():
        return frame, []
    at = np.flatnonzero(double)
    problems = _same_twice(harmonised, at, keys[at]) or _not_summable(harmonised, at, keys[at])
    if problems:
        return frame, problems
    note = replace(harmonised.place(int(at[0]), "gemeente"), code="E15", kind="places_summed",
                   severity="info", found=str(len(at)))  # fmt: skip
    return _summed(harmonised, double, keys), [note]


def _same_twice(harmonised: Harmonised, at: np.ndarray, keys: np.ndarray) -> list[Problem]:
    seen: dict[tuple[int, str], int] = {}
    problems = []
    for index, key, written in zip(
        at.tolist(), keys.tolist(), _places(harmonised, at), strict=True
    ):
        row = int(harmonised.frame["row"].iloc[index])
        earlier = seen.setdefault((key, written), row)
        if earlier != row:
            problems.append(
                replace(harmonised.place(index, "period"), code="E15", kind="double_row",
                        found=str(earlier))
            )  # fmt: skip
    return problems


def _places(harmonised: Harmonised, at: np.ndarray) -> list[str]:
    """Which place each row is about; the gemeente by any of its own names is one place."""
    table = harmonised.table
    position = table.columns.get("gemeente")
    if position is None:
        return [""] * len(at)
    rows = (harmonised.frame["row"].to_numpy()[at] - 1).tolist()
    codes = harmonised.frame["gemeente"].to_numpy()[at].tolist()
    names = gemeenten().set_index("gemeente")["name"].map(normalise).to_dict()
    return [
        _place(normalise(str(table.raw.rows[row][position])), code, names)
        for row, code in zip(rows, codes, strict=True)
    ]


def _place(written: str, code: str, names: dict[str, str]) -> str:
    name = names.get(code, "")
    own = written.removeprefix("gemeente ").strip()
    number = own.removeprefix("gm").lstrip("0").removesuffix(".0")
    if number.isdigit() or own in name or fuzz.ratio(own, name) >= ALIKE:
        return name
    return own


def _not_summable(harmonised: Harmonised, at: np.ndarray, keys: np.ndarray) -> list[Problem]:
    """A sum of averages says nothing, and a figure and a gap have no sum."""
    problems = []
    for measure in harmonised.sheet.measures:
        figures = pd.Series(harmonised.frame[measure.name].to_numpy()[at]).groupby(keys)
        known, rows = figures.transform("count"), figures.transform("size")
        wrong = (known > 0) & (known < rows if measure.adds else True)
        if measure.adds:
            wrong &= np.isnan(harmonised.frame[measure.name].to_numpy()[at])
        kind = "sum_with_gap" if measure.adds else "average_not_summed"
        problems += [
            replace(harmonised.place(int(index), measure.name), code="E15", kind=kind)
            for index in at[wrong.to_numpy()]
        ]
    return problems


def _summed(harmonised: Harmonised, double: np.ndarray, keys: np.ndarray) -> pd.DataFrame:
    how: dict[str, object] = dict.fromkeys(("row", *harmonised.sheet.keys), "first")
    for measure in harmonised.sheet.measures:
        how[measure.name] = lambda values: values.sum(min_count=1)
        how[f"{measure.name}_cell"] = lambda cells: "+".join(cells.dropna()) or None
    frame = harmonised.frame
    extra = [name for name in frame.columns if name not in how]
    how |= dict.fromkeys(extra, "first")
    summed = frame[double].groupby(keys[double], sort=False).agg(how)
    names = [*harmonised.sheet.keys, *extra]
    summed[names] = summed[names].astype("object").where(summed[names].notna(), None)
    both = pd.concat([frame[~double], summed[frame.columns]], ignore_index=True)
    return both.sort_values("row", ignore_index=True)
