"""The slides of a meeting, full screen, in the browser alone once they are there."""

from insights.ask import now
from insights.deck.setting import setting
from insights.deck.shown import deck
from pages.presentation import sent, shell
from pages.shared import choice, reader

asked = choice.chosen()
asked.pop(choice.BACK, None)  # here is where that link led
made = setting(reader.programme(), now(), asked.get("vergadering", ""), live=shell.is_live())
shell.show(sent.deck(deck(made), made), live=shell.is_live())
