"""Figures of whole organisations only: said once when a reader looks at a part of the region."""

from pages.shared.notices import notice
from pages.shared.shown import Shown
from texts import text


def whole(shown: Shown) -> bool:
    """Whether the whole region is looked at; if not, what to choose is said."""
    if not shown.board.chosen.whole:
        notice("info", text(f"{shown.page}.place_title"), text(f"{shown.page}.place_body"))
    return shown.board.chosen.whole
