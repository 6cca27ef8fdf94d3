"""Why two scenarios differ: the parts add up to the difference, and only what differs is named."""

import pytest

from models.longterm.because import because
from models.longterm.chance import central
from models.longterm.codes import complete
from models.longterm.figures import figure
from models.longterm.run import computed
from tests.models.longterm.region import base, region

MORE = {"vpt_share_target": 0.5, "pgb_share": 0.04, "sick": 0.09}


def without_chance(told):
    chance = central(complete(told))
    return figure("vpt", computed(region(), chance).drivers, chance)[0, 10]


def test_what_each_assumption_adds_is_together_the_whole_difference():
    one, other = base(), base(**MORE)
    found = because(region(), one, other, "vpt", 2036)
    assert set(found) == set(MORE) and found["sick"] == 0
    assert sum(found.values()) == pytest.approx(without_chance(other) - without_chance(one))
    back = because(region(), other, one, "vpt", 2036)
    assert sum(back.values()) == pytest.approx(-sum(found.values()))


def test_the_same_assumptions_differ_in_nothing_and_an_odd_year_is_refused():
    assert because(region(), base(), base(), "fte", 2036) == {}
    with pytest.raises(ValueError, match="1999"):
        because(region(), base(), base(), "fte", 1999)
