"""The contract of every model: the same frame out, bands in order, no look into the future."""

import pandas as pd
import pytest

from models import CANDIDATES
from models.__main__ import main

HISTORY = pd.DataFrame(
    {
        "unique_id": ["a"] * 6 + ["b"] * 6,
        "ds": list(pd.date_range("2025-01-01", periods=6, freq="MS")) * 2,
        "y": [10.0, 12.0, 11.0, 13.0, 12.0, 14.0, 100.0, 90.0, 95.0, 99.0, 97.0, 96.0],
    }
)
BANDS = ["lo-95", "lo-80", "lo-50", "mean", "hi-50", "hi-80", "hi-95"]


@pytest.fixture(params=CANDIDATES.values(), ids=CANDIDATES.keys())
def model(request):
    return request.param()


def test_every_series_gets_every_step_after_its_last_month(model):
    found = model.fit(HISTORY).predict(3)
    assert list(found.columns[:3]) == ["unique_id", "ds", "mean"]
    assert found.groupby("unique_id").size().tolist() == [3, 3]
    assert found["ds"].min() == pd.Timestamp("2025-07-01")


def test_bands_lie_within_each_other(model):
    found = model.fit(HISTORY).predict(4)[BANDS]
    assert (found.diff(axis=1).iloc[:, 1:] >= 0).all().all()


def test_the_same_history_gives_the_same_forecast_in_any_order(model):
    shuffled = HISTORY.sample(frac=1, random_state=1)
    expected = model.fit(HISTORY).predict(2)
    pd.testing.assert_frame_equal(type(model)().fit(shuffled).predict(2), expected)


def test_what_happens_later_does_not_change_a_forecast(model):
    earlier = HISTORY[HISTORY["ds"] < "2025-05-01"]
    later = HISTORY.assign(y=HISTORY["y"].where(HISTORY["ds"] < "2025-05-01", 999.0))
    cut = later[later["ds"] < "2025-05-01"]
    pd.testing.assert_frame_equal(model.fit(earlier).predict(2), type(model)().fit(cut).predict(2))


def test_command_line_reads_and_writes_plain_files(tmp_path):
    HISTORY.to_csv(tmp_path / "in.csv", index=False)
    arguments = ["forecast", str(tmp_path / "in.csv"), "--horizon", "2", "--out"]
    assert main([*arguments, str(tmp_path / "out.csv")]) == 0
    found = pd.read_csv(tmp_path / "out.csv")
    assert found["mean"].tolist() == [14.0, 14.0, 96.0, 96.0]
