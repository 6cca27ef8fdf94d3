"""What people changed of one meeting's slides: their order, what is left out, own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from insights.ask import Moment
from insights.deck.setting import REGION
from insights.programme.records import Record, record, records

_OWN = "own-"  # before the id of an own slide, among the names of the standard ones


@dataclass(frozen=True)
class Own:
    """A slide with people's own text."""

    id: str
    title: str
    points: tuple[str, ...]
    written: datetime


@dataclass(frozen=True)
class Message:
    """What is said over a standard slide."""

    words: str
    written: datetime


@dataclass(frozen=True)
class Edits:
    """Ids of slides in their `order`, those that are `off`, and people's own words."""

    order: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    own: tuple[Own, ...] = ()
    messages: Mapping[str, Message] = field(default_factory=dict)


def edits(meeting: str, at: Moment) -> Edits:
    """Those of that meeting; none when nobody changed anything."""
    told = record("meeting", meeting, at, REGION)
    if told is None:  # it was put down after its day: then nobody had arranged anything
        return Edits()
    return Edits(
        told.listed("slides"),
        told.listed("slides_off"),
        tuple(
            Own(own_id(one.id), one.title, one.listed("points"), one.changed_at)
            for one in _of(meeting, "slide", at)
        ),
        {one.words("slide"): Message(one.title, one.changed_at) for one in messages(meeting, at)},
    )


def own_id(slide: str) -> str:
    """What the order calls an own slide."""
    return f"{_OWN}{slide}"


def is_own(id: str) -> bool:
    """Whether that is, or was, an own slide."""
    return id.startswith(_OWN)


def messages(meeting: str, at: Moment) -> tuple[Record, ...]:
    """The own messages of that meeting, the latest last: it counts."""
    return tuple(sorted(_of(meeting, "slide_message", at), key=lambda one: one.changed_at))


def _of(meeting: str, kind: str, at: Moment) -> tuple[Record, ...]:
    return tuple(one for one in records(kind, at, REGION) if one.words("meeting") == meeting)
