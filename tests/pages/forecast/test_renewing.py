"""A new forecast made on the page: who may, when it is offered, and what is said of it."""

import time

import pytest

from data import assumptions
from data.disclosure import Scope
from data.errors import NotAllowed
from pipelines import foretelling
from pipelines.forecasting.run import forecast
from pipelines.longterm import run as longterm
from tests.pages.opening import opened, shown
from tests.pipelines.forecasting.region import at, delivered, months

BUTTON = "Maak een nieuwe prognose"
STEWARD = Scope("datasteward")
PATIENCE = 300  # seconds, of a machine that does other things as well


@pytest.fixture(autouse=True)
def few_draws(monkeypatch):
    some = {"demografisch": assumptions.scenarios()["demografisch"]}
    monkeypatch.setattr(longterm, "DRAWS", 40)
    monkeypatch.setattr(longterm, "scenarios", lambda: some)
    monkeypatch.setattr(foretelling, "_STATE", {})


def buttons(app):
    return [one for one in app.main.button if one.label == BUTTON]


def made():
    foretelling.begin(who="datasteward", scope=STEWARD).join(PATIENCE)
    return foretelling.progress()


def test_only_who_keeps_the_programme_makes_a_forecast(store):
    for role in ("lid", "analist"):
        with pytest.raises(NotAllowed):
            foretelling.begin(who=role, scope=Scope(role))
    assert not buttons(opened("forecast"))
    assert buttons(opened("forecast", rol="programmamanager"))
    assert not buttons(opened("forecast", rol="datasteward", presentatie="1"))


def test_after_a_publish_the_page_says_so_and_one_press_makes_a_new_one(store):
    delivered(months(5), at("2025-01-10"))
    forecast(who="test", known_at=at("2025-01-20"))
    delivered(months(1, "2024-04-01"), at("2025-02-10"))
    app = opened("forecast", rol="datasteward")
    page = shown(app)
    assert "Na deze prognose veranderde er iets: 10 feb 2025" in page
    assert "prognose van 20 jan 2025" in page
    buttons(app)[0].click().run()
    until = time.monotonic() + PATIENCE
    while foretelling.progress().running and time.monotonic() < until:
        app.run()
    page = shown(app.run())
    assert "De nieuwe prognose is klaar" in page and "tot en met april 2024" in page
    assert "voor 1 scenario" in page and not buttons(app)
    assert "prognose van 20 jan 2025" not in page and "veranderde er iets" not in page


def test_the_same_figures_make_no_second_one_and_a_failure_says_so(store, monkeypatch):
    delivered(months(5), at("2025-01-10"))
    first, again = made(), made()
    assert first.short.new and first.far == 1
    assert not again.short.new and again.far == 0 and not again.failed
    assert "Er is geen nieuwe prognose gemaakt" in shown(opened("forecast", rol="datasteward"))
    monkeypatch.setattr(foretelling, "forecast", lambda who: 1 / 0)
    assert made().failed and not foretelling.progress().running
    assert "De prognose is niet gelukt" in shown(opened("forecast", rol="datasteward"))


def test_while_it_runs_everybody_sees_how_far_and_no_second_begins(store, monkeypatch):
    monkeypatch.setattr(foretelling, "progress", lambda: foretelling.Progress(1, running=True))
    assert foretelling.begin(who="datasteward", scope=STEWARD) is None
    page = shown(opened("forecast"))
    assert "de lange termijn, elk scenario apart" in page and 'role="progressbar"' in page
