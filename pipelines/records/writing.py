"""Records written: what only changed, all or nothing, and never over somebody else's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from data import store
from data.errors import NotAllowed, PersonalNote
from data.questions import Scope
from data.records import RECORDS, Finding, Known, State, Value
from pipelines.records.allowed import may_write
from pipelines.records.errors import Conflict, RecordRefused, Theirs
from pipelines.records.judge import judged, named
from pipelines.records.log import Log


@dataclass(frozen=True)
class Edit:
    """One record as somebody filled it in. Without `record` it is a new one. `seen` maps fields to
    the events that the editor saw them said in; None: whatever was said meanwhile gives way."""

    kind: str
    changes: Mapping[str, object]
    record: str = field(default_factory=lambda: new_id())
    seen: Mapping[str, str] | None = None


def new_id() -> str:
    """An id for a record that is not there yet; a form that keeps it is never stored twice."""
    return str(uuid4())


def write(
    kind: str,
    changes: Mapping[str, object],
    record: str | None = None,
    seen: Mapping[str, str] | None = None,
    *,
    who: str,
    scope: Scope,
) -> str:
    """Write what changed of one record; gives its id. What stands already is not written again.

    Raises RecordRefused, PersonalNote, Conflict or NotAllowed, and then nothing is written.
    """
    return write_many([Edit(kind, changes, record or new_id(), seen)], who=who, scope=scope)[0]


def write_many(edits: Sequence[Edit], *, who: str, scope: Scope) -> list[str]:
    """The same for several records, all of them or none; gives their ids in order."""
    with store.publishing(who, f"records: {len(edits)}") as con:
        only = (edits[0].kind, edits[0].record) if len(edits) == 1 else ()
        log = Log(con, who, *only)
        apply(edits, log, scope)
        log.done()
    return [edit.record for edit in edits]


def apply(edits: Sequence[Edit], log: Log, scope: Scope) -> None:
    """Add the events of these edits to the publish that is under way; raises as `write` does."""
    assert len({(edit.kind, edit.record) for edit in edits}) == len(edits), "one edit per record"
    known = _with(log.known(), edits)
    added: list[tuple[Edit, dict[str, Value]]] = []
    wrong: list[Finding] = []
    theirs: dict[str, Theirs] = {}
    for edit in edits:
        before = log.states.get((edit.kind, edit.record))
        said = before.fields if before else {}
        kept, found = judged(edit.kind, edit.changes, known, said)
        if not named(edit.record):
            found.append(Finding("id", "", edit.kind, found=edit.record))
        wrong += found
        changed = {name: value for name, value in kept.items() if said.get(name) != value}
        _permit(edit, scope, before, changed)
        theirs |= _theirs(edit, changed, before)
        if before is None or changed:
            added.append((edit, changed))
    if any(one.key == "personal" for one in wrong):
        raise PersonalNote
    if wrong:
        raise RecordRefused(wrong)
    if theirs:
        raise Conflict(theirs)
    for edit, changed in added:
        log.add(edit.kind, edit.record, "set", changed)


def _with(known: Known, edits: Sequence[Edit]) -> Known:
    """Records may point at others that are written with them."""
    ids = {kind: set(found) for kind, found in known.records.items()}
    for edit in edits:
        ids.setdefault(edit.kind, set()).add(edit.record)
    return Known(known.partners, ids)


def _permit(edit: Edit, scope: Scope, before: State | None, changed: Mapping[str, Value]) -> None:
    """Whoever may write a record may do so before and after: nobody takes or gives one away."""
    restricted = set(RECORDS[edit.kind].restricted) & set(edit.changes)
    said = before.fields if before else {}
    allowed = may_write(scope, edit.kind, edit.record, {**said, **changed}, changed)
    if before is not None:
        allowed &= may_write(scope, edit.kind, edit.record, said, changed)
    if not allowed or (restricted and not may_write(scope, "bouwsteen")):
        raise NotAllowed(kind=edit.kind)


def _theirs(edit: Edit, changed: Mapping[str, Value], before: State | None) -> dict[str, Theirs]:
    """What others said since the editor looked and this would undo in silence."""
    if before is None:
        return {}
    if before.withdrawn and before.life:
        why = before.life.detail.get("why")
        return {"": Theirs(why, before.life.who, before.life.known_at)}
    if edit.seen is None:
        return {}
    return {
        name: Theirs(told.value, told.event.who, told.event.known_at)
        for name, told in before.told.items()
        if name in changed and edit.seen.get(name) != told.event.event_id
    }
