"""How past forecasts turned out: against what came, against doing nothing, and how sure we were."""

from insights.accuracy.scored import of_node, scored
from insights.accuracy.sentence import band, sentence
from insights.forecast.outlook import outlook
from pages.accuracy import parts, years
from pages.shared import foretelling, reader, theme
from pages.shared.headline import headline
from pages.shared.removed import removed_since
from texts import text

picked, at = foretelling.picked()
seen = outlook(picked, at, reader.scope())
rows = scored(picked.measure, at, reader.scope(), picked.partner)
own = of_node(rows, picked.gemeente, picked.part)

headline(sentence(own, seen.mask), text("accuracy.kicker"))
parts.about_it(band(own))
if not picked.partner:
    removed_since()
if own.empty:
    parts.nothing_yet(seen)
    years.earlier_years(picked)
else:
    charts = [parts.fans(seen, own), *parts.far(seen, rows), *parts.where(seen, rows)]
    parts.runs(seen, rows)
    charts += years.earlier_years(picked)
    if not theme.is_presenting():
        foretelling.files("accuracy", seen, at, charts)
