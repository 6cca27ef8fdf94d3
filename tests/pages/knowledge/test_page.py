"""Kennis: questions, knowledge with a search, asked and offered, people."""

import re

import pytest

from pages.shared.records import saving
from tests.pages.opening import opened, shown


@pytest.fixture(autouse=True)
def same_browser(monkeypatch):
    """Without a browser there is no cookie to know it by."""
    monkeypatch.setattr(saving, "browser", lambda: "test")


def words(app):
    """What the page says, without marks."""
    return re.sub(r"<[^>]+>", "", shown(app))


def labels(app):
    return [one.label for one in app.main.button]


def test_it_opens_with_how_quickly_questions_are_answered(demo):
    page = words(opened("knowledge", bekend="2026-11-21"))
    assert "Van 14 vragen zijn er dertien beantwoord, meestal binnen" in page
    assert "één wacht nog." in page
    assert "wacht 26 dagen" in page
    for part in (
        "Gevraagd",
        "Aangeboden",
        "Lessen",
        "Verschillen",
        "Werkgroepen",
        "Belanghebbenden",
    ):
        assert part in page
    assert "hebben alle besturen het gezegd" in page


def test_a_partner_tells_what_it_is_good_at_and_what_it_tells_its_people(demo):
    page = words(opened("knowledge", partner="getijdenwende", bekend="2026-11-21"))
    for said in (
        "Ombouwen van verblijf naar VPT.",
        "Werken zonder eigen voorzieningen",
        "Boodschap voor de eigen organisatie",
        "Meer ouderen wonen in hun eigen huis.",
    ):
        assert said in page, said  # fmt: skip


def test_a_stakeholder_tells_its_attitude_and_the_next_step(demo):
    page = words(opened("knowledge", bekend="2026-11-21"))
    assert "Zorgkantoor (voorbeeld) (Koopt de zorg in en beslist over preventie)" in page
    assert "Besluit over het projectplan · 31 dec 2026" in page
    assert "Neutraal" in page


def test_a_search_and_a_filter_come_with_the_link(demo):
    page = words(opened("knowledge", zoek="nacht rooster"))
    assert "Eén rooster voor vier partners" in page
    assert "Het overdrachtsblad" not in page.split("Vraag en aanbod")[0]
    assert "Niets gevonden" in words(opened("knowledge", zoek="eenhoorn"))
    fourth = words(opened("knowledge", bouwsteen="4"))
    assert "Wie bewaart de sleutel voor de nachtroute?" in fourth
    assert "Wie meldt een cliënt aan voor het logeeradres?" not in fourth


def test_what_is_typed_in_the_search_stands_in_the_address(demo):
    app = opened("knowledge")
    app.text_input(key="zoek").set_value("dispenser").run()
    assert app.query_params["zoek"] in ("dispenser", ["dispenser"])
    assert "Businesscase medicijndispenser" in words(app)


def test_an_analyst_may_ask_and_offer_but_not_add_knowledge(demo):
    app = opened("knowledge", rol="analist", van="lisoever")
    assert {"Stel een vraag", "Vraag toevoegen", "Inzet vastleggen"} <= set(labels(app))
    assert not {"Kennis toevoegen", "Les toevoegen", "Werkgroep toevoegen"} & set(labels(app))
    next(one for one in app.main.button if one.label == "Stel een vraag").click().run()
    form = "field:question:newlisoever"
    assert app.text_input(key=f"{form}:title").value == ""
    kept = [one.key for one in app.selectbox if str(one.key).startswith(form)]
    assert f"{form}:asked_by" not in kept, "an analyst asks for the own partner"


def test_a_member_reads_only(demo):
    assert labels(opened("knowledge")) == []


def test_a_programme_with_little_recorded_says_what_is_missing_and_who_can_add_it(bare):
    page = words(opened("knowledge"))
    assert "Er zijn nog geen vragen gesteld." in page
    assert "Nog geen profiel:" in page
    assert "heeft nog geen bestuur iets gezegd" in page
    assert "Wat er in een overeenkomst hoort" in page or "De arrangeur" in page


def test_in_english_and_in_the_past_it_opens_too(demo):
    assert "Working groups" in words(opened("knowledge", taal="en"))
    assert "Wie meldt een cliënt aan" not in words(opened("knowledge", bekend="2026-03-31"))


def test_the_part_that_is_shown_comes_with_the_link_and_stands_in_the_address(demo):
    app = opened("knowledge", deel="around")
    assert app.session_state["deel"] == "Werkgroepen en belanghebbenden"
    app.session_state["deel"] = "Lessen en verschillen"
    app.run()
    assert app.query_params["deel"] in ("learn", ["learn"])


def test_who_is_asked_may_answer(demo):
    app = opened("knowledge", rol="analist", van="zeggekreek")
    assert "Beantwoorden" in labels(app)
