"""Deliver files: what is asked, the template, the verdict, publish, the mirror, and what came."""

from data.sheets import REGION
from pages.deliver import history, mirror, told_before, uploads, windows
from pages.shared import filters, reader
from pages.shared.headline import headline
from texts import text

at = filters.moment()
headline(text("deliver.headline"), text("deliver.kicker"))
partner = uploads.choose_partner(reader.scope())

if partner == REGION:
    uploads.explain_region()
elif partner:
    windows.show(partner, at, reader.scope())
else:
    uploads.explain_who()
uploads.offer_templates(partner)
if partner:
    uploads.take_files(partner)
    if partner != REGION:
        mirror.show(partner, at, reader.scope())
    told_before.show(partner, at, reader.scope())
    history.show(partner, at, reader.scope())
