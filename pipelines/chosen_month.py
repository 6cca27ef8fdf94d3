"""A file that was said to be about one month, held to that (E04)."""

from dataclasses import replace
from datetime import date

import numpy as np

from pipelines.harmonise import Harmonised
from pipelines.judged import Judged
from pipelines.problems import Problem, limited
from texts import month as month_words


def of_month(judged: Judged, month: date) -> Judged:
    """The same file, refused at every row about another month than the one chosen."""
    wrong = [problem for table in judged.tables for problem in _others(table, month)]
    if not wrong:
        return judged
    status = "refused" if judged.accepted else judged.status
    return replace(judged, status=status, problems=limited([*judged.problems, *wrong]), changes=[])


def _others(table: Harmonised, month: date) -> list[Problem]:
    period = table.frame["period"]
    rows = np.flatnonzero((period.notna() & (period != month)).to_numpy())
    return [
        replace(_place(table, int(row)), code="E04", kind="other_month", severity="block",
                found=month_words(period.iloc[row]), expected=month_words(month))
        for row in rows
    ]  # fmt: skip


def _place(table: Harmonised, row: int) -> Problem:
    """The cell that says the month; in a table that is no list the first figure about it."""
    if "sheet" not in table.frame:
        return table.place(row, "period")
    own = table.frame.iloc[row]
    cells = (own[f"{measure.name}_cell"] for measure in table.sheet.measures)
    first = next((cell for cell in cells if isinstance(cell, str) and cell), "")
    return Problem("", "", sheet=str(own["sheet"]), cell=first.split("+")[0])
