"""The page on the waiting list: what it says and draws, for every reader and choice."""

import pytest

from tests.pages.opening import opened, shown, tile


def test_without_deliveries_it_says_what_comes_here_and_where_to_begin(store):
    page = shown(opened("waiting_list"))
    assert "<h1>Hier ziet u straks wie op een plaats wacht, hoe lang en waarop.</h1>" in page
    assert "Zodra partners het blad Wachtlijst aanleveren" in page


def test_it_says_who_waits_now_and_who_above_the_norm(in_region):
    app = opened("waiting_list")
    page = shown(app)
    assert (
        "In oktober 2026 wachtten 128 mensen op een plaats (urgent of actief); 20 van hen wachtten "
        "langer dan de norm." in page
    )
    assert tile(page, "Wachtenden") == "128 mensen"
    assert len(app.get("plotly_chart")) == 8  # the zorgkantoor's count is one of them


def test_it_warns_that_one_person_can_be_on_two_lists_and_what_only_the_zorgkantoor_knows(
    in_region,
):
    page = shown(opened("waiting_list"))
    assert "Wie op de lijst van twee partners staat, telt twee keer" in page
    assert "Alleen het zorgkantoor telt iedereen één keer." in page
    own = shown(opened("waiting_list", rol="analist", van="lisoever", partner="lisoever"))
    assert "zorgkantoor" not in own  # on its own list a partner counts everybody once


def test_the_statuses_are_lines_and_voorzorg_says_why_it_stands_apart(in_region):
    page = shown(opened("waiting_list"))
    assert "redt zich thuis en wacht nog niet: die lijn staat apart" in page
    assert "Urgent en actief staan als één lijn" in page
    own = shown(opened("waiting_list", rol="datasteward", partner="rietmeander"))
    assert "Urgent plaatsen" in own and "staan als één lijn" not in own


def test_a_month_without_a_partner_says_who_does_not_count(in_region):
    page = shown(opened("waiting_list", maand="2025-08"))
    assert "kwam van 8 van 9 partners" in page and "Niet meegeteld:" in page


@pytest.mark.parametrize(
    "asked",
    [{"gemeente": "GM1924"}, {"maand": "2023-11"}, {"regio": "ZK20", "naast": "jaar"},
     {"naast": "GM1924"}, {"gemeente": "GM0599", "naast": "GM0606"}, {"bekend": "2025-05-01"},
     {"rol": "datasteward", "partner": "kwelderlicht", "gemeente": "GM1930"},
     {"presentatie": "1"}, {"taal": "en", "rol": "programmamanager"}],
    ids=str,
)  # fmt: skip
def test_it_stands_whatever_is_chosen(in_region, asked):
    assert "<h1>" in shown(opened("waiting_list", **asked))
