"""Assumptions are told, never invented by the model; and drawn as their shape and points say."""

from dataclasses import replace

import numpy as np
import pytest

from models.longterm.chance import central, drawn, turned
from models.longterm.codes import NEEDED, OPTIONAL, SHAPES, Assumption, complete
from models.longterm.inputs import Inputs
from models.longterm.run import run
from tests.models.longterm.region import YEARS, base, region, supply


def test_the_table_has_what_the_model_needs_and_nothing_else():
    assert set(base()) == set(NEEDED)
    assert set(SHAPES) - set(NEEDED) == set(OPTIONAL)


@pytest.mark.parametrize("code", ["age_gradient", "occupancy"])
def test_a_missing_assumption_is_refused_by_name(code):
    told = base()
    del told[code]
    with pytest.raises(ValueError, match=f"no assumption for {code}"):
        run(region(), told, 1)


@pytest.mark.parametrize(
    ("code", "one", "why"),
    [
        ("nonsense", Assumption(1, 1, 1), "knows no assumption nonsense"),
        ("occupancy", Assumption(0.97, 0.98, 0.99), "does not hold"),
        ("occupancy", Assumption(float("nan"), 0.1, 0.9), "does not hold"),
        ("occupancy", Assumption(0.9, 0.8, 1.2), "cannot be drawn as logit"),
        ("hours_VV05", Assumption(18, 0, 20), "cannot be drawn as lognormal"),
        ("tech_year", Assumption(2035, 2030, 2040), "low and high are its value"),
    ],
)
def test_an_impossible_assumption_is_refused(code, one, why):
    with pytest.raises(ValueError, match=why):
        complete(base(), {code: one})


@pytest.mark.parametrize("code", [code for code, one in base().items() if one.low < one.high])
def test_low_and_high_are_the_10_and_90_percent_points(code):
    one = base()[code]
    figures = drawn({code: one}, 2000, 1)[code]
    found = np.quantile(figures, [0.1, 0.5, 0.9])
    scale = max(abs(one.low), abs(one.high))
    np.testing.assert_allclose(found, [one.low, one.value, one.high], atol=0.01 * scale)
    if SHAPES[code] == "logit":
        assert ((figures > 0) & (figures < 1)).all()
    if SHAPES[code] == "lognormal":
        assert (figures > 0).all()


def test_what_is_fixed_is_not_drawn():
    assert set(drawn({"fte_hours": Assumption(36, 36, 36)}, 50, 1)["fte_hours"]) == {36.0}


def test_at_their_values_there_is_no_chance():
    still = central(base())
    assert not still.normal("walk", 3).any()
    with pytest.raises(ValueError, match="not left to chance"):
        still.of("level")
    with pytest.raises(ValueError, match="0 draws"):
        drawn(base(), 0, 1)


def test_turning_moves_one_assumption_at_a_time():
    chance, order = turned(base())
    code, side = order[4]
    assert chance[code][5] == getattr(base()[code], side)
    assert chance[code][0] == base()[code].value
    assert chance.count == len(order) + 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"persons": np.ones((15, 90, 2))}, "persons has shape"),
        ({"persons": -np.ones((15, 96, 2))}, "empty or negative"),
        ({"first": 2030}, "population is of 2030, after 2026"),
        ({"mortality": np.ones((96, 2, 5))}, "mortality reaches 2026, the years 2041"),
        ({"official": np.ones((15, 16)), "uploaded": np.ones((15, 96, 2, 16))}, "to scale ours to"),
        ({"official": np.ones((15, 16)), "official_from": 15}, "born after 2021"),
    ],
)
def test_people_that_cannot_be_are_refused(change, why):
    known = region()
    with pytest.raises(ValueError, match=why):
        replace(known, people=replace(known.people, **change))


def test_care_and_supply_that_cannot_be_are_refused():
    known = region()
    with pytest.raises(ValueError, match="capacity is -1"):
        region(supply(capacity=-1))
    with pytest.raises(ValueError, match="plans have an empty figure"):
        region(supply(plans=np.full(16, np.nan)))
    with pytest.raises(ValueError, match="below zero"):
        replace(known, care=replace(known.care, observed=np.full(15, -1.0)))
    with pytest.raises(ValueError, match="above 1"):
        replace(known, care=replace(known.care, rates=np.full((96, 2), 2.0)))


def test_no_forecast_goes_further_than_fifteen_years():
    known = region()
    far = np.arange(2026, 2043)
    with pytest.raises(ValueError, match="up to 15 that follow"):
        Inputs(known.gemeenten, far, known.people, known.care, supply(plans=0 * far))
    with pytest.raises(ValueError, match="up to 15 that follow"):
        replace(known, years=YEARS[::2])
