"""The deck of a meeting, as it was arranged for it: what screen and file show."""

from collections.abc import Callable

from insights.deck import standard
from insights.deck.arranged import arranged
from insights.deck.edits import edits
from insights.deck.setting import Setting
from insights.deck.slide import Deck


def deck(made: Setting, told: Callable[[float], object] | None = None) -> Deck:
    """The standard deck with what people changed for this meeting; `told` as in `standard`."""
    return as_arranged(standard.deck(made, told), made)


def as_arranged(found: Deck, made: Setting) -> Deck:
    """The standard deck of this setting, with what people changed for its meeting."""
    if made.meeting is None or made.arranged is None:
        return found
    return arranged(found, edits(made.meeting.id, made.arranged), tuple(standard.CHAPTERS))
