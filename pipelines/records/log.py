"""The log of records as a publish sees it: read, and added to with moments that only increase."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pandas as pd

from data import store
from data.records import Event, Known, Value, fold
from data.records.fold import States, tell
from pipelines.records.judge import partners
from pipelines.records.limits import hold

_EVENT = "SELECT event_id, known_at, who, kind, record, what, detail FROM record_log"
_LATEST = """
SELECT greatest((SELECT max(known_at) FROM lake.programme_event),
                (SELECT max(known_at) FROM programme_start))
"""


def events(con: store.Connection, kind: str = "", record: str = "") -> list[Event]:
    """Every event in its order, of all records, of one kind, or of one record."""
    asked = {name: value for name, value in (("kind", kind), ("record", record)) if value}
    where = f" WHERE {' AND '.join(f'{name} = ?' for name in asked)}" if asked else ""
    rows = con.execute(f"{_EVENT}{where} ORDER BY known_at, event_id", list(asked.values()))
    return [
        Event(event_id, at, who, of, one, what, json.loads(detail))
        for event_id, at, who, of, one, what, detail in rows.fetchall()
    ]


class Log:
    """The records in one publish, all of them or those asked for; what is added counts at once,
    and is known later than everything before it. Nothing is kept without `done`."""

    def __init__(self, con: store.Connection, who: str, kind: str = "", record: str = "") -> None:
        self._con, self._who, self._all = con, who, not kind
        self._added: list[Event] = []
        self.events = events(con, kind, record)
        self.states: States = fold(self.events)
        found = con.execute(_LATEST).fetchone()
        self.last: datetime | None = found[0] if found else None

    def add(self, kind: str, record: str, what: str, detail: Mapping[str, Value]) -> Event:
        """One event more."""
        at = datetime.now(UTC).replace(tzinfo=None)
        if self.last is not None and at <= self.last:
            at = self.last + timedelta(microseconds=1)
        self.last = at
        event = Event(str(uuid4()), at, self._who, kind, record, what, dict(detail))
        self._added.append(event)
        self.events.append(event)
        tell(self.states, event)
        return event

    def known(self) -> Known:
        """What values may point at now: the partners, and the records that stand."""
        if not self._all:
            return known_to(self._con)
        return _known(key for key, state in self.states.items() if not state.withdrawn)

    def done(self) -> int:
        """Put what was added in the log; how many events that are. Raises RecordRefused when the
        records together would then break a limit."""
        hold(self._con, self._added, self.states)
        rows = [
            {
                "event_id": one.event_id, "known_at": one.known_at, "who": one.who,
                "subject": one.kind, "subject_id": one.record, "what": one.what,
                "detail": json.dumps(one.detail, ensure_ascii=False),
            }
            for one in self._added
        ]  # fmt: skip
        if rows:
            store.append(self._con, "programme_event", pd.DataFrame(rows))
        return len(rows)


def known_to(con: store.Connection) -> Known:
    """What values may point at now: the partners, and the records that stand."""
    return _known(con.execute("SELECT kind, record FROM record_now").fetchall())


def _known(keys: Iterable[tuple[str, str]]) -> Known:
    ids: dict[str, set[str]] = {}
    for kind, record in keys:
        ids.setdefault(kind, set()).add(record)
    return Known(partners(), ids)
