"""Deliver files: what is asked, the template, the verdict, publish, the mirror, and what came."""

from pages.deliver import history, mirror, told_before, uploads, windows
from pages.shared import filters, reader
from pages.shared.headline import headline
from texts import text

at = filters.moment()
headline(text("deliver.headline"), text("deliver.kicker"))
partner = uploads.choose_partner(reader.scope())

if partner:
    windows.show(partner, at, reader.scope())
else:
    uploads.explain_who()
uploads.offer_templates()
if partner:
    uploads.take_files(partner)
    mirror.show(partner, at, reader.scope())
    told_before.show(partner, at, reader.scope())
    history.show(partner, at, reader.scope())
