"""The page Doelen: the goal tree, the path, the white spots, the policies and the vision."""

import pytest

from tests.pages.opening import opened, shown

DAY = "2026-11-21"


def test_it_goes_from_the_vision_to_the_figures(demo):
    page = shown(opened("goals", bekend=DAY))
    assert "cijfers met een jaardoel" in page
    assert "Kwetsbare ouderen in onze regio" in page and "Versie 1.1" in page
    for title in ("Meer cliënten met VPT", "Een breder aanbod", "Personeel: slim werken"):
        assert f"<h3>{title}</h3>" in page
    assert "<strong>1.017</strong> cliënten" in page and "962" in page
    assert 'class="gl-grid gl-policies"' in page and "opgevolgd door Hoofdlijnenakkoord" in page
    assert "eerdere versie" in page and "niet bekend" in page
    assert "Doelen per partner" not in page and "Per partner" not in page


def test_partners_are_for_who_may_see_them(demo):
    app = opened("goals", bekend=DAY, rol="analist", van="lisoever")
    assert "Lisoever" in app.main.selectbox(key="partner").options
    assert "Zeggekreek" not in app.main.selectbox(key="partner").options
    labels = [one.label for one in app.main.expander]
    assert labels == ["Doelen per partner", "Per partner"]


def test_an_earlier_moment_knows_the_vision_and_policy_of_then(demo):
    page = shown(opened("goals", bekend="2025-02-01"))
    assert "Versie 1.0" in page and "opgevolgd door" not in page


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_a_programme_with_little_says_what_is_missing(bare, taal):
    page = shown(opened("goals", taal=taal))
    assert ("nog geen jaardoelen" if taal == "nl" else "no yearly targets yet") in page
    assert "Voorstel, naar de projectbeschrijving" in page


def test_who_keeps_the_programme_may_edit_now_and_not_in_the_past(bare):
    def labels(**asked):
        return [one.label for one in opened("goals", rol="programmamanager", **asked).main.button]

    assert {"Visie bijwerken", "Beleidskader toevoegen"} <= set(labels())
    assert labels(bekend=DAY) == []
