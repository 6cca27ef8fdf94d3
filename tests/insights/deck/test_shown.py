"""The deck of a meeting: arranged for that one, and as it was shown once it is over."""

from datetime import UTC, datetime

import pytest

from data import programmes
from data.disclosure import Scope
from insights.ask import now
from insights.deck import shown, standard
from insights.deck.edits import edits, own_id
from insights.deck.setting import setting
from insights.paper.pack import pack
from insights.paper.region import region
from pipelines.records import withdraw, write

KEEPER = {"who": "programmamanager", "scope": Scope("programmamanager")}
COMING, HELD = "2026-12-10", "2026-09-17"


def deck(meeting, live=False):
    return shown.deck(setting(programmes.programme("voorbeeld"), now(), meeting, live))


@pytest.fixture
def changed(demo):
    """What was written for both meetings today; taken back afterwards."""
    before = deck(COMING)
    order = [one.id for one in before.slides[::-1]]
    own = {}
    for meeting in (COMING, HELD):
        write("meeting", {"slides": order, "slides_off": ["state"]}, meeting, **KEEPER)
        own[meeting] = write("slide", {"meeting": meeting, "title": "Welkom."}, **KEEPER)
        told = {"meeting": meeting, "slide": "decide", "message": "Kies vandaag."}
        own[meeting, "message"] = write("slide_message", told, **KEEPER)
    yield before, own
    for meeting in (COMING, HELD):
        write("meeting", {"slides": None, "slides_off": None}, meeting, **KEEPER)
        withdraw("slide", own[meeting], **KEEPER)
        withdraw("slide_message", own[meeting, "message"], **KEEPER)


def test_the_deck_of_a_coming_meeting_is_as_it_was_arranged_also_live(changed):
    before, own = changed
    wanted = [one.id for one in before.slides[::-1] if one.id != "state"]
    for found in (deck(COMING), deck(COMING, live=True)):
        ids = [one.id for one in found.slides]
        assert own_id(own[COMING]) in ids
        assert [one for one in ids if one != own_id(own[COMING])] == wanted
        assert found.slide("decide").message == "Kies vandaag."


def test_the_pack_has_the_slides_as_they_were_arranged_and_the_page_of_all_figures(changed):
    made = setting(programmes.programme("voorbeeld"), now(), COMING)
    found = pack(made, now())
    assert found.slides == deck(COMING).slides
    assert found.leaf == region(made)


def test_a_meeting_that_is_over_keeps_the_deck_that_it_saw(changed):
    made = setting(programmes.programme("voorbeeld"), now(), HELD)
    assert made.arranged.known_at.date().isoformat() == HELD
    assert shown.deck(made) == standard.deck(made)


def test_of_two_own_messages_the_latest_counts(changed):
    told = {"meeting": COMING, "slide": "decide", "message": "Kies morgen."}
    second = write("slide_message", told, **KEEPER)
    assert edits(COMING, now()).messages["decide"].words == "Kies morgen."
    withdraw("slide_message", second, **KEEPER)
    assert edits(COMING, now()).messages["decide"].words == "Kies vandaag."


def test_a_frozen_meeting_can_still_be_arranged(changed):
    then = datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
    write("meeting", {"frozen_at": then}, COMING, **KEEPER)
    try:
        write("meeting", {"slides_off": ["decide"]}, COMING, **KEEPER)
        found = deck(COMING)
        assert found.known.known_at and found.slide("state") and not found.slide("decide")
    finally:
        write("meeting", {"frozen_at": None}, COMING, **KEEPER)


def test_without_edits_it_is_the_standard_deck(bare):
    made = setting(programmes.programme("wonen-met-zorg"), bare)
    assert shown.deck(made) == standard.deck(made)
