"""What the long term assumes, with bands and sources; whoever keeps the programme may change it."""

from insights.assumptions.assumed import assumed, per_step
from insights.assumptions.in_place import by_table
from insights.assumptions.sentence import sentence
from pages.assumptions import parts
from pages.shared import reader
from pages.shared.headline import headline
from pages.shared.records import saving
from texts import text

at = parts.choose()
saving.told()
every = assumed(at, reader.scope())
in_place = by_table(at, reader.scope())

headline(sentence(every), text("assumed.kicker"))
parts.how_sure()
parts.change(every)
for step, ones in per_step(every).items():
    parts.step(step, ones, in_place.get(step, ()))
parts.history(every, at)
