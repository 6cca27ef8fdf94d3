"""The stuurgroep's page: agenda, decisions and actions, what changed, successes."""

import re
from datetime import datetime

import pytest

from insights.ask import now
from insights.programme.records import record, records
from tests.insights.intake.stores import LID
from tests.pages.opening import opened, shown


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
    assert labels(app) == []
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


def test_the_keeper_freezes_the_picture_and_a_link_opens_that_moment(demo):
    app = opened("meeting", rol="programmamanager")
    assert "Zet het beeld vast" in labels(app) and "Actie toevoegen" in labels(app)
    app.button(key="freeze").click().run()
    app.button(key="freeze-now").click().run()
    frozen = record("meeting", "2026-12-10", now(), LID).told["frozen_at"]
    assert isinstance(frozen, datetime)
    assert "Beeld vastgezet op" in words(app)
    past = opened("meeting", bekend=frozen.isoformat())
    assert "Het beeld is nog niet vastgezet." in words(past), "it was not frozen yet at that moment"
    undo = next(one for one in app.main.button if one.key.startswith("undo:"))
    undo.click().run()
    assert record("meeting", "2026-12-10", now(), LID).told.get("frozen_at") is None


def test_an_action_that_is_added_stands_with_its_meeting(demo):
    app = opened("meeting", rol="programmamanager")
    button = next(one for one in app.main.button if one.label == "Actie toevoegen")
    button.click().run()
    form = "action:new2026-12-10"
    app.text_input(key=f"field:{form}:title").set_value("Bel het zorgkantoor").run()
    app.selectbox(key=f"field:{form}:owner").set_value("lisoever").run()
    app.button(key=f"save:{form}").click().run()
    added = [one for one in records("action", now(), LID) if one.title == "Bel het zorgkantoor"]
    assert [one.words("meeting") for one in added] == ["2026-12-10"]
    assert "Bel het zorgkantoor" in words(app)


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
        assert labels(app) == []
