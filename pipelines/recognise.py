"""Find the table in each sheet, its kind, its header and which column is which."""

from dataclasses import dataclass, field, replace

from data.reference import normalise
from data.sheets import SHEETS
from data.sheets.sheet import Column, Sheet
from pipelines.headers import known, placed
from pipelines.problems import Problem
from pipelines.workbook import RawSheet, Workbook, cell_name

HEADER_WITHIN = 30  # rows from the top in which the header must stand
OWN_EXTRAS = ("toelichting", "lijsten", "voorbeeld")  # sheets of our own template without figures

Mapping = dict[str, dict[str, str]]  # {kind: {header as written: column name}}


@dataclass(frozen=True)
class Table:
    """One table found: where its header stands (0-based row) and which column holds what."""

    raw: RawSheet
    sheet: Sheet
    header_row: int
    columns: dict[str, int]  # {"clients": 7}: 0-based column in the sheet
    score: float  # share of the filled headers that were recognised

    def header(self, name: str) -> str:
        """The header of that column as the partner wrote it."""
        return str(self.raw.rows[self.header_row][self.columns[name]]).strip()


@dataclass(frozen=True)
class Recognised:
    """Everything found in a workbook, and what could not be placed."""

    tables: list[Table] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def needs_mapping(self) -> bool:
        """Whether a person must say which column is which."""
        return any(problem.kind in ("missing_column", "two_kinds") for problem in self.problems)


def recognise(workbook: Workbook, mapping: Mapping | None = None) -> Recognised:
    """The tables of a workbook. Interprets headers only, never values."""
    found = Recognised()
    for raw in workbook.sheets:
        if normalise(raw.name).startswith(OWN_EXTRAS) or not any(any(row) for row in raw.rows):
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


def _in_sheet(raw: RawSheet, mapping: Mapping) -> tuple[list[Table], list[Problem]]:
    candidates = _candidates(raw, mapping)
    if not candidates:
        return [], [Problem("E12", "sheet_not_recognised", "warn", raw.name)]
    best = candidates[0]
    whole = [table for table in candidates if not _missing(table)]
    if not whole:
        return [], [_missing_problem(best, column) for column in _missing(best)]
    best = whole[0]
    if (
        len(whole) > 1
        and whole[1].score == best.score
        and len(whole[1].columns) == len(best.columns)
    ):
        return [], [
            Problem("E12", "two_kinds", sheet=raw.name, found=best.sheet.title,
                    expected=whole[1].sheet.title)
        ]  # fmt: skip
    return [best], [*_beside(best), *_hidden_parts(best)]


def _candidates(raw: RawSheet, mapping: Mapping) -> list[Table]:
    """Readings of the sheet, best first: most columns, then least left over."""
    found = []
    for row, cells in enumerate(raw.rows[:HEADER_WITHIN]):
        headers = {i: normalise(str(cell)) for i, cell in enumerate(cells) if str(cell).strip()}
        if len(headers) < 2:
            continue
        for sheet in SHEETS.values():
            columns = placed(headers, sheet, mapping.get(sheet.name, {}))
            if len(columns) >= 2 and any(sheet.column(name).measure for name in columns):
                found.append(Table(raw, sheet, row, columns, len(columns) / len(headers)))
    return sorted(found, key=lambda table: (len(table.columns), table.score), reverse=True)


def _missing(table: Table) -> list[Column]:
    return [c for c in table.sheet.columns if c.required and c.name not in table.columns]


def _missing_problem(table: Table, column: Column) -> Problem:
    near = ", ".join(column.headers[:4])
    cell = cell_name(table.header_row, 0)
    return Problem("E12", "missing_column", "block", table.raw.name, table.header_row + 1,
                   column.header, cell, found=table.sheet.title, expected=near)  # fmt: skip


def _beside(table: Table) -> list[Problem]:
    """Headers that were not placed: reported, so that nothing is left out in silence."""
    cells = table.raw.rows[table.header_row]
    rest = set(range(len(cells))) - set(table.columns.values())
    place = Problem("E21", "column_not_read", "info", table.raw.name, table.header_row + 1)
    measures = {measure.name for measure in table.sheet.measures}
    problems = []
    for position in sorted(rest):
        header = str(cells[position]).strip()
        if not header:
            continue
        twice = any(name in measures for name, _ in known(table.sheet.name, normalise(header)))
        kind, severity = ("column_twice", "block") if twice else ("column_not_read", "info")
        problems.append(
            replace(
                place,
                kind=kind,
                severity=severity,
                column=header,
                code="E15" if twice else "E21",
                found=header,
                cell=cell_name(table.header_row, position),
            )  # fmt: skip
        )
    return problems


def _hidden_parts(table: Table) -> list[Problem]:
    """Hidden rows and columns inside the table are read, and said to be."""
    raw = table.raw
    rows = sorted(row + 1 for row in raw.hidden_rows if row > table.header_row)
    columns = sorted(raw.hidden_columns & set(table.columns.values()))
    problems = []
    if rows:
        listed = ", ".join(str(row) for row in rows[:10])
        problems.append(Problem("E21", "hidden_rows", "warn", raw.name, rows[0], found=listed))
    if columns:
        listed = ", ".join(cell_name(table.header_row, column) for column in columns)
        problems.append(Problem("E21", "hidden_columns", "warn", raw.name, found=listed))
    return problems
