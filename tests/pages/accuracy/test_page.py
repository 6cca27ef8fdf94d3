"""The page on how past forecasts turned out."""

from pipelines.forecasting.run import forecast
from tests.data.deliveries import PARTNERS
from tests.pages.opening import opened, shown
from tests.pipelines.forecasting.region import at, delivered, months


def test_it_says_how_far_off_and_moves_when_months_come_in(store):
    assert "Er is nog geen maand binnen" in shown(opened("accuracy"))
    delivered(months(13), at("2025-01-10"))
    forecast(who="test", known_at=at("2025-01-20"))
    page = shown(opened("accuracy"))
    assert "Er is nog geen maand binnen" in page
    delivered(months(3, "2024-12-01"), at("2025-04-10"))
    app = opened("accuracy")
    page = shown(app)
    assert "Vorige prognoses zaten gemiddeld" in page
    assert "Van de 3 vergeleken maanden" in page
    assert "Elke bewaarde prognose tegen wat er kwam" in page
    assert len(app.get("plotly_chart")) == 4
    assert "Er is nog geen maand binnen" in shown(opened("accuracy", bekend="2025-02-01"))
    assert "<h1>" in shown(opened("accuracy", gemeente="GM0599", deel_clients="vpt"))
    own = opened("accuracy", rol="analist", van=PARTNERS[0], partner=PARTNERS[0], taal="en")
    assert "Past forecasts were" in shown(own)
