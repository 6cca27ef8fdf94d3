"""Every part of the look in every state, in one place, so that a change is seen everywhere."""

from pathlib import Path

from pages.gallery import charts, parts, tile_states
from pages.shared import plot
from pages.shared.headline import demo_badge, headline, section
from pages.shared.tiles import tiles
from texts import text

headline(text("gallery.title"), text("gallery.kicker"))
demo_badge()

section(text("gallery.tiles"), text("gallery.tiles_lead"))
tiles(tile_states.every(), page=Path(__file__), key="gallery")

section(text("gallery.charts"), text("gallery.charts_lead"))
for chart in charts.every():
    plot.show(chart)

section(text("gallery.notices"))
parts.notices()

section(text("gallery.tables"))
parts.tables()

section(text("gallery.fields"))
parts.fields()
