"""The map by gemeente and year: it plays to the year chosen, and the table goes with it."""

import pytest

from data import assumptions
from pages.gap import places_map
from pipelines.longterm import run as longterm
from tests.pages.opening import opened, shown
from tests.pipelines.forecasting.region import at, delivered, months


@pytest.fixture
def forecast(store, monkeypatch):
    some = {"demografisch": assumptions.scenarios()["demografisch"]}
    monkeypatch.setattr(longterm, "DRAWS", 40)
    monkeypatch.setattr(longterm, "scenarios", lambda: some)
    delivered(months(3), at("2024-03-10"), kinds=("clients", "capacity", "staff"))
    longterm.forecast(who="test", known_at=at("2024-04-01"))


def test_the_map_plays_year_by_year_and_stops_at_the_year_chosen(forecast, monkeypatch):
    monkeypatch.setattr(places_map, "_STEP", 0.0)
    app = opened("gap", horizon="2026")
    page = shown(app)
    assert "per gemeente, 2026" in page and "Groei sinds 2024" in page and "Wat zou het" in page
    assert "Zorg voor cliënten: vraag en aanbod" in page
    (slider,) = app.main.select_slider
    assert slider.options == ["2024", "2025", "2026"]
    slider.set_value(2025).run()
    assert "per gemeente, 2025" in shown(app)
    slider.set_value(2026).run()
    (play,) = (one for one in app.main.button if one.label == "Speel af")
    play.click().run()
    seen = {int(app.main.select_slider[0].value)}
    for _ in range(4):
        app.run()
        seen.add(int(app.main.select_slider[0].value))
    assert {2025, 2026} <= seen
    assert "Speel af" in [one.label for one in app.main.button]
