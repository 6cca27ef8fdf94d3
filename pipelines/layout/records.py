"""The figures of a reading, each with everything that is said of it, and what was left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from data.reference import normalise
from data.sheets import DECLARED
from pipelines.layout.grid import Place
from pipelines.layout.head import Head, Part
from pipelines.layout.reading import Reading
from pipelines.layout.row_labels import Labels
from pipelines.layout.sorts import Rows
from pipelines.layout.words import phrase
from pipelines.problems import Problem
from pipelines.workbook import Cell, RawSheet, cell_name


@dataclass(frozen=True)
class Record:
    """One row of a tidy list: what it is about and its figures, each with its place."""

    raw: RawSheet
    labels: Labels
    measures: dict[str, Part] = field(default_factory=dict)
    beside: dict[str, Part] = field(default_factory=dict)  # columns read for a check alone


def records(reading: Reading, rows: Rows, problems: list[Problem]) -> Iterator[Record]:
    """A record per row and per group of columns that differ in their measure only.

    Figures that nobody can place become problems.
    """
    for row, labels in rows.data.items():
        groups: dict[tuple, tuple[Labels, dict[str, Part]]] = {}
        for head in reading.of("figures"):
            if not _is_there(reading, row, head):
                continue
            own, measure = _own(reading, labels, head)
            place = reading.grid.place(row, head.at)
            key = tuple(sorted((name, str(part[0])) for name, part in own.items()))
            figures = groups.setdefault(key, (own, {}))[1]
            if not measure or measure in figures:
                problems.append(_unplaced(reading, place, head, bool(measure)))
                continue
            figures[measure] = (reading.grid.own(row, head.at), place)
        beside = _beside(reading, row) if len(groups) == 1 else {}
        for own, figures in groups.values():
            yield Record(reading.grid.raw, own, figures, beside)


@lru_cache(maxsize=1_000)
def for_a_check(kind: str, header: str) -> str:
    """The measure that a column under this header is held against and never stored, or ""."""
    plain = normalise(header)
    ratios = DECLARED[kind].ratios
    return next((one.over for one in ratios if plain in map(normalise, one.headers)), "")


def _beside(reading: Reading, row: int) -> dict[str, Part]:
    grid = reading.grid
    return {
        head.text: (grid.own(row, head.at), grid.place(row, head.at))
        for head in reading.of("unknown") if for_a_check(reading.kind, head.text)
    }  # fmt: skip


def _is_there(reading: Reading, row: int, head: Head) -> bool:
    cell = reading.grid.own(row, head.at)
    return cell != "" or reading.grid.is_broken(row, head.at)


def _own(reading: Reading, labels: Labels, head: Head) -> tuple[Labels, str]:
    """Everything said of one figure, and its measure."""
    parts = {n: part for n, part in reading.context.items() if part[0] != ""} | head.parts | labels
    measure, _ = parts.pop("measure", ("", None))
    year, month = parts.pop("year", None), parts.pop("month", None)
    if "period" not in parts and year and month:
        parts["period"] = (date(int(_number(year[0], "year", reading)),
                                int(_number(month[0], "month", reading)), 1), month[1])  # fmt: skip
    return parts, measured(measure, reading.kind)


def _unplaced(reading: Reading, place: Place, head: Head, twice: bool) -> Problem:
    """A figure of which nothing says what it counts, or that says what its neighbour says."""
    code, kind = ("E15", "column_twice") if twice else ("E12", "row_unclear")
    return Problem(code, kind, "block", reading.grid.raw.name, place[0] + 1, head.text,
                   cell_name(*place), found=head.text, expected=head.text)  # fmt: skip


def _number(cell: Cell, name: str, reading: Reading) -> int:
    if isinstance(cell, int | float):
        return int(cell)
    return getattr(phrase(cell, reading.kind), name) or 0


def measured(cell: Cell, kind: str) -> str:
    """The measure that a cell is the name of."""
    found = phrase(cell, kind).measures
    return found[0] if found else str(cell)


def left_out(reading: Reading, rows: Rows) -> Iterator[Problem]:
    """What of the area is not read: columns, total rows, notes."""
    name = reading.grid.raw.name
    for head in (*reading.of("note"), *reading.of("derived")):
        if head.text:
            yield Problem("E21", "column_not_read", "info", name, head.place[0] + 1, head.text,
                          cell_name(*head.place), found=head.text)  # fmt: skip
    for kind, code, found in (
        ("total_row", "E14", rows.totals),
        ("note_not_read", "E21", rows.notes),
    ):
        if found:
            listed = ", ".join(str(reading.grid.place(row, 0)[0] + 1) for row in found[:10])
            first = Problem(
                code, kind, "info", name, reading.grid.place(found[0], 0)[0] + 1, found=listed
            )
            yield replace(first, found=listed + (" …" if len(found) > 10 else ""))
