"""The contract of every model: the same frame out, bands in order, no look into the future."""

import numpy as np
import pandas as pd
import pytest

from models import CANDIDATES, DRIVEN
from models.naive import Naive
from tests.models.panels import monthly

EVERY = CANDIDATES | DRIVEN
HISTORY = monthly()
BANDS = ["lo-95", "lo-80", "lo-50", "mean", "hi-50", "hi-80", "hi-95"]
COLUMNS = ["unique_id", "ds", "mean", "lo-50", "hi-50", "lo-80", "hi-80", "lo-95", "hi-95"]
CUT = pd.Timestamp("2024-07-01")


class Peeking(Naive):
    """A model that cheats: it keeps the files it was ever shown, and looks up what came."""

    archive = None

    def fit(self, panel):
        if Peeking.archive is None or len(panel) >= len(Peeking.archive):
            Peeking.archive = panel
        super().fit(panel)
        return self

    def predict(self, horizon):
        found = super().predict(horizon)
        came = Peeking.archive.set_index(["unique_id", "ds"])["y"]
        there = pd.MultiIndex.from_frame(found[["unique_id", "ds"]])
        return found.assign(mean=came.reindex(there).to_numpy()).fillna({"mean": found["mean"]})


@pytest.fixture(scope="module", params=EVERY.values(), ids=EVERY.keys())
def model(request):
    return request.param


@pytest.fixture(scope="module")
def forecast(model):
    return model().fit(HISTORY).predict(6)


def test_every_series_gets_every_step_after_its_last_month(forecast):
    assert list(forecast.columns) == COLUMNS
    assert forecast.groupby("unique_id").size().tolist() == [6] * 6
    assert forecast["ds"].min() == pd.Timestamp("2025-01-01")
    assert np.isfinite(forecast[BANDS].to_numpy()).all()


def test_bands_lie_within_each_other_and_counts_stay_counts(forecast):
    assert (forecast[BANDS].diff(axis=1).iloc[:, 1:] >= 0).all().all()
    assert (forecast[BANDS] >= 0).all().all()


def test_bands_do_not_shrink_on_the_way(forecast):
    width = (forecast["hi-80"] - forecast["lo-80"]).groupby(forecast["unique_id"])
    assert (width.last() >= width.first() * 0.9).mean() > 0.8


def test_the_same_history_gives_the_same_forecast_in_any_order(model, forecast):
    shuffled = HISTORY.sample(frac=1, random_state=1)
    pd.testing.assert_frame_equal(model().fit(shuffled).predict(6), forecast)


def looks_ahead(model):
    """Whether a forecast from one moment depends on what came after it."""
    earlier = HISTORY[HISTORY["ds"] < CUT]
    said = []
    for later in (1.0, 7.0):
        changed = HISTORY.assign(y=HISTORY["y"].where(HISTORY["ds"] < CUT, later * HISTORY["y"]))
        model().fit(changed)  # it has been shown a future, and must not remember it
        said.append(model().fit(earlier).predict(3))
    return not said[0].equals(said[1])


def test_what_happens_later_does_not_change_a_forecast(model):
    assert not looks_ahead(model)


def test_a_model_that_remembers_what_it_should_not_know_is_caught():
    assert looks_ahead(Peeking)


def test_fewer_than_four_points_are_refused_with_the_name(model):
    one = HISTORY["unique_id"] == "s3"
    short = pd.concat([HISTORY[~one], HISTORY[one].tail(3)])
    with pytest.raises(ValueError, match=r"fewer than 4 known points \(s3\)"):
        model().fit(short)


def test_a_horizon_beyond_the_data_is_refused(model):
    with pytest.raises(ValueError, match="further than the data carry: at most 48 steps"):
        model().fit(HISTORY).predict(49)


def test_a_missing_month_is_not_a_month_of_zero(model):
    gap = HISTORY["ds"].between("2024-08-01", "2024-09-01")
    history = HISTORY if model in DRIVEN.values() else HISTORY[["unique_id", "ds", "y"]]
    absent = model().fit(history[~gap]).predict(3)
    empty = model().fit(history.assign(y=history["y"].mask(gap))).predict(3)
    zero = model().fit(history.assign(y=history["y"].mask(gap, 0.0))).predict(3)
    # without the row the inhabitants and the flows of that month are unknown as well
    near = 0.1 if model in DRIVEN.values() else 1e-9
    np.testing.assert_allclose(absent["mean"], empty["mean"], rtol=near)
    level = HISTORY.groupby("unique_id")["y"].mean().to_numpy()
    near = absent.groupby("unique_id")["mean"].first().to_numpy()
    assert (np.abs(near / level - 1) < 0.4).all()
    assert not np.allclose(zero[["lo-80", "hi-80"]], absent[["lo-80", "hi-80"]])


@pytest.mark.parametrize("name", [name for name in CANDIDATES if name != "naive"])
def test_a_steady_trend_or_season_is_foreseen_better_than_by_the_naive_one(name):
    days = pd.date_range("2016-01-01", periods=60, freq="MS")
    time = np.arange(60)
    y = 100 + (time if name != "seasonal" else 0) + 30 * np.sin(2 * np.pi * time / 12)
    frame = pd.DataFrame({"unique_id": "a", "ds": days, "y": y})
    before, came = frame.head(48), frame.tail(12)["y"].to_numpy()
    error = {
        one: np.abs(CANDIDATES[one]().fit(before).predict(12)["mean"] - came).mean()
        for one in (name, "naive")
    }
    assert error[name] < error["naive"] * (1 if name == "drift" else 0.8)
