"""Find the table in each sheet, its kind, its header and which column is which."""

from dataclasses import dataclass, field

from data.reference import normalise
from data.sheets import DECLARED
from data.sheets.sheet import Column
from pipelines.headers import placed, said
from pipelines.kinds import chosen
from pipelines.mapping.told import SheetTold, Told
from pipelines.marking.own_sheet import is_list_sheet
from pipelines.problems import Problem
from pipelines.table import Table, left_out, written
from pipelines.workbook import RawSheet, Workbook, cell_name

__all__ = ["OWN_EXTRAS", "Recognised", "Table", "recognise"]

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


def recognise(workbook: Workbook, told: Told | None = None) -> Recognised:
    """The tables of a workbook. Interprets headers and titles only, never values."""
    found = Recognised()
    for raw in workbook.sheets:
        if _own_extra(raw) or not any(any(row) for row in raw.rows):
            continue
        if raw.hidden:
            found.problems.append(Problem("E21", "hidden_sheet", "warn", raw.name))
            continue
        tables, problems = _in_sheet(raw, (Told() if told is None else told).of(raw.name))
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
    titles = {normalise(sheet.title) for sheet in DECLARED.values()}
    return first in OWN_EXTRAS and (not rest or first == OWN_EXTRAS[-1] and rest in titles)


def _in_sheet(raw: RawSheet, told: SheetTold) -> tuple[list[Table], list[Problem]]:
    if told.kind == "":
        return [], [Problem("E21", "sheet_left_out", "info", raw.name)]
    candidates = candidates_in(raw, told)
    if not candidates:
        return [], [Problem("E12", "sheet_not_recognised", "warn", raw.name)]
    whole = [table for table in candidates if not missing_in(table)]
    if not whole:
        best = candidates[0]
        return [], [_missing_problem(best, column) for column in missing_in(best)]
    same_row = [table for table in whole if table.header_row == whole[0].header_row]
    best = chosen(same_row, told)
    if isinstance(best, Problem):
        return [], [best]
    other = next((t.header_row for t in whole if _is_second(t, best)), None)
    if other is not None:
        place = cell_name(other, 0)
        return [], [Problem("E12", "two_tables", "block", raw.name, other + 1, cell=place)]
    return [best], list(left_out(best))


def candidates_in(raw: RawSheet, told: SheetTold) -> list[Table]:
    """Readings of the sheet, best first: most columns, then least left over."""
    found = []
    for row, cells in enumerate(raw.rows[:HEADER_WITHIN]):
        headers = {i: normalise(written(cell)) for i, cell in enumerate(cells) if written(cell)}
        if len(headers) < 2:
            continue
        for sheet in map(DECLARED.__getitem__, told.kinds):
            mapped = told.columns.get(sheet.name, {})
            columns = placed(headers, sheet, mapped)
            if len(columns) >= 2 and any(sheet.column(name).measure for name in columns):
                score, ignored = len(columns) / len(headers), said(mapped, "")
                found.append(Table(raw, sheet, row, columns, score, ignored, told.everywhere))
    return sorted(found, key=lambda table: (len(table.columns), table.score), reverse=True)


def _is_second(table: Table, best: Table) -> bool:
    """Whether this is another table's header, and not the same header once more."""
    headers = [table.raw.rows[row] for row in (table.header_row, best.header_row)]
    return table.header_row != best.header_row and headers[0] != headers[1]


def missing_in(table: Table) -> list[Column]:
    """The columns without which the table cannot be read."""
    there = table.columns.keys() | table.everywhere.keys()
    return [c for c in table.sheet.columns if c.required and c.name not in there]


def _missing_problem(table: Table, column: Column) -> Problem:
    near = ", ".join(column.headers[:4])
    cell = cell_name(table.header_row, 0)
    return Problem("E12", "missing_column", "block", table.raw.name, table.header_row + 1,
                   column.header, cell, found=table.sheet.title, expected=near)  # fmt: skip
