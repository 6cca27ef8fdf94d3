"""Records taken out and put back, and one event undone: each an event of its own."""

from collections.abc import Collection

from data import store
from data.errors import NotAllowed, PersonalNote
from data.questions import Scope
from data.records import Event, State, Value, fold
from pipelines.personal import about_a_person
from pipelines.records.allowed import may_write
from pipelines.records.errors import Conflict, Theirs
from pipelines.records.log import Log


def withdraw(kind: str, record: str, why: str = "", *, who: str, scope: Scope) -> None:
    """The record stands no longer; as known before, it still does. Nothing when it was so already.

    Raises NotAllowed, also for a record that is not there, and PersonalNote.
    """
    if about_a_person(why):
        raise PersonalNote
    with store.publishing(who, f"{kind} {record} withdrawn") as con:
        log = Log(con, who, kind, record)
        take_out(log, (kind, record), why, scope)
        log.done()


def restore(kind: str, record: str, *, who: str, scope: Scope) -> None:
    """The record stands again as it was. Nothing when it stands already. Raises NotAllowed."""
    with store.publishing(who, f"{kind} {record} restored") as con:
        log = Log(con, who, kind, record)
        put_back(log, (kind, record), scope)
        log.done()


def undo(event_id: str, *, who: str, scope: Scope) -> None:
    """What one event changed is as it was before it; of a record's first event the record goes.

    Raises Conflict when somebody changed the same since, NotAllowed also for an unknown event.
    """
    with store.publishing(who, f"undo {event_id}") as con:
        found = con.execute(
            "SELECT kind, record FROM record_log WHERE event_id = ?", [event_id]
        ).fetchone()
        if found is None:
            raise NotAllowed(event=event_id)
        log = Log(con, who, *found)
        take_back(log, event_id, scope)
        log.done()


def take_out(log: Log, one: tuple[str, str], why: str, scope: Scope) -> None:
    """`withdraw` of a record (kind, id) in the publish that is under way."""
    if not _permitted(log, one, scope).withdrawn:
        log.add(*one, "withdrawn", {"why": why.strip()})


def put_back(log: Log, one: tuple[str, str], scope: Scope) -> None:
    """`restore` of a record (kind, id) in the publish that is under way."""
    if _permitted(log, one, scope).withdrawn:
        log.add(*one, "restored", {})


def take_back(log: Log, event_id: str, scope: Scope) -> None:
    """`undo` in the publish that is under way."""
    event = next(one for one in log.events if one.event_id == event_id)
    changed = event.detail if event.what == "set" else ()
    state = _permitted(log, (event.kind, event.record), scope, changed)
    log.add(event.kind, event.record, *_back(event, log.events, state))


def _permitted(
    log: Log, one: tuple[str, str], scope: Scope, changed: Collection[str] = ()
) -> State:
    state = log.states.get(one)
    if state is None or not may_write(scope, *one, state.fields, changed):
        raise NotAllowed(kind=one[0])
    return state


def _back(event: Event, log: list[Event], state: State) -> tuple[str, dict[str, Value]]:
    """The event that takes that one back. Raises Conflict."""
    every = [one for one in log if (one.kind, one.record) == (state.kind, state.record)]
    place = every.index(event)
    newer = _newer(event, state) if place else _after(every)
    if newer:
        raise Conflict(newer)
    if event.what == "withdrawn":
        return "restored", {}
    if event.what == "restored" or not place:
        return "withdrawn", {"why": ""}
    before = fold(every[:place])[state.kind, state.record].told
    return "set", {name: before[name].value if name in before else None for name in event.detail}


def _after(every: list[Event]) -> dict[str, Theirs]:
    """What was said after a record's first event: with that undone it would be gone too."""
    return {
        name: Theirs(one.detail.get(name), one.who, one.known_at)
        for one in every[1:]
        for name in (one.detail if one.what == "set" else ("",))
    }


def _newer(event: Event, state: State) -> dict[str, Theirs]:
    """What was said after that event of what it changed."""
    last = state.life
    if event.what != "set" or state.withdrawn:
        assert last, "an event that withdrew or restored is one of its life"
        return {} if last == event else {"": Theirs(last.what, last.who, last.known_at)}
    return {
        name: Theirs(told.value, told.event.who, told.event.known_at)
        for name in event.detail
        if (told := state.told[name]).event.event_id != event.event_id
    }
