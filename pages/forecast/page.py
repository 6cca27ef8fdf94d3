"""What to expect in the next two years: a figure, its history, and how sure the forecast is."""

from insights.forecast.charts import fan
from insights.forecast.outlook import outlook
from insights.forecast.sentence import sentence
from pages.forecast import further, parts, renewing
from pages.shared import foretelling, reader, theme
from pages.shared.headline import headline
from pages.shared.removed import removed_since
from texts import text

picked, at = foretelling.picked()
seen = outlook(picked, at, reader.scope())

headline(sentence(seen), text("forecast.kicker"))
renewing.renewing(seen.vintage, at)
if not picked.partner:
    removed_since()
if seen.vintage is None:
    parts.nothing_yet()
else:
    drawn = fan(seen)
    parts.shown(seen, drawn)
    ahead = further.further(seen, at)
    parts.to_know(seen)
    if not theme.is_presenting():
        parts.how_to_read()
        parts.how_it_works()
        foretelling.files("forecast", seen, at, [drawn, *ahead])
