"""Which cells to mark and what to write beside them, from the problems of a file."""

from dataclasses import dataclass, field

from pipelines.problems import Problem
from pipelines.reading.findings import MAX_COLUMNS, MAX_ROWS, Position, position
from pipelines.reading.package import Broken

_PERSONAL = ("E01", "E02")
_MARKED = ("block", "warn")  # the heaviest first; what is only for information has no colour


@dataclass
class Spots:
    """What one sheet gets: {row: {column: severity}} from 0, and a note per cell."""

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    notes: dict[Position, list[str]] = field(default_factory=dict)

    def add(self, at: Position, problem: Problem) -> None:
        """Take in one problem of one cell: the heaviest decides on the mark."""
        row = self.rows.setdefault(at[0], {})
        if row.get(at[1]) != _MARKED[0]:
            row[at[1]] = problem.severity
        note = f"{problem.sentence()}\n{problem.remedy()}"
        if note not in self.notes.setdefault(at, []):
            self.notes[at].append(note)


def refuse_personal_data(problems: list[Problem]) -> None:
    """Raises ValueError if the file holds data on persons.

    A problem never repeats such data, but a marked copy is the file itself and would.
    """
    if any(problem.code in _PERSONAL for problem in problems):
        raise ValueError("a file with personal data is not kept, so there is no copy to mark")


def spots(problems: list[Problem]) -> dict[str, Spots]:
    """{sheet: what to mark in it}; problems without a cell, or for information, mark nothing."""
    found: dict[str, Spots] = {}
    for problem in problems:
        at = place(problem)
        if problem.severity in _MARKED and problem.cell and at:
            found.setdefault(problem.sheet, Spots()).add(at, problem)
    return found


def place(problem: Problem) -> Position | None:
    """The cell a problem is about, or the first of its row, from 0; None if it has no place."""
    if not problem.cell:
        return (problem.row - 1, 0) if problem.row else None
    try:
        row, column = position(problem.cell.partition(":")[0])
    except Broken:
        return None
    return (row, column) if row < MAX_ROWS and column < MAX_COLUMNS else None


def ordered(problems: list[Problem]) -> list[Problem]:
    """The heaviest first, and within that in the order in which they were found."""
    weights = {severity: at for at, severity in enumerate(("block", "warn", "info"))}
    return sorted(problems, key=lambda problem: weights[problem.severity])
