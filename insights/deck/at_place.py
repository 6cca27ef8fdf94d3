"""A deck looked into for one place: what can be told of it, among the slides of the region."""

from collections.abc import Callable
from dataclasses import replace

from insights.deck.chapters import ahead, figures
from insights.deck.setting import Setting
from insights.deck.slide import Deck, Skipped, Slide
from texts import text

# by the id of the slide that each makes; what else a deck tells is known of the whole region only
OF_A_PLACE: dict[str, Callable[[Setting], Slide | Skipped]] = {
    "state": figures.state, "capacity": figures.capacity, "forecast": ahead.forecast,
}  # fmt: skip


def at_place(found: Deck, made: Setting, name: str) -> Deck:
    """The same slides in the same order, each saying whose figures it shows: of `made.place`, which
    reads as `name`, or of the whole region. What cannot be told of the place says why."""
    if made.place.whole:
        return found
    return replace(found, slides=tuple(_told(one, made, name) for one in found.slides))


def _told(slide: Slide, made: Setting, name: str) -> Slide:
    if slide.id not in OF_A_PLACE:
        return replace(slide, chapter=text("deck.of_whole", chapter=slide.chapter))
    one = OF_A_PLACE[slide.id](made)
    chapter = text("deck.of_place", chapter=one.chapter, place=name)
    if isinstance(one, Skipped):
        return Slide(slide.id, chapter, one.why, source=made.known)
    return replace(one, chapter=chapter)
