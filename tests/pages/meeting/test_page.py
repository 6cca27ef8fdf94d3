"""The stuurgroep's page: agenda, decisions and actions, what changed, successes."""

import re
from datetime import UTC, datetime

import pytest

from data.disclosure import Scope
from insights.ask import now
from insights.programme.records import history
from pages.shared.records import saving
from pipelines.records import undo, write
from tests.insights.intake.stores import LID
from tests.pages.opening import opened, shown


@pytest.fixture(autouse=True)
def same_browser(monkeypatch):
    """Without a browser there is no cookie to know it by."""
    monkeypatch.setattr(saving, "browser", lambda: "test")


KEEPER = Scope("programmamanager")
OFFERED = ["Bekijk de dia’s", "Presentatie maken", "Vergaderstuk maken (PDF)"]  # to everybody


def words(app):
    """What the page says, without marks."""
    return re.sub(r"<[^>]+>", "", shown(app))


def labels(app):
    return [one.label for one in app.main.button]


def test_it_opens_on_the_next_meeting_with_an_agenda_made_from_what_is_open(demo):
    page = words(opened("meeting", bekend="2026-11-21"))
    assert "Voor de vergadering van 10 dec 2026 staan" in page
    assert "na de afgesproken dag" in page
    assert "Nog open na de afgesproken dag:" in page
    assert "Sinds Stuurgroep september 2026" in page
    assert "Elke partner heeft een geschoold team" in page


def test_a_member_reads_and_is_offered_nothing_to_write(demo):
    app = opened("meeting")
    assert labels(app) == OFFERED
    assert "Misschien ook een succes" not in words(app)


def test_a_held_meeting_shows_its_decisions_actions_and_frozen_moment(demo):
    app = opened("meeting", vergadering="2026-09-17")
    page = words(app)
    assert "Op 17 sep 2026 nam de vergadering vier besluiten" in page
    assert "Nacht op de eilanden krijgt een eigen route" in page
    assert "Beeld vastgezet op 15 sep 2026 19:00." in page
    assert "Zoals bekend op 15 sep 2026 19:00." in page
    assert "zoals bekend op 9 jun 2026 19:00 en 15 sep 2026 19:00" in page


def test_the_agenda_of_a_held_meeting_does_not_know_what_came_after(demo):
    then = words(opened("meeting", vergadering="2026-09-17"))
    assert "Wie meldt een cliënt aan voor het logeeradres?" not in then.split("Besluiten")[0]


def test_the_keeper_is_offered_to_freeze_a_meeting_to_come_and_asked_once(demo):
    app = opened("meeting", rol="programmamanager")
    assert {"Zet het beeld vast", "Actie toevoegen", "Besluit toevoegen"} <= set(labels(app))
    app.button(key="freeze").click().run()
    assert "Nu vastzetten" in [one.label for one in app.button]
    over = opened("meeting", rol="programmamanager", vergadering="2026-09-17")
    assert not {"Zet het beeld vast", "Zet het beeld opnieuw vast"} & set(labels(over))


def test_a_frozen_moment_opens_pages_as_known_at_that_very_moment(demo):
    moment = datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
    write("meeting", {"frozen_at": moment}, "2026-12-10", who="els", scope=KEEPER)
    try:
        assert "Beeld vastgezet op" in words(opened("meeting"))
        past = words(opened("meeting", bekend=moment))
        assert "Het beeld is nog niet vastgezet." in past, "it was not frozen yet then"
    finally:
        last = history("meeting", "2026-12-10", now(), LID)[-1]
        undo(last.event_id, who="els", scope=KEEPER)


def test_a_proposal_opens_the_form_filled_in(demo):
    app = opened("meeting", rol="programmamanager")
    propose = [one for one in app.main.button if one.label == "Als succes vastleggen"]
    if propose:
        propose[0].click().run()
        filled = [one for one in app.text_input if str(one.key).endswith(":title")]
        assert filled[0].value


def test_without_any_meeting_it_says_so_and_who_can_add_one(bare):
    page = words(opened("meeting"))
    assert "Er is nog geen vergadering vastgelegd" in page
    assert "Er staat niets open" in page
    assert "Er is nog geen succes vastgelegd" in page
    assert "Nieuwe vergadering" in labels(opened("meeting", rol="programmamanager"))


@pytest.mark.parametrize("asked", [{"taal": "en"}, {"bekend": "2026-03-31"}, {"presentatie": "1"}])
def test_it_opens_in_english_in_the_past_and_on_the_beamer(demo, asked):
    app = opened("meeting", **asked, rol="programmamanager")
    assert "Elke partner heeft een geschoold team" in shown(app) or "bekend" in asked
    if "taal" not in asked:
        assert labels(app) == (OFFERED if "bekend" in asked else [])


def test_the_presentation_is_made_when_somebody_asks(demo):
    app = opened("meeting")
    assert "meeting-deck" not in app.session_state
    app.button(key="deck-make").click().run(timeout=60)
    assert not app.exception
    made = app.session_state["meeting-deck"]
    assert made.content.startswith(b"PK") and made.slides > 5
    assert f"Klaar: {made.slides} dia’s" in words(app)
    assert "Zorgkloof" in made.left_out


def test_the_pack_is_made_when_somebody_asks(demo):
    app = opened("meeting")
    assert "meeting-pack" not in app.session_state
    app.button(key="pack-make").click().run(timeout=60)
    assert not app.exception
    assert app.session_state["meeting-pack"].content.startswith(b"%PDF")
