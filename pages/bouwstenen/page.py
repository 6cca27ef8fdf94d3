"""The bouwstenen by phase: how each stands, who pulls it, what comes next, what it should move."""

from insights.programme import bouwstenen
from insights.programme.moves import figures
from insights.programme.sentence import sentence
from pages.bouwstenen import parts
from pages.shared import reader
from pages.shared.headline import headline
from texts import text

at, wanted = parts.choose()
every = bouwstenen.known(at, reader.scope())
shown = bouwstenen.chosen(every, wanted)

if not every:
    parts.nothing_yet()
elif not shown:
    parts.nothing_fits()
else:
    headline(sentence(shown, parts.today(at), wanted.everything), text("bouwstenen.kicker"))
    parts.counted(shown)
    parts.board(shown, figures(shown, at, reader.scope()), at)
