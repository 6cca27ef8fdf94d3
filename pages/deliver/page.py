"""Deliver files: the template, the files with their verdict, publish, and earlier deliveries."""

from pages.deliver import history, uploads
from pages.shared import filters, reader
from pages.shared.headline import headline
from texts import text

at = filters.moment()
headline(text("deliver.headline"), text("deliver.kicker"))
partner = uploads.choose_partner(reader.scope())

if not partner:
    uploads.explain_who()
uploads.offer_templates()
if partner:
    uploads.take_files(partner)
    history.show(partner, at, reader.scope())
