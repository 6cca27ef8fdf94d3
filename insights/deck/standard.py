"""The standard deck of a meeting: its chapters in their order, as far as there is anything."""

from collections.abc import Callable, Collection
from dataclasses import replace

from insights.deck.chapters import agreed, ahead, figures, programme, since
from insights.deck.setting import Setting, on_day
from insights.deck.slide import Deck, Skipped, Slide
from texts import text

# by the id of the slide that each makes
CHAPTERS: dict[str, Callable[[Setting], Slide | Skipped]] = {
    "state": figures.state, "since": since.figures, "moved": since.programme,
    "forecast": ahead.forecast, "demand": ahead.demand, "gap": ahead.gap,
    "capacity": figures.capacity, "staff": figures.staff, "map": figures.region,
    "bouwstenen": programme.overview, "trouble": programme.trouble, "milestones": programme.ahead,
    "agreements": agreed.agreements, "successes": agreed.successes, "decide": programme.decide,
}  # fmt: skip


def deck(
    made: Setting, told: Callable[[float], object] | None = None,
    only: Collection[str] = CHAPTERS.keys(),
) -> Deck:  # fmt: skip
    """Every chapter for this setting, or `only` these; one without anything to show is left out,
    with its reason.

    `told` hears how much of it is done, as a share.
    """
    found, asked = [], [name for name in CHAPTERS if name in only]
    for place, name in enumerate(asked, 1):
        one = CHAPTERS[name](made)
        found.append(replace(one, id=name) if isinstance(one, Skipped) else one)
        if told:
            told(place / len(asked))
    return Deck(
        made.title, made.programme.region, on_day(made), made.at,
        tuple(one for one in found if isinstance(one, Slide)),
        tuple(one for one in found if isinstance(one, Skipped)),
        text("deck.invented") if made.programme.demo else "",
    )  # fmt: skip
