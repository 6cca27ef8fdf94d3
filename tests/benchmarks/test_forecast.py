"""The yardstick of the forecasts: its scores by hand, its files whole, its sums exact."""

import numpy as np
import pandas as pd
import pytest

from benchmarks.forecast import country, table
from benchmarks.forecast.judged import incoherence, judged
from benchmarks.measure import Ratio

DAYS = pd.date_range("2020-01-01", periods=3, freq="YS")


def test_scores_are_those_of_the_hand():
    train = pd.DataFrame({"unique_id": "a", "ds": DAYS, "y": [1.0, 3.0, 5.0]})
    test = pd.DataFrame({"unique_id": ["a"], "y": [10.0], "mean": [8.0]})
    test = test.assign(**{"lo-80": 6.0, "hi-80": 9.0, "lo-95": 4.0, "hi-95": 12.0})
    found = judged(train, test, 1)
    assert found["mase"] == 1.0
    assert (found["cov80"], found["cov95"]) == (0.0, 1.0)
    pinball = 0.4 * 0.5 * 2 + 0.2375 * (0.1 * 4 + 0.9 * 1) + 0.05 * (0.025 * 6 + 0.025 * 2)
    assert found["scrps"] == pytest.approx(2 * pinball / 2)


def test_a_row_without_a_forecast_is_refused():
    train = pd.DataFrame({"unique_id": "a", "ds": DAYS, "y": [1.0, 3.0, 5.0]})
    test = pd.DataFrame({"unique_id": ["a"], "y": [1.0]})
    test = test.assign(**dict.fromkeys(("mean", "lo-80", "hi-80", "lo-95", "hi-95"), np.nan))
    with pytest.raises(ValueError, match="no forecast"):
        judged(train, test, 1)


def test_what_does_not_add_up_is_measured():
    rows = [("all", "total", "", 12.0), ("x", "bottom", "x", 4.0), ("y", "bottom", "y", 5.0)]
    test = pd.DataFrame(rows, columns=["unique_id", "level", "place", "mean"]).assign(ds=DAYS[0])
    assert incoherence(test, ["place"]) == pytest.approx(3 / 12)


def test_every_set_has_its_peers_and_its_series():
    sets = pd.read_csv(table._HERE / "datasets.csv")
    peers = pd.read_csv(table._HERE / "peers.csv")
    assert set(sets["dataset"]) == set(peers["dataset"])
    for one in sets.itertuples():
        file = table._HERE / "data" / f"{one.dataset}.csv.gz"
        series = pd.read_csv(file, usecols=["unique_id", "split"])
        assert series["unique_id"].nunique() == one.n_series
        assert (series["split"] == "test").sum() == one.n_series * one.h


def test_the_run_of_the_size_of_the_country_runs_small():
    found = list(country.measure(gemeenten=2))
    assert all(isinstance(one, Ratio) for one in found)
    panel = country.counts(2).pivot_table(index="ds", columns="unique_id", values="y")
    np.testing.assert_allclose(panel["GM0000/"] + panel["GM0001/"], panel["/"])
