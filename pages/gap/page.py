"""The gap: when there is too little care, homes and staff, how sure that is, and what drives it."""

from insights.gap.sentence import sentence
from pages.gap import parts
from pages.shared import theme
from pages.shared.headline import headline
from texts import text

seen, year, at = parts.chosen()

headline(sentence(seen, year), text("gap.kicker"))
if seen is None:
    parts.nothing_yet()
else:
    charts = [*parts.unknown_or_gap(seen, year), *parts.asked(seen), *parts.why(seen, year)]
    parts.places(seen, year)
    parts.to_know(seen)
    if not theme.is_presenting():
        parts.how_to_read()
        parts.files(seen, at, charts)
