"""Every table of a workbook, checked: tidy sheets as they are, others laid out as tidy ones."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from data.sheets import SHEETS
from data.sheets.sheet import Sheet
from pipelines.harmonise import Harmonised
from pipelines.layout.unpivot import Unpivoted
from pipelines.layout.workbook_tables import Laid, laid_out
from pipelines.mapping.applied import in_own_words, with_headers, with_values
from pipelines.mapping.cells import corrections
from pipelines.mapping.told import Mapping, Told, told
from pipelines.mapping.usable import unusable
from pipelines.problems import Problem
from pipelines.recognise import UNCLEAR, Recognised, recognise
from pipelines.said_twice import said_twice
from pipelines.table import Table
from pipelines.to_lay_out import to_lay_out, with_too_large
from pipelines.workbook import RawSheet, Workbook

Check = Callable[[Table], Harmonised]


@dataclass(frozen=True)
class Found:
    """`unclear` when a person must say what something means."""

    tables: list[Harmonised] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unclear: bool = False


def found_in(
    workbook: Workbook, mapping: Mapping, check: Check, kinds: dict[str, Sheet] = SHEETS
) -> Found:
    """The tables of a workbook, each of one of these kinds, read as somebody said, and all that is
    wrong with them."""
    meaningless = list(unusable(mapping, kinds))
    if meaningless:
        return Found(problems=meaningless, unclear=True)
    said = told(mapping, kinds)
    if not said:
        return _read(workbook, said, check)
    sheets = tuple(with_values(raw, said.of(raw.name)) for raw in workbook.sheets)
    found = _read(replace(workbook, sheets=sheets), said, check)
    pairs = {raw.name: (raw, with_headers(one, said.of(raw.name)))
             for raw, one in zip(workbook.sheets, sheets, strict=True)}  # fmt: skip
    own = [in_own_words(one, *pairs[one.sheet]) if one.sheet in pairs else one
           for one in found.problems]  # fmt: skip
    mended = [one for raw in workbook.sheets for one in corrections(raw, said.of(raw.name))]
    return replace(found, problems=[*own, *mended])


def _read(workbook: Workbook, said: Told, check: Check) -> Found:
    """A sheet that is one tidy list is read as such. What is none is laid out; together with the
    tidy ones of its kind, for then they are parts of one delivery."""
    recognised = with_too_large(workbook, recognise(workbook, said), said)
    tidy = [check(table) for table in recognised.tables]
    plain = _together(tidy, [], recognised.problems)
    again = to_lay_out(workbook, recognised, tidy, said)
    if not again:
        return plain
    other = _laid(workbook, recognised, tidy, again, check, said)
    if other is None:
        return plain
    refused = any(problem.blocks for problem in other.problems)
    whole = tidy and not any(problem.blocks for problem in plain.problems)
    return plain if refused and (whole or tidy) else other


def _laid(
    workbook: Workbook, recognised: Recognised, tidy: list[Harmonised], again: list[RawSheet],
    check: Check, said: Told,
) -> Found | None:  # fmt: skip
    laid = laid_out(again, workbook.name, said)
    names = {raw.name for raw in again}
    if not laid.tables or any(problem.blocks for problem in laid.problems):
        # what tidy reading left out stays a warning; what it could not read is told by the better
        laid = _better(recognised, laid, names)
        if laid is None:
            return None
    kept = [one for one in tidy if one.table.raw.name not in names]
    problems = [p for p in recognised.problems if p.sheet not in names or p.kind == "hidden_sheet"]
    if laid.tables:
        problems = [p for p in problems if p.kind != "no_table"]
    return _together(kept, laid.tables, [*problems, *laid.problems], check)


def _better(recognised: Recognised, laid: Laid, names: set[str]) -> Laid | None:
    """When neither reading is whole: the one that has more to say about what is wrong."""
    about = [p for p in recognised.problems if p.sheet in names and p.blocks]
    tidy_read = any(table.raw.name in names for table in recognised.tables)
    if about or tidy_read or not laid.problems:
        return None
    return laid


def _together(
    tidy: list[Harmonised], laid: list[Unpivoted], problems: list[Problem],
    check: Check | None = None,
) -> Found:  # fmt: skip
    every = [*tidy, *(one.told(check(one.table)) for one in laid if check)]
    # a sheet of the template that was left empty says nothing, unless all of them were
    tables = [table for table in every if len(table.frame)] or every
    told = [*problems, *(p for table in tables for p in table.problems), *said_twice(tables)]
    told += [Problem("E13", "no_gemeente", "warn", one.table.raw.name)
             for one in tables if _without_gemeente(one)]  # fmt: skip
    return Found(tables, told, any(problem.kind in UNCLEAR for problem in told))


def _without_gemeente(table: Harmonised) -> bool:
    asked = any(one.name == "gemeente" and one.required for one in table.sheet.columns)
    there = table.table.columns.keys() | table.table.everywhere.keys()
    return asked and "gemeente" not in there
