"""What partners show of their own figures, on the page about that subject."""

from insights.shared import chart
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.shown import Shown
from texts import text


def shared(shown: Shown) -> None:
    """The picture, when somebody shows them and the whole region is looked at."""
    chosen = shown.board.chosen
    if chosen.partner or not chosen.whole:
        return
    found = chart(shown.page, shown.board, shown.at, reader.scope(), reader.partner_names())
    if found:
        section(text("shared.section"), text("shared.section_lead"))
        shown.chart(found)
