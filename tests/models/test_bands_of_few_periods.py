"""What few periods, short series and smooth totals ask of a forecast and its band."""

import numpy as np
import pandas as pd
import pytest

from models.blend import Blend
from models.blocks import blocks
from models.common import widened
from models.experts import views
from models.origins import Rows
from models.pace import changes, power
from models.record import record


def rows(back, series=4, steps=6):
    """Rows of each series, origin and step, without features."""
    places = np.array([(s, b, k) for s in range(series) for b in back
                       for k in range(1, min(b, steps) + 1)])  # fmt: skip
    none = np.zeros(len(places))
    return Rows(none[:, None], none, none + 1, places[:, 0], places[:, 2], places[:, 1])


def test_a_slope_through_four_points_counts_for_little():
    values = np.array([[10.0, 12.0, 14.0, 16.0]])
    said = views(values, 1, 3)
    few = said.ahead[0, 2, said.names.index("holt raw")]
    long = np.arange(10.0, 50.0, 2.0)[None]
    many = views(long, 1, 3)
    assert few - 16 < 3 and many.ahead[0, 2, many.names.index("holt raw")] == pytest.approx(54)


def test_the_means_of_blocks_follow_a_straight_line():
    line = np.arange(60.0)[None]
    flat = np.zeros((1, 12))
    found = dict(blocks(line, np.zeros((1, 12)), flat))
    assert set(found) == {"quarters", "halves", "years"}
    # damped, so at most straight on
    assert all(59 < one[0, 5] <= 65.01 for one in found.values())
    assert dict(blocks(line[:, :4], np.zeros((1, 12)), flat))["quarters"].max() == 0
    assert not list(blocks(line, np.zeros((1, 4)), flat))


def test_noise_stays_as_large_and_a_changing_pace_grows():
    chance = np.random.default_rng(1)
    noise = chance.normal(size=(1, 60))
    smooth = chance.normal(size=(1, 60)).cumsum(axis=1).cumsum(axis=1)
    assert power(noise)[0] < 0.45 and power(smooth)[0] > 0.9
    assert np.isnan(changes(noise[:, :6])[0, 2])


def test_a_series_that_was_far_off_before_has_a_wider_band_and_each_row_knows_only_others():
    known = rows(range(1, 25))
    missed = np.where(known.series == 0, 3.0, 1.0)
    own, each = record(missed, known, 5, 6)
    assert own[0].min() > 1.3 and own[1:4].max() < 1
    assert own[4].tolist() == [1.0] * 6  # nothing known of it
    near = rows([1, 2, 3], steps=3)
    assert record(missed[: len(near)], near, 4, 6)[1].tolist() == [1.0] * len(near)
    assert len(each) == len(known)


def test_the_band_of_a_sum_is_wider_when_periods_are_few():
    assert widened(1) == pytest.approx(2**0.5)
    assert widened(100) == pytest.approx(1, abs=0.01)


def test_parts_keep_their_band_and_their_sum_has_a_wider_one_than_alone():
    chance = np.random.default_rng(3)
    moments = pd.date_range("2012-01-01", periods=12, freq="YS")
    rows = [
        {"unique_id": f"{part}", "ds": moment, "y": 100.0 + chance.normal(), "place": f"{part}"}
        for part in range(12) for moment in moments
    ]  # fmt: skip
    parts = pd.DataFrame(rows)
    total = parts.groupby("ds", as_index=False)["y"].sum().assign(unique_id="all", place="")
    apart = Blend("YS").fit(parts.drop(columns="place")).predict(3).set_index("unique_id")
    found = Blend("YS", ["place"]).fit(pd.concat([parts, total])).predict(3).set_index("unique_id")
    width = found["hi-80"] - found["lo-80"]
    alone = apart["hi-80"] - apart["lo-80"]
    assert width.drop("all").median() == pytest.approx(alone.median(), rel=0.35)
    assert width["all"].min() > 0
