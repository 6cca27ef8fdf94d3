"""What was changed in the table of activities, as edits to write; and what others changed too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from data.records import RECORDS
from insights.programme.records import Record
from pipelines.records import Edit

FIELDS = ("title", "bouwsteen", "budget_eur", "granted_eur", "spent_eur", "funder", "transition",
          "expires_on", "carry_over")  # fmt: skip
YES, NO = "yes", "no"  # an empty cell says neither


@dataclass(frozen=True)
class Clash:
    """A field that somebody else changed since the table was made; "": the record is gone."""

    record: str
    title: str
    field: str
    mine: object
    theirs: object
    who: str = ""
    when: datetime | None = None


def cell(one: Record, name: str) -> object:
    """What stands in a cell of the table."""
    said = one.get(name)
    if RECORDS[one.kind.name].by_name[name].type == "yes_no":
        return None if said is None else YES if said else NO
    return said


def edits(sheet: Sequence[Record], changed: Mapping[int, Mapping[str, object]]) -> list[Edit]:
    """One edit per row that differs from what stood in the table; `changed` holds new cells by row
    and field. Each knows what its editor saw."""
    found = []
    for row, cells in changed.items():
        one = sheet[int(row)]
        told = {name: _told(one, name, value) for name, value in cells.items()}
        told = {name: value for name, value in told.items() if value != _plain(one.get(name))}
        if told:
            found.append(Edit(one.kind.name, told, one.id, dict(one.seen)))
    return found


def clashes(wanted: Sequence[Edit], now: Mapping[str, Record]) -> list[Clash]:
    """What of these edits somebody else changed meanwhile into something else."""
    found = []
    for edit in wanted:
        there = now.get(edit.record)
        if there is None:
            found.append(Clash(edit.record, "", "", None, None))
            continue
        seen = edit.seen or {}
        for name, mine in edit.changes.items():
            theirs = there.get(name)
            if seen.get(name) != there.seen.get(name) and _plain(theirs) != mine:
                found.append(Clash(edit.record, there.title, name, mine, theirs,
                                   there.changed_by, there.changed_at))  # fmt: skip
    return found


def with_theirs(wanted: Sequence[Edit], found: Sequence[Clash]) -> list[Edit]:
    """The edits without the fields that others changed."""
    theirs = {(one.record, one.field) for one in found}
    left = []
    for edit in wanted:
        told = {name: value for name, value in edit.changes.items()
                if (edit.record, name) not in theirs}  # fmt: skip
        if told and (edit.record, "") not in theirs:
            left.append(replace(edit, changes=told))
    return left


def with_mine(
    wanted: Sequence[Edit], found: Sequence[Clash], now: Mapping[str, Record]
) -> list[Edit]:
    """The edits by somebody who has seen what the others made of it, and keeps the own values."""
    seen = {one.record: dict[str, str]() for one in found}
    for one in found:
        if one.field:
            seen[one.record][one.field] = now[one.record].seen[one.field]
    return [replace(edit, seen={**(edit.seen or {}), **seen.get(edit.record, {})})
            for edit in wanted if edit.record in now]  # fmt: skip


def _told(one: Record, name: str, value: object) -> object:
    """A cell as it is written: a day without the hours that a table adds, a yes as true."""
    kind = one.kind.by_name[name].type
    if value is None or value == "":
        return None
    if kind == "yes_no":
        return value == YES
    return str(value)[:10] if kind == "day" else value


def _plain(said: object) -> object:
    return said.isoformat() if isinstance(said, date) else said
