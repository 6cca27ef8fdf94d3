"""The programme's records as a reader may see them: typed, as known at a moment, with history."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import pandas as pd

from data.disclosure import RecordHistory, Records, Scope
from data.records import RECORDS, Kind
from insights.ask import Moment, ask
from insights.programme.typed import Said, typed


@dataclass(frozen=True)
class Record(Mapping[str, Said]):
    """One record. `record["due"]` is what is said of a field, None when nothing is; a field that
    this reader may not see is not in it (`hidden`). `seen` tells `write` what the editor saw."""

    kind: Kind
    id: str
    told: Mapping[str, Said]
    seen: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    first_at: datetime = datetime.min
    changed_at: datetime = datetime.min
    changed_by: str = ""

    def __getitem__(self, name: str) -> Said:
        if name in self.hidden or name not in self.kind.by_name:
            raise KeyError(name)
        return self.told.get(name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self.kind.by_name if name not in self.hidden)

    def __len__(self) -> int:
        return len(self.kind.by_name) - len(self.hidden)

    @property
    def title(self) -> str:
        """What a list calls it by."""
        return self.words(self.kind.title_field)

    def words(self, name: str) -> str:
        """Words, a code or an id; "" when nothing is said or it is not for this reader."""
        said = self.told.get(name)
        return "" if said is None else str(said)

    def listed(self, name: str) -> tuple[str, ...]:
        """The values of a list, also of a single value; () when nothing is said."""
        said = self.told.get(name)
        if isinstance(said, tuple):
            return said
        return () if said is None else (str(said),)

    def day(self, name: str) -> date | None:
        """A day; None when nothing is said."""
        said = self.told.get(name)
        return said if isinstance(said, date) else None

    def number(self, name: str) -> float | None:
        """A number; None, never zero, when nothing is said or it is not for this reader."""
        said = self.told.get(name)
        return said if isinstance(said, int | float) and not isinstance(said, bool) else None

    def yes(self, name: str) -> bool | None:
        """Yes or no; None when nothing is said."""
        said = self.told.get(name)
        return said if isinstance(said, bool) else None


@dataclass(frozen=True)
class Change:
    """One event of a record; `told` holds what it set (None: cleared), `why` a withdrawal's."""

    event_id: str
    known_at: datetime
    who: str
    what: str  # set, withdrawn or restored
    told: Mapping[str, Said]
    why: str = ""


def records(kind: str, at: Moment, scope: Scope) -> tuple[Record, ...]:
    """The records of that kind that stand, in the order in which they were first told."""
    every = ask(Records(), at=at, scope=scope)  # of all kinds at once, remembered for all
    rows = every[every["kind"] == kind]
    return tuple(_record(RECORDS[kind], row) for row in rows.to_dict("records"))


def record(kind: str, id: str, at: Moment, scope: Scope) -> Record | None:
    """The record of that id; None when it does not stand."""
    return next((one for one in records(kind, at, scope) if one.id == id), None)


def about(kind: str, bouwsteen: str, at: Moment, scope: Scope) -> tuple[Record, ...]:
    """Those of that kind about one bouwsteen."""
    found = records(kind, at, scope)
    names = ("bouwsteen", "bouwstenen")
    return tuple(one for one in found if any(bouwsteen in one.listed(name) for name in names))


def history(kind: str, record: str, at: Moment, scope: Scope) -> tuple[Change, ...]:
    """Every change of one record, the earliest first."""
    rows = ask(RecordHistory(kind, record), at=at, scope=scope)
    return tuple(_change(RECORDS[kind], row) for row in rows.to_dict("records"))


def _record(kind: Kind, row: Mapping) -> Record:
    return Record(
        kind=kind,
        id=row["record"],
        told=typed(kind, row["fields"]),
        seen=json.loads(row["seen"]),
        hidden=frozenset() if row["whole"] else frozenset(kind.restricted),
        first_at=_moment(row["first_at"]),
        changed_at=_moment(row["changed_at"]),
        changed_by=row["changed_by"],
    )


def _change(kind: Kind, row: Mapping) -> Change:
    told, why = {}, ""
    if row["what"] == "set":
        told = typed(kind, row["detail"])
    elif row["what"] == "withdrawn":
        why = json.loads(row["detail"]).get("why", "")
    return Change(row["event_id"], _moment(row["known_at"]), row["who"], row["what"], told, why)


def _moment(cell: object) -> datetime:
    return pd.Timestamp(cell).to_pydatetime()  # type: ignore[arg-type]
