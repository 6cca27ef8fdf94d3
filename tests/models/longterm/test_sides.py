"""Both sides of the gap, and how much later care would have to begin."""

import numpy as np
import pytest

from models.longterm.closing import gain, later
from models.longterm.run import run
from models.longterm.sides import both, sides
from tests.models.longterm.region import FUNCTIES, YEARS, base, fixed, region, supply

TOLD = {"capacity": 3000.0, "units": 500.0, "served": 5000.0, "functies": FUNCTIES,
        "staff": np.array([900.0, 600.0, 300.0]),
        "plans": np.linspace(0, 90, len(YEARS))}  # fmt: skip


def test_asked_less_there_is_the_gap_in_every_draw():
    found = run(region(supply(**TOLD)), base(dekking=0.4), 20)
    every = {kind: (asked, there) for kind, asked, there in sides(found)}
    assert list(every) == ["clients", "places", "homes", "fte"]
    for kind, (asked, there) in every.items():
        gap = getattr(found.gap, kind)
        whole = gap.sum(axis=2) if gap.ndim == 3 else gap
        np.testing.assert_allclose(asked - there, whole, atol=1e-6)
        assert (asked > 0).all() and (there > 0).all()
    assert len(both(found)) == 2 * 4 * len(YEARS)


def test_without_dekking_there_are_no_sides_and_nothing_to_close():
    assert both(run(region(supply(**TOLD)), base(), 5)).empty
    assert later(region(supply(**TOLD)), base(), 5).empty


def test_care_that_begins_so_much_later_closes_the_gap():
    """Put back into the model, the middle that was solved for leaves as often a gap as not."""
    inputs, told = region(supply(**TOLD)), base(dekking=0.35)
    found = later(inputs, told, 60).set_index("year")
    assert found.loc[2036, "lo-80"] < found.loc[2036, "mean"] < found.loc[2036, "hi-80"]
    assert found.loc[2041, "mean"] > found.loc[2031, "mean"] and found["chance"].max() == 1
    share = found.loc[2036, "mean"] / gain(inputs)[10]
    gap = run(inputs, told | {"life_gain_share": fixed(float(share))}, 60).gap.clients[:, 10]
    assert (gap > 0).mean() == pytest.approx(0.5, abs=0.07)


def test_what_nothing_closes_is_never_said_to_close():
    told = supply(**(TOLD | {"served": 10.0}))
    found = later(region(told), base(dekking=0.9), 10).set_index("year")
    assert found.loc[2041, "mean"] == 6 and found.loc[2041, "chance"] == 0
