"""A workbook of records as rows: what each cell says of which field, and where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

from data.records import RECORDS, Finding, Kind
from pipelines.read import read
from pipelines.records.export import columns
from pipelines.records.spelled import meant
from pipelines.workbook import Cell, RawSheet, cell_name
from texts import text


@dataclass(frozen=True)
class Problem:
    """Something that is wrong, with its sheet, cell and column as people see them."""

    sheet: str
    cell: str
    column: str
    finding: Finding

    def sentence(self) -> str:
        """Where it is, what is wrong and what to do."""
        one = self.finding
        said = text(f"records.problem.{one.key}", found=one.found, expected=one.expected)
        column = self.column or "–"
        return text("records.place", sheet=self.sheet, cell=self.cell, column=column, sentence=said)


@dataclass
class Row:
    """One record as its row tells it. `gone`: withdrawn (None: the sheet does not say)."""

    kind: str
    record: str
    filled: dict[str, object]
    gone: str | None
    why: str
    places: Mapping[str, tuple[str, str, str]]

    def problem(self, finding: Finding) -> Problem:
        """What is wrong with one of its fields, in its place."""
        name = finding.field if finding.field in self.places else ""
        return Problem(*self.places[name], finding)


@dataclass
class Book:
    """All rows of a workbook, and what is wrong before any of them is looked at."""

    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def book(content: bytes, name: str) -> Book:
    """The rows of the sheets that we know. Raises the UserErrors of `pipelines.errors`."""
    found = Book()
    titles = {text(f"records.{kind}.many"): declared for kind, declared in RECORDS.items()}
    for sheet in read(content, name).sheets:
        kind = titles.get(sheet.name)
        if kind is not None:
            _read(sheet, kind, found)
        elif sheet.name != text("records.sheet_about") and sheet.rows:
            found.problems.append(Problem(sheet.name, "A1", "", Finding("sheet", "")))
    return found


def _read(sheet: RawSheet, kind: Kind, found: Book) -> None:
    heads = {str(head).strip(): at for at, head in enumerate(sheet.rows[0] if sheet.rows else ())}
    before = len(found.problems)
    found.problems += _head_problems(sheet, kind)
    found.problems += [
        Problem(sheet.name, cell_name(*place), "", Finding("error", "", found=said))
        for place, said in sheet.errors.items()
    ]
    if len(found.problems) > before:
        return
    seen: set[str] = set()
    for number, cells in enumerate(sheet.rows[1:], 1):
        if any(cell != "" for cell in cells):
            row = _row(sheet, kind, heads, number)
            if row.record in seen:
                found.problems.append(row.problem(Finding("twice", "", found=row.record)))
            seen.add(row.record)
            found.rows.append(row)


def _head_problems(sheet: RawSheet, kind: Kind) -> Iterator[Problem]:
    known, there = columns(kind), set[str]()
    for at, cell in enumerate(sheet.rows[0] if sheet.rows else ()):
        head = str(cell).strip()
        if head and (head not in known or head in there):
            key = "twice" if head in there else "heading"
            finding = Finding(key, "", kind.name, found=head)
            yield Problem(sheet.name, cell_name(0, at), head, finding)
        there.add(head)
    wanted = text("records.id")
    if sheet.rows and wanted not in there:
        yield Problem(sheet.name, "A1", "", Finding("no_id", "", kind.name, expected=wanted))


def _row(sheet: RawSheet, kind: Kind, heads: Mapping[str, int], number: int) -> Row:
    cells = sheet.rows[number]

    def cell(head: str) -> Cell:
        at = heads.get(head, len(cells))
        return cells[at] if at < len(cells) else ""

    own = {name: text(f"records.{name}") for name in ("id", "gone", "gone_why")}
    filled, places = dict[str, object](), dict[str, tuple[str, str, str]]()
    for head, one in columns(kind).items():
        if head in heads:
            name = one.name if one else next(name for name in own if own[name] == head)
            name = "" if name == "id" else name
            places[name] = (sheet.name, cell_name(number, heads[head]), head)
            if one:
                filled[one.name] = meant(one, cell(head)) if cell(head) != "" else None
    record = _plain(cell(own["id"]))
    gone = _plain(cell(own["gone"])) if own["gone"] in heads else None
    return Row(kind.name, record or _made_up(kind, filled), filled, gone,
               _plain(cell(own["gone_why"])), places)  # fmt: skip


def _plain(cell: Cell) -> str:
    return str(int(cell) if isinstance(cell, float) and cell == int(cell) else cell).strip()


def _made_up(kind: Kind, filled: Mapping[str, object]) -> str:
    """The id of a row without one: the same for the same row, so a file read twice adds nothing."""
    return str(uuid5(NAMESPACE_URL, f"{kind.name} {sorted(filled.items())}"))
