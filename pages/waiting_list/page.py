"""Who waits for a place: four statuses that are never added up, how long, and for what."""

from insights.waiting_list.sentence import sentence
from pages.shared import notes, subject, theme
from pages.shared.completeness import completeness, nothing_yet
from pages.shared.headline import headline
from pages.waiting_list import parts
from texts import text

shown = subject.opened("waiting_list", "waiting_list")

if shown.board.empty:
    nothing_yet("waiting_list", "waiting_list")
else:
    headline(sentence(shown.board), text("waiting_list.kicker"))
    completeness(shown.board, "waiting_list")
    shown.figures()
    parts.waiting(shown)
    parts.statuses(shown)
    parts.long(shown)
    parts.meanwhile(shown)
    parts.places(shown)
    if not theme.is_presenting():
        notes.timeline(shown.board, "waiting_list")
        shown.hand_out()
