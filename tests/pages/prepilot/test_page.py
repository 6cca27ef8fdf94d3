"""The page with the pre-pilot, the businesscase and the projectplan."""

import re

import pytest

from tests.pages.opening import opened, shown


def plain(app):
    return shown(app).replace("\u00a0", " ")


def test_ten_marks_and_what_the_cases_show(demo):
    page = plain(opened("prepilot"))
    assert "<h1>Tien casussen zijn uitgezocht, zes worden zonder voorwaarden vergoed" in page
    assert "10 van 10 casussen" in page and page.count('aria-label="Casus ') == 10
    assert "geen gegevens van cliënten" in page
    assert "casussen 1, 3, 5" in page and "Met tien casussen is een besparing" in page


def test_as_known_earlier_there_are_fewer_cases(demo):
    page = plain(opened("prepilot", bekend="2025-09-30"))
    assert "4 van 10 casussen" in page and page.count("nog niet uitgezocht") == 6


def test_a_member_sees_who_pays_and_who_gains_and_no_amounts(demo):
    page = plain(opened("prepilot", casus="bc-dispenser"))
    assert "heeft voordeel" in page and not re.search(r"€ ?[+−\d]", page)
    assert "Alleen kosten: Gemeenten" not in page  # their cost is zero
    assert "Dit bedrag ziet alleen wie het programma bijhoudt." in page


def test_who_keeps_the_programme_sees_what_is_left_per_party(demo):
    page = plain(opened("prepilot", casus="bc-dispenser", rol="programmamanager"))
    assert "bespaart € 265.000" in page and "<strong>€ +55.000</strong>" in page
    assert "Alle onderdelen a tot en met d zijn ingevuld." in page


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_without_any_it_asks_the_five_questions_and_says_who_can_begin(bare, taal):
    page = plain(opened("prepilot", taal=taal, rol="programmamanager"))
    said = "Er is nog geen pre-pilot" if taal == "nl" else "There is no pre-pilot yet"
    assert said in page and page.count("<li>") >= 5


def test_on_stage_there_is_nothing_to_press(demo):
    app = opened("prepilot", presentatie="1", rol="programmamanager")
    assert not app.exception and not app.main.button
