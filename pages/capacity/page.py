"""Homes and places: how many, how full, what stands empty, what is planned, against the freeze."""

from insights.ask import ask
from insights.capacity import questions
from insights.capacity.sentence import sentence
from pages.capacity import parts
from pages.shared import notes, reader, subject, theme
from pages.shared.completeness import completeness, nothing_yet
from pages.shared.headline import headline
from pages.shared.shared import shared
from texts import text

shown = subject.opened("capacity", "capacity")

if shown.board.empty:
    nothing_yet("capacity", "capacity")
else:
    free = ask(questions.free(shown.board.chosen), at=shown.at, scope=reader.scope())
    headline(sentence(shown.board, free), text("capacity.kicker"))
    completeness(shown.board, "capacity")
    shown.figures()
    parts.homes(shown)
    parts.full(shown)
    parts.planned(shown)
    parts.frozen(shown)
    parts.places(shown)
    parts.mpt(shown)
    shared(shown)
    if not theme.is_presenting():
        notes.timeline(shown.board, "capacity")
        shown.hand_out()
