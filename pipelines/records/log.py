"""The log of records as a publish sees it: read, and added to with moments that only increase."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pandas as pd

from data import store
from data.records import Event, State, Value, fold

States = dict[tuple[str, str], State]  # by kind and id

_EVENT = "SELECT event_id, known_at, who, kind, record, what, detail FROM record_log"
_ORDER = " ORDER BY known_at, event_id"


def states(con: store.Connection, kind: str = "", record: str = "") -> States:
    """The state of every record (by kind and id), of one kind, or of one record."""
    return fold(events(con, kind, record))


def events(con: store.Connection, kind: str = "", record: str = "") -> list[Event]:
    """Every event in its order, of all records, of one kind, or of one record."""
    asked = {name: value for name, value in (("kind", kind), ("record", record)) if value}
    where = " AND ".join(f"{name} = ?" for name in asked)
    rows = con.execute(
        _EVENT + (f" WHERE {where}" if where else "") + _ORDER, list(asked.values())
    ).fetchall()
    return [
        Event(event_id, at, who, of, one, what, json.loads(detail))
        for event_id, at, who, of, one, what, detail in rows
    ]


class Writer:
    """Adds events in one publish; each is known later than everything before it."""

    def __init__(self, con: store.Connection, who: str) -> None:
        self._con, self._who = con, who
        self._rows: list[dict[str, object]] = []
        found = con.execute(
            "SELECT greatest((SELECT max(known_at) FROM lake.programme_event),"
            " (SELECT max(known_at) FROM programme_start))"
        ).fetchone()
        self._last: datetime | None = found[0] if found else None

    def add(self, kind: str, record: str, what: str, detail: Mapping[str, Value]) -> Event:
        """One event more; kept when `done`."""
        at = datetime.now(UTC).replace(tzinfo=None)
        if self._last is not None and at <= self._last:
            at = self._last + timedelta(microseconds=1)
        self._last = at
        event = Event(str(uuid4()), at, self._who, kind, record, what, dict(detail))
        self._rows.append(
            {
                "event_id": event.event_id, "known_at": at, "who": self._who, "subject": kind,
                "subject_id": record, "what": what,
                "detail": json.dumps(event.detail, ensure_ascii=False),
            }
        )  # fmt: skip
        return event

    def done(self) -> int:
        """Put all of it in the log; how many events that are."""
        if self._rows:
            store.append(self._con, "programme_event", pd.DataFrame(self._rows))
        return len(self._rows)
