"""Which sheets of a workbook are no tidy list, and which of those are too large for more."""

from dataclasses import replace

from pipelines.harmonise import Harmonised
from pipelines.layout.limits import too_large
from pipelines.mapping.told import Told
from pipelines.recognise import Recognised, is_read
from pipelines.said_twice import said_twice
from pipelines.workbook import RawSheet, Workbook

# what a list has that is laid out otherwise: names said once, months in parts, notes between
_NO_LIST = ("empty_cell", "not_a_month", "merged_cells", "double_row")
_HALF_READ = ("above_not_read", "column_without_header")
MOST_ROWS = 20_000  # of all sheets together; a larger workbook is tidy, or told sheet by sheet


def to_lay_out(
    workbook: Workbook, recognised: Recognised, tidy: list[Harmonised], said: Told
) -> list[RawSheet]:
    """The sheets that are no tidy list, and the tidy ones that are parts of the same as those."""
    read = {table.raw.name for table in recognised.tables}
    failed = {p.sheet for p in recognised.problems if p.blocks or p.kind in _HALF_READ}
    failed |= {one.table.raw.name for one in tidy if any(p.kind in _NO_LIST for p in one.problems)}
    visible = [raw for raw in workbook.sheets if is_read(raw) and said.of(raw.name).kind != ""]
    asked = {p.sheet for p in recognised.problems if p.kind == "two_kinds"}
    others = [raw for raw in visible if raw.name not in (read - failed) | asked]
    twice = said_twice(tidy)
    if not others and not twice:
        return []
    found = visible if twice or others and _small(visible) else others
    return [raw for raw in found if not too_large(raw)]


def with_too_large(workbook: Workbook, recognised: Recognised, said: Told) -> Recognised:
    """The same with a sentence about each sheet that nothing is read of because of its size.

    When the file has nothing else to read it cannot be published, and this says why.
    """
    read = {table.raw.name for table in recognised.tables}
    found = {
        raw.name: problem
        for raw in workbook.sheets
        if raw.name not in read and is_read(raw) and said.of(raw.name).kind != ""
        and (problem := too_large(raw))
    }  # fmt: skip
    if not found:
        return recognised
    kept = [
        p
        for p in recognised.problems
        if p.kind != "no_table" and not (p.sheet in found and p.kind == "sheet_not_recognised")
    ]
    severity = "warn" if read else "block"
    told = [replace(problem, severity=severity) for problem in found.values()]
    return replace(recognised, problems=[*kept, *told])


def _small(sheets: list[RawSheet]) -> bool:
    return sum(len(raw.rows) for raw in sheets) <= MOST_ROWS
