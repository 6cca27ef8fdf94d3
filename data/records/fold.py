"""The current state of records as the fold of their events: per field, what was said last."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from data.records.values import Value


@dataclass(frozen=True)
class Event:
    """One change: `set` tells fields, `withdrawn` why, `restored` nothing."""

    event_id: str
    known_at: datetime
    who: str
    kind: str
    record: str
    what: str
    detail: dict[str, Value]


@dataclass(frozen=True)
class Told:
    """What was last said of a field, by whom and in which event."""

    value: Value
    event: Event


@dataclass
class State:
    """A record after its events: `told` per field, also what was cleared; `life` is the event that
    withdrew or restored it, if any did."""

    kind: str
    record: str
    first: Event
    last: Event
    told: dict[str, Told] = field(default_factory=dict)
    life: Event | None = None

    @property
    def withdrawn(self) -> bool:
        """Whether it stands no longer."""
        return self.life is not None and self.life.what == "withdrawn"

    @property
    def fields(self) -> dict[str, Value]:
        """What is said of it now, what was cleared left out."""
        return {name: one.value for name, one in self.told.items() if one.value is not None}


States = dict[tuple[str, str], State]  # by kind and id


def fold(events: Iterable[Event]) -> States:
    """The state of every record after these events, which come in their order."""
    found: States = {}
    for one in events:
        tell(found, one)
    return found


def tell(states: States, one: Event) -> None:
    """The states after one event more."""
    key = one.kind, one.record
    state = states.setdefault(key, State(*key, first=one, last=one))
    state.last = one
    if one.what == "set":
        state.told |= {name: Told(value, one) for name, value in one.detail.items()}
    else:
        state.life = one
