"""The standard deck as its meeting wants it: in another order, less, more, in own words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from insights.deck.edits import Edits, Message, Own, is_own
from insights.deck.slide import Deck, Skipped, Slide, Words
from texts import moment, text

State = Literal["shown", "off", "empty"]  # empty: the chapter left itself out


@dataclass(frozen=True)
class Row:
    """One place in the order: what the meeting sees there, or would see."""

    slide: Slide | Skipped
    state: State
    standard: str = ""  # the message that was replaced by an own one


def arranged(deck: Deck, edits: Edits, names: Sequence[str]) -> Deck:
    """The deck with these edits; `names` are the ids of all its chapters in their order.

    What is left out, and what the edits name but is not there, is told to who presents.
    """
    every = rows(deck, edits, names)
    shown = tuple(one.slide for one in every if one.state == "shown")
    return replace(
        deck,
        slides=tuple(one for one in shown if isinstance(one, Slide)),
        skipped=(*(_left_out(one) for one in every if one.state != "shown"),
                 *_strange(edits, {one.slide.id for one in every})),
    )  # fmt: skip


def rows(deck: Deck, edits: Edits, names: Sequence[str]) -> tuple[Row, ...]:
    """Every slide there is in its place, also those that are off or have nothing to show."""
    there: dict[str, Slide | Skipped] = {one.id: one for one in (*deck.slides, *deck.skipped)}
    there |= {one.id: _own(one) for one in edits.own}
    every = [*(name for name in names if name in there), *(one.id for one in edits.own)]
    return tuple(_row(there[name], edits) for name in placed(every, edits.order))


def placed(every: Sequence[str], order: Iterable[str]) -> tuple[str, ...]:
    """All of `every` once, as the order says: a chapter that it does not name after the one that
    stood before it, a new own slide at the end."""
    found = [one for one in dict.fromkeys(order) if one in every]
    for place, one in enumerate(every):
        if one in found:
            continue
        after = found.index(every[place - 1]) + 1 if place else 0
        found.insert(len(found) if is_own(one) else after, one)
    return tuple(found)


def moved(order: Sequence[str], slide: str, by: int) -> tuple[str, ...]:
    """The order with that slide so many places further down; never past an end."""
    rest = [one for one in order if one != slide]
    place = min(max(order.index(slide) + by, 0), len(rest))
    return (*rest[:place], slide, *rest[place:])


def switched(off: Iterable[str], slide: str, on: bool) -> tuple[str, ...]:
    """Which slides are off once this one is on, or not."""
    rest = tuple(one for one in off if one != slide)
    return rest if on else (*rest, slide)


def _row(one: Slide | Skipped, edits: Edits) -> Row:
    if isinstance(one, Skipped):
        return Row(one, "empty")
    state: State = "off" if one.id in edits.off else "shown"
    message = None if is_own(one.id) else edits.messages.get(one.id)
    return Row(_said(one, message), state, one.message) if message else Row(one, state)


def _said(one: Slide, message: Message) -> Slide:
    told = text("deck.own_message", when=moment(message.written), message=one.message)
    return replace(one, message=message.words, notes=(told, *one.notes))


def _own(one: Own) -> Slide:
    points = Words(one.points) if one.points else None
    return Slide(
        one.id, text("deck.chapter.own"), one.title, words=points, source=text("deck.own_source"),
        notes=(text("deck.own_slide", when=moment(one.written)),),
    )  # fmt: skip


def _left_out(one: Row) -> Skipped:
    if isinstance(one.slide, Skipped):
        return one.slide
    name = one.slide.message if is_own(one.slide.id) else one.slide.chapter
    return Skipped(name, text("deck.slide_off"), one.slide.id)


def _strange(edits: Edits, there: set[str]) -> tuple[Skipped, ...]:
    """What the edits name and is not there; an own slide that was taken out only once."""
    named = dict.fromkeys((*edits.order, *edits.off, *edits.messages))
    strange = [one for one in named if one not in there]
    gone = [Skipped(text("deck.chapter.own"), text("deck.slide_gone"))]
    return (*(Skipped(one, text("deck.slide_unknown"), one) for one in strange if not is_own(one)),
            *(gone if any(map(is_own, strange)) else ()))  # fmt: skip
