"""Find the table in each sheet, its kind, its header and which column is which."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from data.reference import normalise
from data.sheets import SHEETS
from data.sheets.sheet import Column
from pipelines.headers import Mapping, placed, said
from pipelines.kinds import chosen
from pipelines.marking.own_sheet import is_list_sheet
from pipelines.problems import Problem
from pipelines.table import Table, left_out, written
from pipelines.workbook import RawSheet, Workbook, cell_name

__all__ = ["OWN_EXTRAS", "Mapping", "Recognised", "Table", "recognise"]

HEADER_WITHIN = 30  # rows from the top in which the header must stand
OWN_EXTRAS = ("toelichting", "lijsten", "voorbeeld")  # sheets of our own template without figures

UNCLEAR = ("missing_column", "two_kinds", "mapping_unknown", "column_unclear", "row_unclear")


@dataclass(frozen=True)
class Recognised:
    """Everything found in a workbook, and what could not be placed."""

    tables: list[Table] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def needs_mapping(self) -> bool:
        """Whether a person must say which column is which."""
        return any(problem.kind in UNCLEAR for problem in self.problems)


def recognise(workbook: Workbook, mapping: Mapping | None = None) -> Recognised:
    """The tables of a workbook. Interprets headers and titles only, never values."""
    found = Recognised(problems=list(_unusable(mapping or {})))
    for raw in workbook.sheets:
        if _own_extra(raw) or not any(any(row) for row in raw.rows):
            continue
        if raw.hidden:
            found.problems.append(Problem("E21", "hidden_sheet", "warn", raw.name))
            continue
        tables, problems = _in_sheet(raw, mapping or {})
        found.tables.extend(tables)
        found.problems.extend(problems)
    if not found.tables and not any(problem.blocks for problem in found.problems):
        found.problems.append(Problem("E12", "no_table", found=workbook.name))
    return found


def is_read(raw: RawSheet) -> bool:
    """Whether a sheet is looked at: not hidden, not blank, no explanation of our own."""
    return not (raw.hidden or _own_extra(raw)) and any(any(row) for row in raw.rows)


def _own_extra(raw: RawSheet) -> bool:
    """Whether this is an explanation, a list, an example (`Voorbeeld cliënten`) of our own, or
    the list of remarks in a workbook that we gave back."""
    if is_list_sheet(raw):
        return True
    first, _, rest = normalise(raw.name).partition(" ")
    titles = {normalise(sheet.title) for sheet in SHEETS.values()}
    return first in OWN_EXTRAS and (not rest or first == OWN_EXTRAS[-1] and rest in titles)


def _unusable(mapping: Mapping) -> Iterator[Problem]:
    """Names in a mapping that are no kind, or no column of their kind."""
    for kind, columns in mapping.items():
        known = {column.name for column in SHEETS[kind].columns} if kind in SHEETS else set()
        for name in [n for n in columns.values() if n not in known | {""}] if known else [kind]:
            expected = ", ".join(sorted(known or SHEETS))
            yield Problem("E12", "mapping_unknown", found=name, expected=expected)


def _in_sheet(raw: RawSheet, mapping: Mapping) -> tuple[list[Table], list[Problem]]:
    candidates = _candidates(raw, mapping)
    if not candidates:
        return [], [Problem("E12", "sheet_not_recognised", "warn", raw.name)]
    whole = [table for table in candidates if not _missing(table)]
    if not whole:
        best = candidates[0]
        return [], [_missing_problem(best, column) for column in _missing(best)]
    same_row = [table for table in whole if table.header_row == whole[0].header_row]
    best = chosen(same_row, mapping)
    if isinstance(best, Problem):
        return [], [best]
    other = next((t.header_row for t in whole if _is_second(t, best)), None)
    if other is not None:
        place = cell_name(other, 0)
        return [], [Problem("E12", "two_tables", "block", raw.name, other + 1, cell=place)]
    return [best], list(left_out(best))


def _candidates(raw: RawSheet, mapping: Mapping) -> list[Table]:
    """Readings of the sheet, best first: most columns, then least left over."""
    found = []
    for row, cells in enumerate(raw.rows[:HEADER_WITHIN]):
        headers = {i: normalise(written(cell)) for i, cell in enumerate(cells) if written(cell)}
        if len(headers) < 2:
            continue
        for sheet in SHEETS.values():
            columns = placed(headers, sheet, mapping.get(sheet.name, {}))
            if len(columns) >= 2 and any(sheet.column(name).measure for name in columns):
                ignored = said(mapping, sheet.name, "")
                found.append(Table(raw, sheet, row, columns, len(columns) / len(headers), ignored))
    return sorted(found, key=lambda table: (len(table.columns), table.score), reverse=True)


def _is_second(table: Table, best: Table) -> bool:
    """Whether this is another table's header, and not the same header once more."""
    headers = [table.raw.rows[row] for row in (table.header_row, best.header_row)]
    return table.header_row != best.header_row and headers[0] != headers[1]


def _missing(table: Table) -> list[Column]:
    return [c for c in table.sheet.columns if c.required and c.name not in table.columns]


def _missing_problem(table: Table, column: Column) -> Problem:
    near = ", ".join(column.headers[:4])
    cell = cell_name(table.header_row, 0)
    return Problem("E12", "missing_column", "block", table.raw.name, table.header_row + 1,
                   column.header, cell, found=table.sheet.title, expected=near)  # fmt: skip
