"""The page on scenarios: a slider moves the sentence, the table and the address together."""

import pytest

from tests.pages.opening import opened, shown
from tests.pipelines.forecasting.region import at, delivered, months


@pytest.fixture
def filled(store):
    delivered(months(3), at("2024-03-10"), kinds=("clients", "capacity", "staff"))


def test_it_begins_at_the_base_and_a_slider_moves_everything(filled):
    app = opened("scenarios", figuur="vpt")
    page = shown(app)
    assert "Verschuif een aanname" in page and "U nam nog niets anders aan" in page
    sliders = {one.key: one for one in app.main.slider}
    assert 6 <= len(sliders) <= 7 and "a_vpt_share_target" in sliders
    sliders["a_vpt_share_target"].set_value(50.0).run()
    page = shown(app)
    assert "meer dan in de basis" in page and "VPT straks 50,0\u00a0% (basis 40,0\u00a0%)" in page
    assert app.query_params["a_vpt_share_target"] in ("0.5", ["0.5"])


def test_a_link_shows_the_same_outcome_to_somebody_else(filled):
    asked = {"figuur": "vpt", "a_vpt_share_target": "0.5", "naam": "Meer VPT", "horizon": "2030"}
    one, other = (shown(opened("scenarios", **asked)) for _ in range(2))
    assert one == other and "VPT straks 50,0\u00a0% (basis 40,0\u00a0%)" in one and "2030" in one
    odd = shown(opened("scenarios", a_vpt_share_target="veel", a_niets="3"))
    assert "U nam nog niets anders aan" in odd
