"""Totals below and beside the figures of a table, held against what they add up (E14)."""

from collections.abc import Iterator
from dataclasses import replace

from data.sheets import DECLARED
from pipelines import values
from pipelines.layout.head import Head
from pipelines.layout.reading import Reading
from pipelines.layout.records import measured
from pipelines.layout.sorts import Rows
from pipelines.layout.totals_beside import codes_of, parts_of
from pipelines.problems import Problem
from pipelines.sums_apart import wrong_total
from pipelines.workbook import Cell, cell_name
from texts import number


def unlike(reading: Reading, rows: Rows) -> Iterator[Problem]:
    """Totals that are not the sum of their parts (E14), down the columns and along the rows."""
    yield from _down(reading, rows)
    yield from _along(reading, rows)


def _down(reading: Reading, rows: Rows) -> Iterator[Problem]:
    for row in rows.totals:
        for head in reading.of("figures"):
            found = _figure(reading, row, head)
            if found is None or _is_share(reading, head):
                continue
            parts = _parts_of(reading, rows, row, head)
            if parts and not any(abs(found - one) <= _tolerance(found) for one in parts):
                yield _differs(reading, row, head, found, parts[0])


def _parts_of(reading: Reading, rows: Rows, row: int, head: Head) -> list[float]:
    """The sums that a total may be: of all above, since the last total, of its group below."""
    data = sorted(rows.data)
    before = [one for one in data if one < row]
    last = max((one for one in rows.totals if one < row), default=-1)
    following = min((one for one in rows.totals if one > row), default=reading.area.bottom)
    ranges = [
        before,
        [one for one in before if one > last],
        [one for one in data if row < one < following],
        [one for one in data if one > row],
    ]
    return [
        sum(figure for one in found if (figure := _figure(reading, one, head)) is not None)
        for found in ranges if found
    ]  # fmt: skip


def _along(reading: Reading, rows: Rows) -> Iterator[Problem]:
    figures = reading.of("figures")
    for head in reading.of("total"):
        alike = parts_of(head, figures, reading.kind)
        earlier = max((one.at for one in reading.of("total") if one.at < head.at), default=-1)
        since = [one for one in figures if earlier < one.at < head.at]
        named = alike and codes_of(head, reading.kind)  # a total of VPT is of nothing else
        sums = [alike] if named else [alike, since, figures]
        for row in rows.data:
            found = _figure(reading, row, head)
            groups = [_parts(reading, row, group, rows) for group in sums]
            if found is None or any(_is_share(reading, one) for one in figures):
                continue
            code, kind = wrong_total(DECLARED[reading.kind], found, groups, _tolerance(found))
            if code:
                known = sum(figure for _, figure in next(filter(None, groups)))
                yield replace(_differs(reading, row, head, found, known), code=code, kind=kind)
            if code == "E24":
                break  # of all rows of a total it is one thing to say


def _parts(
    reading: Reading, row: int, heads: list[Head], rows: Rows
) -> list[tuple[dict[str, Cell], float]]:
    """The figures of a row under these headers, each with what is said of it."""
    labels = rows.data[row]
    return [
        ({name: part[0] for name, part in (reading.context | labels | head.parts).items()}, figure)
        for head in heads
        if (figure := _figure(reading, row, head)) is not None
    ]


def _figure(reading: Reading, row: int, head: Head) -> float | None:
    try:
        return values.number(reading.grid.own(row, head.at), ",", percent=True)
    except values.NotReadable:
        return None


def _is_share(reading: Reading, head: Head) -> bool:
    measure = (reading.context | head.parts).get("measure", ("",))[0]
    name = measured(measure, reading.kind)
    return any(one.name == name and not one.adds for one in DECLARED[reading.kind].measures)


def _tolerance(found: float) -> float:
    return 1e-6 if float(found).is_integer() else 0.11


def _differs(reading: Reading, row: int, head: Head, found: float, expected: float) -> Problem:
    at = reading.grid.place(row, head.at)
    return Problem("E14", "total_differs", "warn", reading.grid.raw.name, at[0] + 1, head.text,
                   cell_name(*at), found=_said(found), expected=_said(expected))  # fmt: skip


def _said(figure: float) -> str:
    return number(figure, 0 if float(figure).is_integer() else 2)
