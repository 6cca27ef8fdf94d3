"""The page on the gap: what it says and draws when dekking is known, and when it is not."""

import pytest

from data import assumptions
from pipelines.longterm import run as longterm
from tests.data.deliveries import PARTNERS
from tests.pages.opening import labels, opened, shown
from tests.pipelines.forecasting.region import at, delivered, months


@pytest.fixture(autouse=True)
def few_draws(monkeypatch):
    some = {one: assumptions.scenarios()[one] for one in ("demografisch", "hoog")}
    monkeypatch.setattr(longterm, "DRAWS", 40)
    monkeypatch.setattr(longterm, "scenarios", lambda: some)


def forecast(partners=PARTNERS):
    delivered(months(3), at("2024-03-10"), partners, kinds=("clients", "capacity", "staff"))
    longterm.forecast(who="test", known_at=at("2024-04-01"))


def test_without_a_run_it_says_what_makes_one(store):
    assert "Er is nog geen prognose voor de lange termijn" in shown(opened("gap"))


def test_it_says_when_a_shortage_starts_and_how_sure_that_is(store):
    forecast()
    app = opened("gap")
    page = shown(app)
    assert "waarschijnlijk te weinig zorg" in page and "de kans op een tekort is" in page
    assert "scenario Demografisch" in page and "gemaakt op 1 apr 2024" in page
    assert labels(app) == ["Scenario", "Tot en met", "Zoals bekend op"]
    assert "Kans op een tekort" in page and "Rotterdam" in page
    other = shown(opened("gap", scenario="hoog", horizon="2039", taal="en"))
    assert "In 2039" in other and "scenario High" in other
    assert "Hoe lees ik dit?" not in shown(opened("gap", presentatie="1"))


def test_without_dekking_it_says_why_and_who_can_tell(store, monkeypatch):
    monkeypatch.setattr(assumptions, "assumptions_of", lambda folder: assumptions.assumptions())
    forecast()
    page = shown(opened("gap"))
    assert "mensen in de regio zorg" in page and "weten wij niet" in page
    assert "welk deel van de cliënten" in page and "de datasteward, met de stuurgroep" in page
    assert "Tekort aan zorg voor cliënten" not in page


def test_after_a_publish_it_says_that_the_run_is_of_before(store):
    forecast()
    delivered(months(1, "2024-02-01"), at("2024-05-10"), kinds=("clients", "capacity", "staff"))
    page = shown(opened("gap"))
    assert "Na deze prognose veranderde er iets: 10 mei 2024" in page
    assert "Wat zou het gat dichten in 2034?" in page and "Personeel: vraag en aanbod" in page
