"""The slides of a meeting, full screen, in the browser alone once they are there."""

from dataclasses import replace

from insights.ask import now
from insights.deck.at_place import at_place
from insights.deck.setting import setting
from insights.deck.shown import deck
from pages.presentation import places, sent, shell
from pages.shared import choice, guest, reader

asked = choice.chosen()
asked.pop(choice.BACK, None)  # here is where that link led
invited = guest.meeting()
if invited:  # neither live nor another place or meeting: what the link was made for
    made = setting(reader.programme(), now(), invited.id)
    shell.show(sent.to_guest(sent.deck(deck(made), made)), live=False)
else:
    made = setting(reader.programme(), now(), asked.get("vergadering", ""), live=shell.is_live())
    looked_at = places.chosen(shell.place())
    found = at_place(deck(made), replace(made, place=looked_at), places.named(looked_at))
    shell.show(sent.deck(found, made) | places.offered(looked_at), live=shell.is_live())
