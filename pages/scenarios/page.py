"""Scenario's: other assumptions tried out at once, beside the base; kept, compared and shared."""

from insights.scenarios.beside import sentence
from pages.scenarios import compare, parts, saved, sliders
from pages.shared import theme
from pages.shared.headline import headline
from texts import text

asked = parts.chosen_above()
above = parts.headroom()
changed = sliders.sliders(asked)
base, own, why = parts.tried_out(asked, changed)
changes = sliders.changes(asked, changed)

with above:
    saved.told()
    headline(sentence(base, own, asked.figure, asked.year, changes), text("scenarios.kicker"))
charts = parts.result(asked, base, own, changed, changes)
parts.unknown(why)
charts += compare.compare(asked, changed)
parts.to_know(asked, changed)
if not theme.is_presenting():
    parts.share()
    saved.keep(asked, changed)
    saved.listed(asked)
    parts.how_to_read()
    parts.files(asked, charts)
