"""Records taken out and put back, and one event undone: each an event of its own."""

from data import store
from data.errors import NotAllowed, PersonalNote
from data.questions import Scope
from data.records import Event, State, Value, fold
from pipelines.personal import about_a_person
from pipelines.records import log
from pipelines.records.allowed import may_write
from pipelines.records.errors import Conflict, Theirs


def withdraw(kind: str, record: str, why: str = "", *, who: str, scope: Scope) -> None:
    """The record stands no longer; as known before, it still does. Nothing when it was so already.

    Raises NotAllowed, also for a record that is not there, and PersonalNote.
    """
    if about_a_person(why):
        raise PersonalNote
    _life(kind, record, {"why": why.strip()}, who, scope)


def restore(kind: str, record: str, *, who: str, scope: Scope) -> None:
    """The record stands again as it was. Nothing when it stands already. Raises NotAllowed."""
    _life(kind, record, None, who, scope)


def _life(kind: str, record: str, gone: dict[str, Value] | None, who: str, scope: Scope) -> None:
    with store.publishing(who, f"{kind} {record}") as con:
        state = log.states(con, kind, record).get((kind, record))
        if state is None or not may_write(scope, kind, record, state.fields):
            raise NotAllowed(kind=kind)
        if state.withdrawn is (gone is not None):
            return
        writer = log.Writer(con, who)
        writer.add(kind, record, "restored" if gone is None else "withdrawn", gone or {})
        writer.done()


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
        kind, record = found
        every = log.events(con, kind, record)
        state = fold(every)[kind, record]
        if not may_write(scope, kind, record, state.fields):
            raise NotAllowed(kind=kind)
        writer = log.Writer(con, who)
        writer.add(kind, record, *_back(event_id, every, state))
        writer.done()


def _back(event_id: str, every: list[Event], state: State) -> tuple[str, dict[str, Value]]:
    """The event that takes that one back. Raises Conflict."""
    place = next(n for n, one in enumerate(every) if one.event_id == event_id)
    event = every[place]
    newer = _newer(event, state) if place else _after(every, event)
    if newer:
        raise Conflict(newer)
    if event.what == "withdrawn":
        return "restored", {}
    if event.what == "restored" or not place:
        return "withdrawn", {"why": ""}
    before = fold(every[:place])[state.kind, state.record].told
    return "set", {name: before[name].value if name in before else None for name in event.detail}


def _after(every: list[Event], first: Event) -> dict[str, Theirs]:
    """What was said after a record's first event: with that undone it would be gone too."""
    return {
        name or "": Theirs(one.detail.get(name), one.who, one.known_at)
        for one in every[1:]
        for name in (one.detail if one.what == "set" else ("",))
    }


def _newer(event: Event, state: State) -> dict[str, Theirs]:
    """What was said after that event of what it changed."""
    if event.what != "set":
        last = state.life
        assert last, "an event that withdrew or restored is one of its life"
        return {} if last == event else {"": Theirs(last.what, last.who, last.known_at)}
    if state.withdrawn and state.life:
        return {"": Theirs(state.life.detail.get("why"), state.life.who, state.life.known_at)}
    return {
        name: Theirs(told.value, told.event.who, told.event.known_at)
        for name in event.detail
        if (told := state.told[name]).event.event_id != event.event_id
    }
