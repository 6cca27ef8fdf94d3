"""Who did what, and when: Logboek, for the datasteward."""

from insights.logbook import logbook
from pages.logbook import parts
from pages.shared import reader
from pages.shared.headline import headline
from texts import text

if not parts.may_read(reader.scope()):
    headline(text("logbook.only"), text("logbook.kicker"))
    parts.not_yours()
else:
    at, since, group = parts.choose()
    found = logbook(since, reader.partner_names(), at, reader.scope())
    headline(parts.sentence(found, group), text("logbook.kicker"))
    parts.broken(found)
    parts.lines(found.only(group), since, at)
