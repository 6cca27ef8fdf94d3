"""The calibration of the example region keeps its promises to whoever generates from it."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from data import programmes
from data.programmes import programme
from data.reference import codes, spellings

DEMO = tomllib.loads((Path(programmes.__file__).parent / "voorbeeld" / "demo.toml").read_text())
PARTNERS, REGION = DEMO["partners"], DEMO["region"]
EVENTS = "late_partner correction withdrawn_delivery missing_month small_cell expansion"
MIXES = [
    (field, name)
    for field in ("zorgprofiel", "behandeling", "niveau", "outflow_reason")
    for name in REGION[field]
]


def contributions(form, moment):
    """Clients per gemeente and partner at the start (0) or the end (1)."""
    found = {gemeente: {} for gemeente in programme("voorbeeld").gemeenten}
    for partner, told in PARTNERS.items():
        if moment == 0 and told["start"] > REGION["first"]:
            continue
        for gemeente, weight in told["gemeenten"].items():
            found[gemeente][partner] = weight * told[form][moment]
    return found


def test_it_speaks_of_the_programmes_partners_and_gemeenten():
    assert list(PARTNERS) == list(programme("voorbeeld").partners["partner"])
    served = {gemeente for told in PARTNERS.values() for gemeente in told["gemeenten"]}
    assert served == set(programme("voorbeeld").gemeenten)


@pytest.mark.parametrize("partner", PARTNERS)
def test_a_partners_shares_add_up(partner):
    told = PARTNERS[partner]
    assert round(sum(told["gemeenten"].values()), 9) == 1
    assert {place["gemeente"] for place in told["locations"]} <= set(told["gemeenten"])
    all_clients = sum(told[form][1] for form in ("vpt", "mpt", "verblijf", "dtv"))
    assert told["size_share"] == pytest.approx(all_clients / REGION["clients_last"], abs=0.001)


@pytest.mark.parametrize("form", ["vpt", "mpt", "verblijf", "dtv"])
def test_the_region_is_the_sum_of_its_partners(form):
    for moment in (0, 1):
        partners = [p for p in PARTNERS.values() if moment or p["start"] == REGION["first"]]
        assert REGION[form][moment] == sum(told[form][moment] for told in partners)


def test_the_region_is_as_large_as_agreed():
    assert REGION["vpt"] == [750, 1250]
    assert REGION["mpt"] == [900, 1150]
    assert 0.97 < REGION["verblijf"][1] / REGION["verblijf"][0] < 1
    assert 5000 < REGION["clients_last"] < 6000
    assert max(told["size_share"] for told in PARTNERS.values()) < 0.23


@pytest.mark.parametrize("form", ["vpt", "mpt", "verblijf"])
@pytest.mark.parametrize("moment", [0, 1])
def test_every_gemeente_has_three_partners_and_at_most_four_a_dominant_one(form, moment):
    found = contributions(form, moment)
    assert [g for g, shares in found.items() if len(shares) < 3] == []
    dominated = [g for g, s in found.items() if max(s.values()) > 0.75 * sum(s.values())]
    assert len(dominated) <= 4
    assert "GM1924" in dominated  # the one that shows a figure withheld


@pytest.mark.parametrize(("field", "name"), MIXES)
def test_a_mix_adds_up_and_has_known_codes(field, name):
    mix = REGION[field][name]
    assert sum(mix.values()) == pytest.approx(1)
    assert set(mix) <= set(codes(field))


def test_every_kind_of_event_happens():
    assert set(EVENTS.split()) <= {event["kind"] for event in DEMO["events"]}


def test_names_that_partners_write_are_known():
    known = spellings("gemeente")
    for event in DEMO["events"]:
        if event["kind"] == "old_gemeente_name":
            assert {known[n.lower()]["gemeente"] for n in event["names"]} == {event["gemeente"]}
        if event["kind"] == "place_names":
            assert {n: known[n.lower()]["gemeente"] for n in event["names"]} == event["names"]


def test_moments_of_an_event_come_in_order():
    for event in DEMO["events"]:
        names = ("known_at", "withdrawn_at", "corrected_at", "again_at")
        moments = [event[name] for name in names if name in event]
        assert all(a < b for a, b in pairwise(moments))


def test_no_location_or_plan_has_two_names():
    names = [place["name"] for told in PARTNERS.values() for place in told["locations"]]
    names += [plan["location"] for plan in DEMO["plans"]]
    assert len(set(names)) == len(names)
