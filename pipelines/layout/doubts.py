"""What keeps a table from being read: columns, rows and cells that nobody can place for certain."""

from collections.abc import Iterator

from data.sheets import DECLARED
from data.sheets.sheet import Severity
from pipelines.headers import resembles
from pipelines.layout.broken_names import broken_names, has_broken_header, has_broken_name
from pipelines.layout.head import Head
from pipelines.layout.reading import Reading
from pipelines.layout.records import for_a_check
from pipelines.layout.said import said
from pipelines.layout.sorts import Rows
from pipelines.problems import Problem
from pipelines.thousands import in_thousands
from pipelines.workbook import cell_name

_SAYS_NOTHING = {"header", "filler", "note", "derived", "total"}


def doubts(reading: Reading, rows: Rows) -> Iterator[Problem]:
    """A blocking problem for each; a note for a column that is surely none of ours."""
    yield from _unknown_columns(reading)
    yield from _texts_for_figures(reading)
    yield from _same_labels(reading)
    yield from _merged(reading, rows)
    yield from _thousands(reading)
    yield from broken_names(reading, rows)
    for row in rows.unclear:
        if has_broken_name(reading, row):
            continue
        at = reading.grid.place(row, reading.area.left)
        yield Problem("E12", "row_unclear", "block", reading.grid.raw.name, at[0] + 1,
                      cell=cell_name(*at))  # fmt: skip


def _unknown_columns(reading: Reading) -> Iterator[Problem]:
    """Beside months or forms a column without a name may be one of them. In a list it is asked
    about when it sounds like a measure, or when the one that matters is not there."""
    plain = all(set(head.parts) <= {"measure"} for head in reading.of("figures"))
    there = {
        str(head.parts["measure"][0]) for head in reading.of("figures") if head.parts and plain
    }
    main = {column.name for column in DECLARED[reading.kind].measures if column.required}
    for head in reading.of("unknown"):
        checked = plain and for_a_check(reading.kind, head.text) in there
        if checked or has_broken_header(reading, head):
            continue
        stray = head.text and not resembles(reading.kind, head.text)
        if plain and stray and main <= there:
            yield _column(reading, head, "E21", "column_not_read", "info")
        else:
            yield _column(reading, head, "E12", "column_unclear", "block")


def _texts_for_figures(reading: Reading) -> Iterator[Problem]:
    """A column that is called a month or a form, and holds texts."""
    for head in reading.of("note"):
        if head.text and said(head.text, reading.kind).parts.keys() - _SAYS_NOTHING:
            yield _column(reading, head, "E12", "column_unclear", "block")


def _same_labels(reading: Reading) -> Iterator[Problem]:
    seen: dict[str, Head] = {}
    for head in reading.of("label"):
        if seen.setdefault(head.name, head) is not head:
            yield _column(reading, head, "E15", "column_twice", "block")


def _merged(reading: Reading, rows: Rows) -> Iterator[Problem]:
    """A figure in merged cells: of which of the rows or columns is it?"""
    grid = reading.grid
    columns = {head.at for head in reading.of("figures")}
    for first, last in grid.raw.merged:
        area = [grid.place(*first), grid.place(*last)]
        covers = columns & set(range(area[0][1], min(area[1][1], grid.width) + 1))
        if covers and rows.data.keys() & set(range(area[0][0], min(area[1][0], grid.height) + 1)):
            yield Problem("E12", "merged_cells", "block", grid.raw.name, first[0] + 1,
                          cell=cell_name(*first),
                          found=f"{cell_name(*first)}:{cell_name(*last)}")  # fmt: skip


def _thousands(reading: Reading) -> Iterator[Problem]:
    """Figures in thousands, said in a header or above the table."""
    grid, end = reading.grid, reading.top + reading.height
    for row in range(end):
        for column in range(reading.area.left, reading.area.right):
            cell = grid.own(row, column)
            if isinstance(cell, str) and in_thousands(cell):
                at = grid.place(row, column)
                yield Problem("E12", "in_thousands", "block", grid.raw.name, at[0] + 1,
                              cell=cell_name(*at), found=cell)  # fmt: skip


def _column(reading: Reading, head: Head, code: str, kind: str, severity: Severity) -> Problem:
    name = reading.grid.raw.name
    return Problem(code, kind, severity, name, head.place[0] + 1, head.text,
                   cell_name(*head.place), found=head.text, expected=head.text)  # fmt: skip
