"""Many milestones changed at once in a table: what changed, and what others changed meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

import pandas as pd

from insights.programme.records import Record

FIELDS = ("title", "planned", "actual", "owner", "note")
_DAYS = ("planned", "actual")


@dataclass(frozen=True)
class Changed:
    """One row as it was filled in; without `record` it is a new one."""

    record: str
    changes: Mapping[str, object]
    seen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Clash:
    """A field that somebody else changed since the table was opened."""

    title: str
    field: str
    theirs: object
    mine: object


def frame(found: Sequence[Record]) -> pd.DataFrame:
    """The records as a table, one row each in their order."""
    rows = [{name: one.get(name) for name in FIELDS} for one in found]
    made = pd.DataFrame(rows, columns=list(FIELDS), dtype=object)
    for name in _DAYS:
        made[name] = pd.to_datetime(made[name])
    return made


def changed(before: Sequence[Record], filled: pd.DataFrame) -> tuple[Changed, ...]:
    """Every row in which something differs from what was there; rows after those are new, and an
    empty new one is nothing."""
    found = []
    for place, row in enumerate(filled.to_dict("records")):
        said = {name: _plain(row[name]) for name in FIELDS}
        if place >= len(before):
            if any(value is not None for value in said.values()):
                new = {name: value for name, value in said.items() if value is not None}
                found.append(Changed("", new))
            continue
        one = before[place]
        differs = {name: value for name, value in said.items() if value != one.get(name)}
        if differs:
            found.append(Changed(one.id, differs, one.seen))
    return tuple(found)


def clashes(mine: Sequence[Changed], now: Sequence[Record]) -> tuple[Clash, ...]:
    """The fields that I changed and somebody else too, since I looked; alike is no clash."""
    stands = {one.id: one for one in now}
    return tuple(
        Clash(stands[each.record].title, name, stands[each.record].get(name), value)
        for each in mine
        if each.record in stands
        for name, value in each.changes.items()
        if each.seen.get(name) != stands[each.record].seen.get(name)
        and stands[each.record].get(name) != value
    )


def _plain(cell: object) -> object:
    if cell is None or cell is pd.NaT or cell != cell:
        return None
    if isinstance(cell, datetime):
        return cell.date()
    return cell if isinstance(cell, date) else str(cell).strip() or None
