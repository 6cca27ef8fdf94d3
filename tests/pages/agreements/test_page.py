"""The page Afspraken: what ends or has no end, the closing, mandates, experiments, projects."""

import pytest

from data.disclosure import Scope
from insights.ask import now
from insights.programme.records import history
from pipelines.records import undo, write
from tests.pages.opening import opened, shown

DAY = "2026-11-21"


def test_it_opens_with_k33_and_shows_what_has_no_end(demo):
    page = shown(opened("agreements", bekend=DAY))
    assert "Drie van de acht lopende afspraken lopen binnen zes maanden af of missen" in page
    assert "loopt binnen drie maanden af" in page and "loopt binnen zes maanden af" in page
    assert "geen einddatum · geen eindclausule" in page
    assert "alle 4 partijen keken terug" in page
    assert "Arrangeur van de proefwijk" in page and "ja, alleen" in page


@pytest.mark.parametrize(("role", "sees"), [("lid", False), ("programmamanager", True)])
def test_amounts_are_for_who_keeps_the_programme(demo, role, sees):
    page = shown(opened("agreements", bekend=DAY, rol=role))
    assert ("2.500" in page) is sees and ("310.000" in page) is sees
    assert ("Bedragen zijn er alleen voor" in page) is not sees


def test_choices_come_from_the_address_and_leave_what_fits(demo):
    page = shown(opened("agreements", bekend=DAY, partner="zeggekreek", stand="gestopt"))
    assert "Geen afspraak past bij deze keuze" in page
    page = shown(opened("agreements", bekend=DAY, bouwsteen="9"))
    assert "medicijndispensers" in page and "Gezamenlijke nachtroute" not in page


def test_the_sheet_for_staff_is_one_agreement_without_any_amount(demo):
    page = shown(opened("agreements", bekend=DAY, rol="programmamanager", blad="afs-nacht"))
    sheet = page[page.index('class="ag-sheet"') :].split("</article>")[0]
    assert "In de nacht kan een collega van een andere partner komen." in sheet
    assert "Wat dit voor u betekent" in sheet and "€" not in sheet


def test_a_project_tells_what_it_expects_and_what_came_of_it(demo):
    page = shown(opened("agreements", bekend=DAY, rol="programmamanager"))
    for said in ("Eén toepassing die blijft, binnen twee jaar.", "De dispenser blijft",
                 "Eén bezoek per dag minder", "Teams vragen nu zelf om techniek.", "150.000",
                 "Transitiemiddelen", "Betaalt de proef", "Technologie"):  # fmt: skip
        assert said in page, said


def test_a_project_that_stopped_without_an_exit_plan_is_marked(demo):
    keeper = Scope("programmamanager")
    made = write("project", {"title": "Proef", "state": "gestopt"}, who="els", scope=keeper)
    try:
        assert "exitplan ontbreekt" in shown(opened("agreements"))
    finally:
        undo(history("project", made, now(), keeper)[-1].event_id, who="els", scope=keeper)


def test_an_experiment_tells_the_rule_who_lets_it_go_and_until_when(demo):
    page = shown(opened("agreements", bekend=DAY))
    for said in ("Regel dat eerst de beschikking er moet zijn", "31 dec 2026",
                 "Gemeente van de proefwijk (voorbeeld)", "Werkt; verlengd"):  # fmt: skip
        assert said in page, said


def test_an_earlier_moment_knows_what_was_known_then(demo):
    page = shown(opened("agreements", bekend="2025-10-14"))
    assert "2 van de 4 partijen keken terug" in page
    assert "Terugblik nog welkom van Schorbloem en Leverancier A (voorbeeld)." in page


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_a_programme_without_agreements_says_who_can_add_them(bare, taal):
    page = shown(opened("agreements", taal=taal))
    assert ("De programmamanager voegt" if taal == "nl" else "The programme manager adds") in page


def test_who_keeps_the_programme_may_add_an_agreement(bare):
    keeper = opened("agreements", rol="programmamanager")
    labels = {one.label for one in keeper.main.button}
    assert {"Afspraak toevoegen", "Mandaat toevoegen", "Project toevoegen"} <= labels
    staged = opened("agreements", rol="programmamanager", presentatie="1")
    assert not [one.label for one in staged.main.button]


def test_an_agreement_that_is_chosen_can_be_changed_or_stopped(demo):
    app = opened("agreements", rol="programmamanager")
    app.main.selectbox(key="pick:agreement").set_value("afs-nacht").run()
    assert not app.exception
    assert {"Wijzigen", "Stoppen of afronden"} <= {one.label for one in app.main.button}


@pytest.mark.parametrize(
    ("asked", "may"),
    [
        ({"rol": "datasteward"}, True),
        ({"rol": "analist", "van": "lisoever"}, True),
        ({"rol": "programmamanager"}, False),
        ({"rol": "lid"}, False),
    ],
    ids=lambda one: str(one),
)
def test_consent_is_given_by_the_partner_or_the_datasteward(demo, asked, may):
    app = opened("agreements", **asked)
    assert "Geen partner laat de anderen eigen cijfers zien" in shown(app)
    assert ("Toestemming toevoegen" in [one.label for one in app.button]) is may


def test_a_consent_says_what_for_and_whether_it_holds(demo):
    said = {"partner": "lisoever", "subjects": ["clients"], "purpose": "Samen plannen",
            "given_by": "bestuurder", "given_on": "2026-01-05"}  # fmt: skip
    write("consent", said, who="els", scope=Scope("datasteward"))
    page = shown(opened("agreements", rol="lid"))
    assert "Samen plannen" in page and "gegeven door: bestuurder" in page
    assert "geldt, zonder einddatum" in page and "Cliënten per leveringsvorm" in page
