"""Count a list as was offered: a workbook with the counts, and what to know about the counting."""

from dataclasses import dataclass, field
from datetime import date

from pipelines import values
from pipelines.counting.columns import Columns, columns_of
from pipelines.counting.lists import PersonList, person_list
from pipelines.counting.meaning import Said
from pipelines.counting.offers import Offer
from pipelines.counting.people import People, people_of
from pipelines.counting.remarks import Remark, remark, rows_named
from pipelines.counting.sheet import workbook_of
from pipelines.counting.tally import Tally, tallied
from pipelines.workbook import Workbook


@dataclass(frozen=True)
class Counted:
    """`content` is the .xlsx with the counts; empty when a remark blocks."""

    content: bytes = b""
    remarks: list[Remark] = field(default_factory=list)


def counted(
    workbook: Workbook, offer: Offer, period: date | None, said: Said | None = None
) -> Counted:
    """The list of this offer, counted; `period` is any day of the month, where no column says it.

    `said` is what somebody said that words of the partner mean: those are one group with ours.

    Nothing of a person is in what comes back: not in the workbook, not in a remark.
    """
    if offer.needs_period and period is None:
        return Counted(remarks=[remark("block", "period_needed")])
    if offer.missing:
        return Counted(remarks=[remark("block", "column_needed")])
    found = next(
        one for raw in workbook.sheets if raw.name == offer.sheet and (one := person_list(raw))
    )
    columns = columns_of(found)
    remarks = _broken(found, columns)
    people = people_of(found, columns, period)
    remarks += people.remarks
    once, same = _without_doubles(found, people)
    if any(one.blocks for one in remarks):
        return Counted(remarks=remarks)
    tally = tallied(offer.kind, once, said or {})
    if not tally.lines:
        return Counted(remarks=[*remarks, remark("block", "nobody")])
    remarks += [*_kept_back(found, columns), *same, *_told(found, columns, tally)]
    return Counted(workbook_of(offer.kind, tally, columns.used), remarks)


def _broken(found: PersonList, columns: Columns) -> list[Remark]:
    """Cells of the columns used that hold an error, have no stored value or are merged."""
    raw, remarks = found.raw, []
    for name in columns.used:
        at = found.columns[name]
        errors = {row for row, column in {*raw.errors, *raw.unsaved} if column == at}
        errors |= {row for row, cell in zip(found.rows, found.cells(name), strict=True)
                   if values.is_error(cell)}  # fmt: skip
        for first, last in raw.merged:
            if first[1] <= at <= last[1] and last[0] > found.header_row:
                errors |= set(range(max(first[0], found.header_row + 1), last[0] + 1))
        errors &= set(found.rows)
        if errors:
            rows = rows_named(errors)
            remarks.append(remark("block", "broken", found.header(name), rows=rows))
    return remarks


def _without_doubles(found: PersonList, people: People) -> tuple[People, list[Remark]]:
    """Rows that are the same throughout: of somebody with a number only the first is counted."""
    seen: set[tuple[object, ...]] = set()
    again = []
    for at, row in enumerate(found.rows):
        cells = tuple(map(str, found.raw.rows[row]))
        if cells in seen:
            again.append(at)
        seen.add(cells)
    once = [at for at in again if isinstance(people.rows[at].who, str)]
    each = [at for at in again if at not in set(once)]
    told = [
        remark("warn", kind, n=len(places), rows=rows_named(found.rows[at] for at in places))
        for kind, places in (("same_once", once), ("same_each", each)) if places
    ]  # fmt: skip
    kept = [one for at, one in enumerate(people.rows) if at not in set(once)]
    return People(people.names, kept, people.remarks), told


def _kept_back(found: PersonList, columns: Columns) -> list[Remark]:
    return [
        remark("warn", "blank_place" if name == "location" else "kept_back", found.header(name),
               n=len(column.kept_back), rows=rows_named(found.rows[at] for at in column.kept_back))
        for name, column in columns.words.items() if column.kept_back
    ]  # fmt: skip


def _told(found: PersonList, columns: Columns, tally: Tally) -> list[Remark]:
    """What there is to know about the figures."""
    raw, numbered = found.raw, "number" in columns.used
    hidden = {row for row in found.rows if row in raw.hidden_rows}
    covered = [found.header(n) for n in columns.used if found.columns[n] in raw.hidden_columns]
    nameless = [row for row, cell in zip(found.rows, found.cells("number"), strict=True)
                if values.is_blank(cell)] if numbered else []  # fmt: skip
    told = [
        remark("info", f"counted_{found.kind}", rows=len(found.rows), n=tally.people),
        remark("warn", "twice", n=tally.twice) if tally.twice else None,
        remark("warn", "nameless", rows=rows_named(nameless)) if nameless else None,
        remark("info", "by_row") if not numbered else None,
        remark("warn", "skipped", rows=rows_named(found.skipped)) if found.skipped else None,
        remark("warn", "hidden", rows=rows_named(hidden)) if hidden else None,
        remark("warn", "hidden_columns", columns=", ".join(covered)) if covered else None,
        remark("info", "outside", n=tally.outside) if tally.outside else None,
        remark("info", "no_outflow") if "end" in columns.used and not tally.with_left else None,
    ]
    return [one for one in told if one]
