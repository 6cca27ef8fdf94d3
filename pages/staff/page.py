"""Staff: how much work is filled and by whom, absence, who comes and who goes."""

from insights.staff.sentence import sentence
from pages.shared import notes, organisations, subject, theme
from pages.shared.completeness import completeness, nothing_yet
from pages.shared.headline import headline
from pages.staff import parts
from texts import text

shown = subject.opened("staff", "staff")

if shown.board.empty:
    nothing_yet("staff", "staff")
else:
    headline(sentence(shown.board), text("staff.kicker"))
    completeness(shown.board, "staff")
    shown.figures()
    if organisations.whole(shown):
        parts.fte(shown)
        parts.mix(shown)
        parts.absence(shown)
        parts.moves(shown)
        parts.clients(shown)
    if not theme.is_presenting():
        notes.timeline(shown.board, "staff")
        shown.hand_out()
