"""Who delivered what: one sentence, partners against months, and what is still to come."""

from insights.intake.matrix import matrix
from insights.intake.sentence import sentence
from pages.deliveries import parts
from pages.shared import reader
from pages.shared.headline import headline
from pages.shared.removed import removed_since
from texts import text

at, today, kind, months = parts.choose()
found = matrix(at, reader.scope(), today, kind, months)

if not found.months:
    parts.nothing_yet()
else:
    headline(sentence(found, reader.partner_names(), today), text("deliveries.kicker"))
    parts.also(found, today)
    removed_since()
    parts.grid(found, kind)
    parts.to_do(found)
parts.to_log()
