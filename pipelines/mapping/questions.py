"""What a person must say before a file can be read: per sheet its headings and its spellings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from data.sheets import DECLARED, SHEETS
from data.sheets.sheet import Column
from pipelines.mapping import choices
from pipelines.mapping.seen import seen
from pipelines.mapping.sheet_seen import HeaderSeen, Place, SheetSeen
from pipelines.mapping.told import Mapping, told
from pipelines.problems import Problem
from pipelines.reading.findings import position
from pipelines.recognise import is_read
from pipelines.workbook import Workbook

_SPELLING = ("unknown_code", "unknown_code_near")
_WHICH = ("two_kinds", "sheet_not_recognised", "part_not_read", "sheet_left_out", "no_table")
_HEADING = ("column_unclear", "missing_column", "column_twice", "row_unclear")
ANSWERED = frozenset(_SPELLING + _WHICH + _HEADING)  # what an answer can take away


@dataclass(frozen=True)
class Spelling:
    """A value that a column does not know. `header` is the heading above it, "" for none; when
    `is_header` it stands in the heading itself."""

    column: str
    words: str
    header: str
    cell: str
    near: str
    is_header: bool = False


@dataclass(frozen=True)
class Asked:
    """What is asked of one sheet; `headings` are those that nobody can place yet."""

    seen: SheetSeen
    which: bool  # whether its kind is in question
    headings: tuple[HeaderSeen, ...] = ()
    missing: tuple[str, ...] = ()
    spellings: tuple[Spelling, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.which or self.headings or self.missing or self.spellings)


def asked(
    workbook: Workbook, mapping: Mapping, problems: Iterable[Problem], kinds: Iterable[str] = SHEETS
) -> list[Asked]:
    """For every sheet that is looked at what there is to ask, most often nothing."""
    said, every = told(mapping, kinds), list(problems)
    names = [raw.name for raw in workbook.sheets]
    found = []
    for raw in workbook.sheets:
        if not is_read(raw):
            continue
        own = [p for p in every if p.sheet == raw.name or p.sheet not in names]
        found.append(_asked(seen(raw, said.of(raw.name), workbook.name), own))
    return found


def _asked(shown: SheetSeen, problems: list[Problem]) -> Asked:
    kinds = {problem.kind for problem in problems}
    which = bool(kinds.intersection(_WHICH)) or not shown.kind
    if not shown.kind or not (which or kinds.intersection(_HEADING + _SPELLING)):
        return Asked(shown, which)
    unplaced = kinds.intersection(_HEADING) or shown.missing
    at = {position(p.cell) for p in problems if p.cell and p.kind in _HEADING}
    headings = tuple(
        header for header in shown.headers
        if unplaced and (header.role == "unknown" or not header.means or header.place in at)
    )  # fmt: skip
    missing = shown.missing if headings or "missing_column" in kinds else ()
    return Asked(shown, which, headings, missing, tuple(_spellings(shown, problems)))


def _spellings(shown: SheetSeen, problems: list[Problem]) -> Iterator[Spelling]:
    """Each unknown value once per heading."""
    once = set()
    for problem in problems:
        column = _column(shown.kind, problem.also.get("name", ""))
        at = position(problem.cell) if problem.cell else None
        if problem.kind not in _SPELLING or column is None or at is None:
            continue
        above, is_header = _heading(shown, at)
        key = (column.name, problem.found, above)
        if key in once:
            continue
        once.add(key)
        near = choices.near_value(column, problem.found)
        yield Spelling(column.name, problem.found, above, problem.cell, near, is_header)


def _heading(shown: SheetSeen, at: Place) -> tuple[str, bool]:
    """The words above a cell, and whether the cell is a heading itself."""
    for header in shown.headers:
        if header.place == at:
            return header.words, True
    above = [one for one in shown.headers if one.place[1] == at[1] and one.place[0] < at[0]]
    return (max(above, key=lambda one: one.place).words if above else ""), False


def _column(kind: str, name: str) -> Column | None:
    return next((column for column in DECLARED[kind].columns if column.name == name), None)


@dataclass
class Answers:
    """What a person said of one sheet, as it goes into a mapping."""

    kind: str
    columns: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    everywhere: dict[str, str] = field(default_factory=dict)

    def spelling(self, about: Spelling, meaning: str) -> None:
        """Add what a value means, in its heading or below it."""
        if about.is_header:
            self.columns[about.words] = f"{about.column}={meaning}"
        else:
            self.values.setdefault(about.header, {})[about.words] = meaning

    def mapping(self, sheet: str) -> Mapping:
        """The same as a mapping of that sheet alone."""
        said = {"kind": self.kind, "columns": self.columns, "values": self.values,
                "everywhere": self.everywhere}  # fmt: skip
        return {"sheets": {sheet: {name: value for name, value in said.items()
                                   if value or name == "kind"}}}  # fmt: skip
