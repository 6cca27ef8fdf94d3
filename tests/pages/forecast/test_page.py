"""The page on forecasts: what it says and draws, for every reader and choice."""

import pytest

from data.assumptions import scenarios
from pipelines.forecasting.run import forecast
from pipelines.longterm import run as longterm
from tests.data.deliveries import PARTNERS
from tests.pages.opening import labels, opened, shown
from tests.pipelines.forecasting.region import at, delivered, months


@pytest.fixture
def foretold(store):
    """Fourteen months of four partners, forecast after thirteen of them and after the last."""
    delivered(months(13), at("2025-01-10"), kinds=("clients",))
    forecast(who="test", known_at=at("2025-01-20"))
    delivered(months(1, "2024-12-01"), at("2025-02-10"))
    forecast(who="test", known_at=at("2025-02-20"))


def test_without_a_forecast_it_says_what_makes_one(store):
    page = shown(opened("forecast"))
    assert "Hier ziet u straks wat er de komende twee jaar te verwachten is." in page
    assert "Er is nog geen prognose" in page


def test_it_says_what_is_expected_and_draws_it_for_every_choice(foretold):
    app = opened("forecast")
    page = shown(app)
    assert "Cliënten: naar verwachting" in page and "met 80\u00a0% kans tussen" in page
    assert "prognose van 20 feb 2025" in page
    assert len(app.get("plotly_chart")) == 1
    (how,) = (one for one in app.main.expander if one.label == "Hoe werkt deze prognose?")
    assert len(how.markdown[0].value.splitlines()) == 10
    assert labels(app) == ["Prognose van", "Uitsplitsing", "Gemeente", "Zoals bekend op"]
    then = shown(opened("forecast", bekend="2025-02-01"))
    assert "prognose van 20 jan 2025" in then
    place = shown(opened("forecast", gemeente="GM0599", deel_clients="vpt", taal="en"))
    assert "Clients, VPT, Rotterdam:" in place
    steward = opened("forecast", rol="datasteward", partner=PARTNERS[0])
    assert "Cliënten: naar verwachting" in shown(steward)
    assert "Partner" in labels(steward)
    other = opened("forecast", rol="analist", van=PARTNERS[1], partner=PARTNERS[0])
    (whose,) = (one for one in other.main.selectbox if one.label == "Partner")
    assert len(whose.options) == 2 and whose.value == "alles"  # another's is not there to choose
    assert "<h1>" in shown(opened("forecast", wat="fte"))
    assert "Hoe lees ik dit?" not in shown(opened("forecast", presentatie="1"))


def test_with_a_long_term_one_line_goes_on_for_all_clients_together_only(foretold, monkeypatch):
    monkeypatch.setattr(longterm, "DRAWS", 40)
    base = {"demografisch": scenarios()["demografisch"]}
    monkeypatch.setattr(longterm, "scenarios", lambda: base)
    longterm.forecast(who="test", known_at=at("2025-02-20"))
    app = opened("forecast")
    page, said = shown(app), "".join(one.value for one in app.main.markdown)
    assert "profielen is doorgetrokken" in said and "is een aanname" in said
    assert "Eén lijn, van nu tot de lange termijn" in page and "Cliënten, tot en met 2040" in page
    assert "scenario Demografisch" in page and "80\u00a0% kans" in page
    for choice in ({"gemeente": "GM0599"}, {"deel_clients": "vpt"}, {"bekend": "2025-02-01"}):
        assert "Eén lijn" not in shown(opened("forecast", **choice))
    own = opened("forecast", rol="analist", van=PARTNERS[0], partner=PARTNERS[0])
    assert "Eén lijn" not in shown(own)
