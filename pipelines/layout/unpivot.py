"""Records of one kind as a tidy sheet, and the way back from its cells to those of the file."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from data.sheets import DECLARED
from pipelines.harmonise import Harmonised
from pipelines.headers import with_implied
from pipelines.layout.records import Record
from pipelines.layout.together import together
from pipelines.problems import Problem
from pipelines.reading.findings import position
from pipelines.table import Table
from pipelines.workbook import Cell, RawSheet, cell_name

Origin = tuple[RawSheet, int, int]
_LISTING_ROWS = ("total_row", "header_again", "note_not_read")


@dataclass(frozen=True)
class Unpivoted:
    """`table` is tidy; `origins` say which cell of which sheet each of its cells came from."""

    table: Table
    origins: dict[tuple[int, int], Origin] = field(hash=False)
    sheets: list[str]  # per row of the table, the sheet that its figures stand on

    def told(self, harmonised: Harmonised) -> Harmonised:
        """The same with every place said as it is in the file."""
        frame = harmonised.frame.copy()
        row = frame["row"].astype(int)
        frame["sheet"] = [self.sheets[number - 2] for number in row]
        for measure in harmonised.sheet.measures:
            frame[f"{measure.name}_cell"] = [
                self._cells(one) if isinstance(one, str) else None
                for one in frame[f"{measure.name}_cell"]
            ]
        # a header is about many figures, and said once
        problems = list(dict.fromkeys(self._problem(one) for one in harmonised.problems))
        return replace(harmonised, frame=frame, problems=problems)

    def _cells(self, names: str) -> str:
        return "+".join(self._named(one) for one in names.split("+"))

    def _named(self, name: str) -> str:
        origin = self._origin(name)
        return cell_name(origin[1], origin[2]) if origin else ""

    def _origin(self, name: str) -> Origin | None:
        return self.origins.get(position(name)) if name else None

    def _figure(self, row: int) -> Origin | None:
        """Where the first figure of a row of the table stands; the row counted from 1."""
        columns = (self.table.columns.get(one.name, -1) for one in self.table.sheet.measures)
        found = (self.origins.get((row - 1, column)) for column in columns)
        return next((origin for origin in found if origin), None)

    def _problem(self, problem: Problem) -> Problem:
        figure = self._figure(problem.row) if problem.row else None
        if problem.kind == "double_row" and figure:
            return self._double(problem, figure)
        if problem.kind in _LISTING_ROWS:
            problem = self._listed(problem)
        origin = self._origin(problem.cell) or (None if problem.cell else figure)
        if origin:
            raw, row, column = origin
            return replace(problem, sheet=raw.name, row=row + 1, cell=cell_name(row, column))
        sheet = self.sheets[problem.row - 2] if problem.row and problem.row >= 2 else problem.sheet
        return replace(problem, sheet=sheet, row=None, cell="")

    def _double(self, problem: Problem, figure: Origin) -> Problem:
        """A figure about the same as an earlier one: both by their cell, for a row of the list is
        none of the file, and two of them may stand in one row of it."""
        raw, row, column = figure
        found = problem.found
        if earlier := self._figure(int(problem.found)):
            found = cell_name(*earlier[1:])
            found += f" ({earlier[0].name})" if earlier[0].name != raw.name else ""
        return replace(problem, kind="double_cell", sheet=raw.name, row=row + 1,
                       cell=cell_name(row, column), found=found)  # fmt: skip

    def _listed(self, problem: Problem) -> Problem:
        """A note that lists rows, with those of the file."""
        listed = [self._figure(int(one)) for one in problem.found.removesuffix(" …").split(", ")]
        rows = dict.fromkeys(str(origin[1] + 1) for origin in listed if origin)
        return replace(problem, found=", ".join(rows) or problem.found)


def unpivoted(kind: str, records: Iterable[Record]) -> Unpivoted:
    """One tidy sheet of all records of a kind; those about the same thing share a row."""
    sheet = DECLARED[kind]
    rows = together(sheet, records)
    names = [
        c.name
        for c in sheet.columns
        if any(c.name in row.labels or c.name in row.measures for row in rows)
    ]
    checked = list(dict.fromkeys(name for row in rows for name in row.beside))
    body: list[list[Cell]] = [[*(sheet.column(name).header for name in names), *checked]]
    origins: dict[tuple[int, int], Origin] = {}
    errors: dict[tuple[int, int], str] = {}
    unsaved, percent, linked = set(), set(), set()
    for at, row in enumerate(rows, start=1):
        cells: list[Cell] = []
        parts = row.labels | row.measures
        found = [*map(parts.get, names), *map(row.beside.get, checked)]
        for column, part in enumerate(one or ("", None) for one in found):
            cells.append(part[0])
            if part[1] is None:
                continue
            origins[(at, column)] = (row.raw, *part[1])
            if part[1] in row.raw.errors:
                errors[(at, column)] = row.raw.errors[part[1]]
            unsaved |= {(at, column)} if part[1] in row.raw.unsaved else set()
            percent |= {(at, column)} if part[1] in row.raw.percent else set()
            linked |= {(at, column)} if part[1] in row.raw.linked else set()
        body.append(cells)
    raw = RawSheet(
        rows[0].raw.name,
        body,
        errors=errors,
        unsaved=frozenset(unsaved),
        percent=frozenset(percent),
        linked=frozenset(linked),
    )
    columns = with_implied({name: at for at, name in enumerate(names)})
    return Unpivoted(Table(raw, sheet, 0, columns, 1.0), origins, [row.raw.name for row in rows])
