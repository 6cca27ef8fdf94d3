"""The standard deck of a meeting: its chapters in their order, as far as there is anything."""

from collections.abc import Callable

from insights.deck.chapters import agreed, ahead, figures, programme, since
from insights.deck.setting import Setting, on_day
from insights.deck.slide import Deck, Skipped, Slide
from texts import text

CHAPTERS = (
    figures.state, since.figures, since.programme, ahead.forecast, ahead.demand, ahead.gap,
    figures.capacity, figures.staff, figures.region, programme.overview, programme.trouble,
    programme.ahead, agreed.agreements, agreed.successes, programme.decide,
)  # fmt: skip


def deck(made: Setting, told: Callable[[float], object] | None = None) -> Deck:
    """Every chapter for this setting; one without anything to show is left out, with its reason.

    `told` hears how much of it is done, as a share.
    """
    found = []
    for place, chapter in enumerate(CHAPTERS, 1):
        found.append(chapter(made))
        if told:
            told(place / len(CHAPTERS))
    return Deck(
        made.title, made.programme.region, on_day(made), made.at,
        tuple(one for one in found if isinstance(one, Slide)),
        tuple(one for one in found if isinstance(one, Skipped)),
        text("deck.invented") if made.programme.demo else "",
    )  # fmt: skip
