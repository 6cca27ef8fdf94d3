"""The bouwstenen by phase: how each stands, who pulls it, what comes next, what it should move."""

from insights.programme import bouwstenen, days
from insights.programme.sentence import sentence
from insights.programme.standing import standing
from pages.bouwstenen import choices, parts, timeline
from pages.shared import reader
from pages.shared.headline import headline
from pages.shared.records import book, saving
from texts import text

parts.style()
view, at, wanted = choices.choose()
saving.told()
every = bouwstenen.known(at, reader.scope())
shown = bouwstenen.chosen(every, wanted)
today = days.today(at)

if not every:
    parts.nothing_yet()
elif not shown:
    parts.nothing_fits()
else:
    headline(sentence(shown, today, wanted.everything), text("bouwstenen.kicker"))
    parts.counted(shown)
    parts.too_many_now(every)
    known = standing(at, reader.scope(), today)
    if view == choices.TIMELINE:
        timeline.show(shown, known, at)
    else:
        parts.board(shown, known, at)
book.show()
