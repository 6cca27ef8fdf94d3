"""What a programme starts with, as events: `records/<kind>.csv` beside its other files."""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pandas as pd

from data.errors import BrokenProgramme
from data.records import RECORDS, Finding, Known, Value, checked, fold, missing, valid_id
from data.records.fold import Event

CLEARED = "-"
EARLIER = ("bouwsteen", "bouwsteen_status", "meeting")  # tables that records replace in the store
_OWN = ("id", "known_at", "who")
COLUMNS = ("event_id", "known_at", "who", "subject", "subject_id", "what", "detail")


@dataclass(frozen=True)
class Row:
    """What was told of one record at one moment, as written; `place` says where."""

    kind: str
    record: str
    known_at: str
    who: str
    told: Mapping[str, str]
    place: str


def rows(folder: Path) -> Iterator[Row]:
    """Every row of every file of records, in order. Raises BrokenProgramme."""
    for file in sorted(folder.glob("*.csv")):
        kind = RECORDS.get(file.stem)
        if kind is None:
            raise BrokenProgramme(file=file.name, found=file.stem)
        with file.open(encoding="utf-8-sig", newline="") as opened:
            reader = csv.DictReader(opened)
            strange = set(reader.fieldnames or ()) - {*_OWN, *kind.by_name}
            lacking = set(_OWN) - set(reader.fieldnames or ())
            if strange or lacking:
                raise BrokenProgramme(file=file.name, found=", ".join(sorted(strange | lacking)))
            for told in reader:
                place = f"{file.name}:{reader.line_num}"
                said = {name: told[name] for name in told if name in kind.by_name and told[name]}
                yield Row(kind.name, told["id"], told["known_at"], told["who"], said, place)


def events(told: Iterable[Row], partners: Iterable[str]) -> list[Event]:
    """These rows as events, in order of time; those of one moment in the order they are written.

    Raises BrokenProgramme with everything that is wrong.
    """
    every = list(told)
    ids: dict[str, set[str]] = {}
    for row in every:
        ids.setdefault(row.kind, set()).add(row.record)
    known, wrong = Known(frozenset(partners), ids), []
    times: Counter[tuple[str, str]] = Counter()
    found = []
    for row in every:
        times[row.kind, row.record] += 1
        event_id = f"start-{row.kind}-{row.record}-{times[row.kind, row.record]:03}"
        found.append(_event(event_id, row, known, wrong))
    if not wrong:
        for state in fold(found).values():
            for one in missing(RECORDS[state.kind], state.fields):
                wrong.append(f"{state.kind} {state.record}: {one.field}")
    if wrong:
        raise BrokenProgramme(file="records", found="; ".join(wrong[:20]))
    return sorted(found, key=lambda one: one.known_at)


def _event(event_id: str, row: Row, known: Known, wrong: list[str]) -> Event:
    kind, detail = RECORDS[row.kind], dict[str, Value]()
    for name, cell in row.told.items():
        value = None if cell == CLEARED else checked(kind.by_name[name], cell, known)
        if isinstance(value, Finding):
            wrong.append(f"{row.place} {name}: {value.found}")
        else:
            detail[name] = value
    at = _moment(row, wrong)
    if not valid_id(row.record):
        wrong.append(f"{row.place} id: {row.record}")
    return Event(event_id, at, row.who or "start", row.kind, row.record, "set", detail)


def _moment(row: Row, wrong: list[str]) -> datetime:
    try:
        at = datetime.fromisoformat(row.known_at)
    except ValueError:
        at = None
    if at is None or at.tzinfo:  # moments are UTC without saying so
        wrong.append(f"{row.place} known_at: {row.known_at}")
        return datetime.min
    return at


def frame(found: Iterable[Event]) -> pd.DataFrame:
    """The same as a table with the columns of the log."""
    listed = [
        (
            one.event_id, one.known_at, one.who, one.kind, one.record, one.what,
            json.dumps(one.detail, ensure_ascii=False),
        )
        for one in found
    ]  # fmt: skip
    made = pd.DataFrame(listed, columns=list(COLUMNS))
    types = dict.fromkeys(COLUMNS, "str") | {"known_at": "datetime64[us]"}
    return made.astype(types)


def in_store(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The tables that SQL finds: the records instead of the older tables, and their kinds.

    `restricted` of a kind is a JSON object that takes the fields for few eyes out of another.
    """
    kept = {name: rows for name, rows in tables.items() if name not in EARLIER}
    hidden = [json.dumps(dict.fromkeys(kind.restricted)) for kind in RECORDS.values()]
    declared = pd.DataFrame({"kind": list(RECORDS), "restricted": hidden}, dtype="str")
    return kept | {"record_kind": declared}
