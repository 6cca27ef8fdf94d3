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
    assert len(app.get("plotly_chart")) == 6
    assert "Er is nog geen maand binnen" in shown(opened("accuracy", bekend="2025-02-01"))
    assert "<h1>" in shown(opened("accuracy", gemeente="GM0599", deel_clients="vpt"))
    own = opened("accuracy", rol="analist", van=PARTNERS[0], partner=PARTNERS[0], taal="en")
    assert "Past forecasts were" in shown(own)


def test_it_says_how_the_long_term_would_have_spoken_in_earlier_years(store):
    app = opened("accuracy")
    page = "".join([shown(app), *(one.value for one in app.main.markdown)])
    assert "Gerekend vanuit 2018" in page and "Gerekend vanuit 2019" in page
    assert (
        "\u22124,1\u00a0% tot \u22121,3\u00a0% naast" in page and "in 1 van de 3 gevallen" in page
    )
    assert "nieuwe wet" in page and "2015 tot en met 2017" in page and "295.408 tot 304.645" in page
    assert len(app.get("plotly_chart")) == 2
    for choice in ({"wat": "fte"}, {"gemeente": "GM0599"}):
        assert "Gerekend vanuit" not in shown(opened("accuracy", **choice))
    assert "Reckoned from 2018" in shown(opened("accuracy", taal="en"))
