"""The gap: when there is too little care, homes and staff, how sure that is, and what drives it."""

from insights.gap.sentence import sentence
from pages.gap import parts, places_map
from pages.shared import theme
from pages.shared.headline import headline
from texts import text

seen, year, at = parts.chosen()

headline(sentence(seen, year), text("gap.kicker"))
if seen is None:
    parts.nothing_yet()
else:
    parts.of_before(at)
    cut = seen.until(year)  # a chart ends where the sentence does
    charts = parts.unknown_or_gap(cut, year)
    parts.closing(seen, year)
    charts += [*parts.asked(cut), *parts.why(cut, year)]
    places_map.places_map(seen, year)
    parts.to_know(seen)
    if not theme.is_presenting():
        parts.how_to_read()
        parts.files(seen, at, charts)
