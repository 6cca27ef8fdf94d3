"""What records may not become together, whichever way they are written."""

from collections.abc import Iterable

from data import store
from data.records import Event, Finding
from data.records.fold import States
from data.records.steering import MOST_NOW
from pipelines.records import foreseen
from pipelines.records.errors import RecordRefused

_BEFORE = "SELECT record, fields ->> 'priority' FROM record_now WHERE kind = 'bouwsteen'"


def hold(con: store.Connection, added: Iterable[Event], states: States) -> None:
    """At most three bouwstenen have priority "nu", and assumptions are such as the model can use.
    Raises RecordRefused when one more would, or one is not.

    `states` holds what the `added` events make of their records; `con` knows only what was before.
    A programme that has more of them already may still change everything else.
    """
    added = list(added)
    foreseen.hold(added, states)
    touched = {one.record for one in added if one.kind == "bouwsteen"}
    if not touched:
        return
    before = {record for record, priority in con.execute(_BEFORE).fetchall() if priority == "nu"}
    now = {one for one in touched if _is_now(states, one)}
    others, more = before - touched, sorted(now - before, key=_order)
    if not more or len(others | now) <= MOST_NOW:
        return
    said = ", ".join(sorted(others | (now - {more[-1]}), key=_order))
    raise RecordRefused([
        Finding("at_most_now", "priority", "bouwsteen", more[-1], said, str(MOST_NOW))
    ])  # fmt: skip


def _is_now(states: States, record: str) -> bool:
    state = states["bouwsteen", record]
    return not state.withdrawn and state.fields.get("priority") == "nu"


def _order(record: str) -> tuple[int, str]:
    return len(record), record
