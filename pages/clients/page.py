"""Clients with care: at home or in verblijf, by type and profile, who comes and who goes."""

from insights.clients.sentence import sentence
from pages.clients import parts
from pages.shared import notes, subject, theme
from pages.shared.completeness import completeness, nothing_yet
from pages.shared.headline import headline
from pages.shared.shared import shared
from texts import text

shown = subject.opened("clients", "clients")

if shown.board.empty:
    nothing_yet("clients", "clients")
else:
    headline(sentence(shown.board), text("clients.kicker"))
    completeness(shown.board, "clients")
    shown.figures()
    parts.growth(shown)
    parts.forms(shown)
    parts.home(shown)
    parts.flow(shown)
    parts.places(shown)
    parts.partners(shown)
    shared(shown)
    if not theme.is_presenting():
        notes.timeline(shown.board, "clients")
        shown.hand_out()
