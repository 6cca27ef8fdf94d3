"""Whose figures were really removed: said wherever a figure of the region would hold them."""

from insights.ask import ask
from insights.figures import removed
from insights.removed import sentences
from pages.shared import filters, reader
from pages.shared.notices import notice
from texts import text


def removed_since() -> None:
    """A notice when deliveries that would count at the moment shown are there no longer."""
    found = ask(removed(), at=filters.moment(), scope=reader.scope())
    said = sentences(found, reader.partner_names())
    if said:
        notice("info", text("board.removed_title"), items=said)
