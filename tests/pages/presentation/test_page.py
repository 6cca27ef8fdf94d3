"""The slides of a meeting on screen: what the browser is handed, whoever opens them."""

import json

import pytest

from tests.pages.opening import opened


def handed(app):
    """What the component was given, as the browser takes it."""
    assert not app.exception
    (deck,) = [one for one in app.get("bidi_component") if one.proto.component_name == "deck"]
    return json.loads(deck.proto.json)


@pytest.mark.parametrize(
    "role", [{}, {"rol": "analist", "van": "lisoever"}, {"rol": "datasteward"}]
)
def test_whoever_presents_a_room_sees_what_the_region_may_see(in_region, role):
    told = handed(opened("presentation", **role))
    assert len(told["slides"]) == 15
    assert "1.267 cliënten kregen in oktober 2026 VPT" in told["slides"][0]["message"]
    assert "verzonnen" in told["invented"] and told["skipped"] == []
    assert all("maand=" in one["page"] or "?" in one["page"] for one in told["slides"])


def test_without_anything_to_show_no_slide_is_made_and_the_presenter_hears_why(store):
    told = handed(opened("presentation"))
    counted = {"Stand van zaken", "Capaciteit", "Personeel", "Kaart"}
    left_out = {one.split(":")[0] for one in told["skipped"]}
    assert counted <= left_out
    assert not counted & {one["chapter"] for one in told["slides"]}
