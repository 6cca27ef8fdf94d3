"""Scenario's: other assumptions tried out at once, beside the base; shared by the link."""

from insights.scenarios.beside import sentence
from pages.scenarios import parts, sliders
from pages.shared import theme
from pages.shared.headline import headline
from texts import text

asked = parts.chosen_above()
above = parts.headroom()
changed = sliders.sliders(asked)
base, own, why = parts.tried_out(asked, changed)
changes = sliders.changes(asked, changed)

with above:
    headline(sentence(base, own, asked.figure, asked.year, changes), text("scenarios.kicker"))
charts = parts.result(asked, base, own, changes, why)
if not theme.is_presenting():
    parts.share()
    parts.how_to_read()
    parts.files(asked, charts)
