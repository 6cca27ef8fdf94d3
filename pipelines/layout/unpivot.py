"""Records of one kind as a tidy sheet, and the way back from its cells to those of the file."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from data.reference import normalise, spellings
from data.sheets import SHEETS
from data.sheets.sheet import Sheet
from pipelines import days
from pipelines.harmonise import Harmonised
from pipelines.headers import with_implied
from pipelines.layout.head import Part
from pipelines.layout.records import Record
from pipelines.problems import Problem
from pipelines.reading.findings import position
from pipelines.table import Table
from pipelines.values import NotReadable
from pipelines.workbook import Cell, RawSheet, cell_name

Origin = tuple[RawSheet, int, int]


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
        problems = [self._problem(one) for one in harmonised.problems]
        return replace(harmonised, frame=frame, problems=problems)

    def _cells(self, names: str) -> str:
        return "+".join(self._named(one) for one in names.split("+"))

    def _named(self, name: str) -> str:
        origin = self._origin(name)
        return cell_name(origin[1], origin[2]) if origin else ""

    def _origin(self, name: str) -> Origin | None:
        return self.origins.get(position(name)) if name else None

    def _problem(self, problem: Problem) -> Problem:
        origin = self._origin(problem.cell)
        if origin:
            raw, row, column = origin
            return replace(problem, sheet=raw.name, row=row + 1, cell=cell_name(row, column))
        sheet = self.sheets[problem.row - 2] if problem.row and problem.row >= 2 else problem.sheet
        return replace(problem, sheet=sheet, row=None, cell="")


def unpivoted(kind: str, records: Iterable[Record]) -> Unpivoted:
    """One tidy sheet of all records of a kind; those about the same thing share a row."""
    sheet = SHEETS[kind]
    rows = _together(sheet, records)
    names = [
        c.name
        for c in sheet.columns
        if any(c.name in row.labels or c.name in row.measures for row in rows)
    ]
    body: list[list[Cell]] = [[sheet.column(name).header for name in names]]
    origins: dict[tuple[int, int], Origin] = {}
    errors: dict[tuple[int, int], str] = {}
    unsaved, percent = set(), set()
    for at, row in enumerate(rows, start=1):
        cells: list[Cell] = []
        for column, name in enumerate(names):
            part = row.labels.get(name) or row.measures.get(name) or ("", None)
            cells.append(part[0])
            if part[1] is None:
                continue
            origins[(at, column)] = (row.raw, *part[1])
            if part[1] in row.raw.errors:
                errors[(at, column)] = row.raw.errors[part[1]]
            unsaved |= {(at, column)} if part[1] in row.raw.unsaved else set()
            percent |= {(at, column)} if part[1] in row.raw.percent else set()
        body.append(cells)
    raw = RawSheet(
        rows[0].raw.name,
        body,
        errors=errors,
        unsaved=frozenset(unsaved),
        percent=frozenset(percent),
    )
    columns = with_implied({name: at for at, name in enumerate(names)})
    return Unpivoted(Table(raw, sheet, 0, columns, 1.0), origins, [row.raw.name for row in rows])


def _together(sheet: Sheet, records: Iterable[Record]) -> list[Record]:
    """Records about the same thing with different measures in one row."""
    rows: list[Record] = []
    at: dict[tuple, list[int]] = {}
    for record in records:
        key = _key(sheet, record)
        for index in at.get(key, ()):
            if not rows[index].measures.keys() & record.measures.keys():
                rows[index] = replace(rows[index], measures=rows[index].measures | record.measures)
                break
        else:
            at.setdefault(key, []).append(len(rows))
            rows.append(record)
    return rows


def _key(sheet: Sheet, record: Record) -> tuple:
    return (
        record.raw.name,
        *((name, _meant(sheet, name, part)) for name, part in sorted(record.labels.items())),
    )


def _meant(sheet: Sheet, name: str, part: Part) -> object:
    column, cell = sheet.column(name), part[0]
    try:
        if column.type == "period":
            return days.month(cell)
    except NotReadable:
        return str(cell)
    plain = normalise(str(cell))
    if column.type == "code":
        return str(spellings(column.codes).get(plain, plain))
    return plain
