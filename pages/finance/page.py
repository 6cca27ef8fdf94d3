"""Finance: how much of the production agreement was delivered; amounts for own eyes only."""

from insights.finance.sentence import sentence
from pages.finance import parts, tariffs
from pages.shared import notes, organisations, subject, theme
from pages.shared.completeness import completeness, nothing_yet
from pages.shared.headline import headline
from texts import text

shown = subject.opened("finance", "finance")

if shown.board.empty:
    nothing_yet("finance", "finance")
else:
    headline(sentence(shown.board), text("finance.kicker"))
    completeness(shown.board, "finance")
    shown.figures()
    if organisations.whole(shown):
        parts.index(shown)
        parts.own(shown)
    tariffs.tariffs(shown)
    if not theme.is_presenting():
        notes.timeline(shown.board, "finance")
        shown.hand_out()
