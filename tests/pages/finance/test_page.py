"""The page on finance: an index for everybody, amounts for own eyes only."""

import pytest

from tests.pages.drawings import drawn
from tests.pages.opening import opened, shown, tile
from tests.pages.staff.books import money

INDEX = "Geleverd van wat is afgesproken, sinds 1 januari"
AMOUNTS = [
    "Afgesproken en geleverd, 1 januari tot en met oktober 2026", "VPT: hoe de afspraak veranderde",
    "MPT: hoe de afspraak veranderde", "Besteed transitiegeld sinds de start van het programma",
]  # fmt: skip


def test_without_deliveries_it_says_what_comes_here_and_where_to_begin(store):
    page = shown(opened("finance"))
    assert "<h1>Hier ziet u straks hoeveel van de productieafspraken" in page
    assert "Zodra partners het blad Financiën aanleveren" in page


def test_of_two_partners_not_even_the_percentage_is_shown(store):
    for partner in ("lisoever", "wilgenkolk"):
        money(partner, 1000.0, 900.0)
    page = shown(opened("finance", maand="2025-01"))
    said = "Productieafspraken tot en met januari 2025: te weinig partners om te tonen."
    assert f"<h1>{said}</h1>" in page


def test_an_agreement_without_anything_delivered_yet_stands_alone(store):
    money("lisoever", 1000.0, None)
    app = opened("finance", maand="2025-01", rol="datasteward", partner="lisoever")
    page = shown(app)
    assert "Geen bedragen over deze maand" in page
    assert drawn(app) == [INDEX, "VPT: hoe de afspraak veranderde"]


def test_the_region_is_a_percentage_for_everybody(in_region):
    app = opened("finance")
    page = shown(app).replace("\u00a0", " ")
    assert (
        "Van de afspraak voor VPT en MPT was tot en met oktober 2026 100,5 % geleverd: 0,5 % meer"
        " dan afgesproken." in page
    )
    assert tile(page, "Benutting productieafspraak VPT en MPT") == "100,5 %"
    assert drawn(app) == [INDEX]
    assert "Het programma heeft hier geen norm voor afgesproken." in page


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ({}, "Bedragen ziet alleen de partner zelf, en de datasteward."),
        ({"rol": "programmamanager"}, "Bedragen ziet alleen de partner zelf, en de datasteward."),
        ({"rol": "analist", "van": "lisoever"}, "Kies hierboven bij Partner uw eigen organisatie."),
        ({"rol": "datasteward"}, "Kies hierboven bij Partner één organisatie."),
    ],
)
def test_without_a_partner_no_amount_is_shown_and_who_may_is_told_how(in_region, role, said):
    app = opened("finance", **role)
    page = shown(app)
    assert said in page and "€" not in page
    assert drawn(app) == [INDEX]


@pytest.mark.parametrize("role", [{"rol": "analist", "van": "lisoever"}, {"rol": "datasteward"}])
def test_the_amounts_of_one_partner_are_for_its_analyst_and_the_datasteward(in_region, role):
    app = opened("finance", partner="lisoever", **role)
    page = shown(app)
    assert drawn(app) == [INDEX, *AMOUNTS]
    assert "De bedragen van Lisoever" in page and "volgens: Herschikking" in page
    assert "Rendement VPT staat hier nog niet." in page


@pytest.mark.parametrize(
    "role", [{}, {"rol": "programmamanager"}, {"rol": "analist", "van": "rietmeander"}]
)
def test_another_partners_amounts_cannot_be_asked_in_the_address(in_region, role):
    app = opened("finance", partner="lisoever", **role)
    page = shown(app)
    assert drawn(app) == [INDEX]
    assert "Lisoever" not in page and "€" not in page


def test_on_the_stage_nobodys_amounts_stand(in_region):
    app = opened("finance", partner="lisoever", rol="datasteward", presentatie="1")
    assert drawn(app) == [INDEX]
    assert "€" not in shown(app)


@pytest.mark.parametrize("place", [{"gemeente": "GM0599"}, {"regio": "ZK20"}])
def test_of_a_part_of_the_region_it_says_kindly_that_nothing_is_known(in_region, place):
    app = opened("finance", rol="analist", van="lisoever", partner="lisoever", **place)
    page = shown(app)
    assert "Productieafspraken zijn alleen bekend van hele organisaties" in page
    assert drawn(app) == [] and "€" not in page


def test_a_gemeente_is_not_offered_to_hold_figures_of_organisations_against(in_region):
    assert "Schiedam" not in opened("finance").selectbox(key="naast").options


def test_in_english_and_a_year_before_it_stands_too(in_region):
    app = opened("finance", taal="en", rol="datasteward", partner="elzenwiel", naast="jaar")
    assert not app.exception and len(drawn(app)) == 5
