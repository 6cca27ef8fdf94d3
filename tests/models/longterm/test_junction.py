"""The short term becomes the long term without a step and without a kink."""

import numpy as np
import pandas as pd
import pytest

from models.longterm.junction import anchored, joined

BANDS = ["mean", "lo-80", "hi-80"]


def short(months=24, level=100.0, slope=0.5):
    days = pd.date_range("2026-11-01", periods=months, freq="MS")
    middle = level + slope * np.arange(months)
    wide = 1 + np.arange(months) / 4
    return table(days, middle, wide)


def long(level=90.0, growth=0.04):
    days = pd.date_range("2026-01-01", "2041-01-01", freq="YS")
    middle = level * np.exp(growth * np.arange(len(days)))
    return table(days, middle, 5 + np.arange(len(days)))


def table(days, middle, wide):
    return pd.DataFrame(
        {"unique_id": "vpt", "ds": days, "mean": middle, "lo-80": middle - wide,
         "hi-80": middle + wide}
    )  # fmt: skip


def test_first_the_short_term_then_the_long_and_bands_in_order():
    found = joined(short(36), long())
    np.testing.assert_allclose(found[BANDS].iloc[:12], short(36)[BANDS].iloc[:12])
    januaries = found[(found["ds"].dt.month == 1) & (found["ds"] >= "2030-01-01")]
    np.testing.assert_allclose(januaries[BANDS], long()[BANDS].iloc[4:])
    assert found["ds"].iloc[-1] == pd.Timestamp("2041-01-01")
    assert (found["lo-80"] < found["mean"]).all() and (found["mean"] < found["hi-80"]).all()


@pytest.mark.parametrize("months", [18, 24, 36])
def test_there_is_no_step_and_no_kink(months):
    known, after = short(months), long()
    found = joined(known, after)["mean"].to_numpy()
    cut = np.r_[known["mean"], joined(short(13), after)["mean"].iloc[months:]]
    assert np.abs(np.diff(found)).max() < 0.5 * np.abs(np.diff(cut)).max() + 2
    kink = np.abs(np.diff(found, n=2))
    assert kink[months - 6 : months + 6].max() < 0.25 * np.abs(np.diff(cut, n=2)).max()


def test_two_that_agree_stay_as_they_are():
    days = pd.date_range("2026-01-01", "2041-01-01", freq="YS")
    flat = table(days, np.full(16, 50.0), np.full(16, 5.0))
    near = table(short()["ds"], np.full(24, 50.0), np.full(24, 5.0))
    found = joined(near, flat)
    np.testing.assert_allclose(found["mean"], 50)
    np.testing.assert_allclose(found["hi-80"], 55)


def test_series_are_not_mixed_up():
    two = [frame.assign(unique_id=name) for name in ("b", "a") for frame in (short(),)]
    far = [long().assign(unique_id="a"), long(level=900).assign(unique_id="b")]
    found = joined(pd.concat(two), pd.concat(far)).groupby("unique_id")["mean"].last()
    assert found["b"] == pytest.approx(10 * found["a"])


def test_what_cannot_be_joined_is_refused():
    with pytest.raises(ValueError, match="the blend begins after 12"):
        joined(short(12), long())
    with pytest.raises(ValueError, match="same series"):
        joined(short(), long().assign(unique_id="mpt"))
    with pytest.raises(ValueError, match="does not reach"):
        joined(short(36), long().iloc[:3])
    with pytest.raises(ValueError, match="no figure"):
        joined(short().assign(mean=np.nan), long())


def test_an_anchored_long_term_runs_through_the_first_month_of_the_short():
    found = anchored(long(), short())
    factor = found[BANDS] / long()[BANDS]
    np.testing.assert_allclose(factor, factor.iloc[0, 0])
    then = joined(table(short(13)["ds"], np.zeros(13), np.zeros(13)), found)["mean"]
    assert then.iloc[12:].min() > 0
    january = short(24).assign(ds=pd.date_range("2026-01-01", periods=24, freq="MS"))
    first = anchored(long(), january)[BANDS].iloc[0]
    np.testing.assert_allclose(first, [100, 85 / 0.9, 95 / 0.9])
    late = long()[long()["ds"] >= "2027-01-01"]
    assert anchored(late, short())["mean"].iloc[0] == pytest.approx(short()["mean"].iloc[2])


def test_what_cannot_be_anchored_is_refused():
    with pytest.raises(ValueError, match="is zero"):
        anchored(long(level=0.0), short())
    with pytest.raises(ValueError, match="no month in common"):
        anchored(long()[long()["ds"] >= "2030-01-01"], short())
