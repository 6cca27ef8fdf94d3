"""The page on scenarios: a slider moves the sentence, the table and the address together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.scenarios.sliders import positions
from tests.pages.opening import opened, shown
from tests.pipelines.forecasting.region import at, delivered, months


@pytest.fixture
def filled(store):
    delivered(months(3), at("2024-03-10"), kinds=("clients", "capacity", "staff"))


def test_it_begins_at_the_base_and_a_slider_moves_everything(filled):
    app = opened("scenarios", figuur="vpt")
    page = shown(app)
    assert "Verschuif een aanname" in page and "U nam nog niets anders aan" in page
    assert "profielen is doorgetrokken" in "".join(one.value for one in app.main.markdown)
    sliders = {one.key: one for one in app.main.select_slider}
    assert 6 <= len(sliders) <= 7 and "a_vpt_share_target" in sliders
    sliders["a_vpt_share_target"].set_value(0.5).run()
    page = shown(app)
    assert "meer dan in de basis" in page and "VPT straks 50\u00a0% (basis 40\u00a0%)" in page
    assert app.query_params["a_vpt_share_target"] in ("0.5", ["0.5"])


def test_a_link_shows_the_same_outcome_to_somebody_else(filled):
    asked = {"figuur": "vpt", "a_vpt_share_target": "0.5", "naam": "Meer VPT", "horizon": "2030"}
    one, other = (shown(opened("scenarios", **asked)) for _ in range(2))
    assert one == other and "VPT straks 50\u00a0% (basis 40\u00a0%)" in one and "2030" in one
    odd = shown(opened("scenarios", a_vpt_share_target="veel", a_niets="3"))
    assert "U nam nog niets anders aan" in odd


@given(st.floats(-1, 1e4), st.floats(1e-4, 1e4), st.floats(0, 1))
def test_a_slider_stands_on_round_figures_and_on_what_was_assumed(low, wide, share):
    high = low + wide
    value = min(low + share * wide, high)
    found = positions(low, value, high)
    assert found == sorted(set(found)) and {low, value, high} <= set(found)
    assert found[0] == low and found[-1] == high and len(found) <= 45


def test_a_share_moves_by_whole_percents():
    found = positions(0.25, 0.4, 0.6)
    assert found[1:4] == [0.26, 0.27, 0.28] and len(found) == 36
