"""What records may not become together, whichever way they are written."""

from collections.abc import Iterable

from data import store
from data.records import Event, Finding
from data.records.fold import States
from data.records.steering import MOST_NOW
from pipelines.records import foreseen
from pipelines.records.errors import RecordRefused

_PARENTS = "SELECT record, fields ->> 'parent' FROM record_now WHERE kind = 'goal'"
_BEFORE = "SELECT record, fields ->> 'priority' FROM record_now WHERE kind = 'bouwsteen'"


def hold(con: store.Connection, added: Iterable[Event], states: States) -> None:
    """At most three bouwstenen have priority "nu", no goal is under itself, and assumptions are
    such as the model can use. Raises RecordRefused when one would not be.

    `states` holds what the `added` events make of their records; `con` knows only what was before.
    A programme that has more of them already may still change everything else.
    """
    added = list(added)
    foreseen.hold(added, states)
    _no_cycle(con, {one.record for one in added if one.kind == "goal"}, states)
    touched = {one.record for one in added if one.kind == "bouwsteen"}
    if touched:
        _at_most_now(con, touched, states)


def _at_most_now(con: store.Connection, touched: set[str], states: States) -> None:
    before = {record for record, priority in con.execute(_BEFORE).fetchall() if priority == "nu"}
    now = {one for one in touched if _is_now(states, one)}
    others, more = before - touched, sorted(now - before, key=_order)
    if not more or len(others | now) <= MOST_NOW:
        return
    said = ", ".join(sorted(others | (now - {more[-1]}), key=_order))
    raise RecordRefused([
        Finding("at_most_now", "priority", "bouwsteen", more[-1], said, str(MOST_NOW))
    ])  # fmt: skip


def _no_cycle(con: store.Connection, touched: set[str], states: States) -> None:
    """Above a goal stand others, and never itself: the tree would have no top."""
    if not touched:
        return
    parents = dict(con.execute(_PARENTS).fetchall())
    for one in touched:
        state = states["goal", one]
        parents[one] = None if state.withdrawn else state.fields.get("parent")
    for one in sorted(touched):
        path = [one]
        while (above := parents.get(path[-1])) and above not in path:
            path.append(above)
        if above in path:
            raise RecordRefused([Finding("cycle", "parent", "goal", one, ", ".join(path))])


def _is_now(states: States, record: str) -> bool:
    state = states["bouwsteen", record]
    return not state.withdrawn and state.fields.get("priority") == "nu"


def _order(record: str) -> tuple[int, str]:
    return len(record), record
