"""What the models mean: rates follow inhabitants, flows add up, late partners are nowcast."""

import numpy as np
import pandas as pd
import pytest

from models.backtest import backtest
from models.blend import Blend
from models.damped import Damped
from models.door import frequency
from models.flow import Flow
from models.naive import Naive
from models.nowcast import nowcast
from models.oddities import told
from models.panel import arranged
from models.rate import Rate
from models.seasons import indices
from tests.models.panels import monthly

DAYS = pd.date_range("2021-01-01", periods=36, freq="MS")


def one(y, **more):
    return pd.DataFrame({"unique_id": "a", "ds": DAYS[: len(y)], "y": y, **more})


def test_twice_the_inhabitants_to_come_double_the_demand():
    known = one(np.full(36, 50.0), population=1000.0)
    ahead = pd.DataFrame(
        {"unique_id": "a", "ds": pd.date_range("2024-01-01", periods=3, freq="MS")}
    )
    same = pd.concat([known, ahead.assign(population=1000.0)])
    twice = pd.concat([known, ahead.assign(population=2000.0)])
    np.testing.assert_allclose(Rate().fit(same).predict(3)["mean"], 50, rtol=1e-6)
    np.testing.assert_allclose(Rate().fit(twice).predict(3)["mean"], 100, rtol=1e-6)


def test_rates_need_inhabitants():
    with pytest.raises(ValueError, match="rate needs the column population"):
        Rate().fit(one(np.arange(36.0))).predict(3)


def test_without_movement_a_flow_stands_still():
    still = one(np.full(36, 80.0), inflow=0.0, outflow=0.0)
    assert Flow().fit(still).predict(6)["mean"].tolist() == [80.0] * 6


def test_a_flow_is_inflow_minus_the_share_that_leaves():
    steady = one(np.full(36, 100.0), inflow=20.0, outflow=10.0)
    found = Flow().fit(steady).predict(2)["mean"]
    np.testing.assert_allclose(found, [110.0, 119.0])


def test_a_flow_of_less_than_a_year_is_refused():
    short = one(np.full(36, 100.0), inflow=1.0, outflow=[np.nan] * 30 + [1.0] * 6)
    with pytest.raises(ValueError, match="12 months of inflow and outflow"):
        Flow().fit(short)


def test_under_three_years_no_season_is_seen():
    wave = 100 + 40 * np.sin(np.arange(36) * np.pi / 6)[None]
    assert not indices(wave[:, :35], 12).any()
    assert indices(wave, 12).std() > 20


def test_noise_is_no_season():
    noise = np.random.default_rng(0).normal(size=(200, 48))
    assert np.median(indices(noise, 12).std(axis=1)) < 0.2


def test_facts_a_reader_must_know_are_told():
    y = np.full(36, 100.0) + np.tile([0.0, 1.0, -1.0], 12)
    y[10], y[20], y[30:] = 300.0, np.nan, y[30:] + 150
    late = one(y)[:-1].assign(unique_id="b")
    few = one(np.arange(6.0)).assign(unique_id="c")
    facts = told(arranged(pd.concat([one(y), late, few]), "MS"))
    days = facts["since"].dt.strftime("%Y-%m-%d").fillna("")
    said = set(zip(facts["unique_id"], facts["what"], days, strict=True))
    assert {("a", "spike", "2021-11-01"), ("a", "gap", "2022-09-01")} <= said
    assert {("a", "jump", "2023-07-01"), ("b", "jump", "2023-07-01")} <= said
    assert {("b", "late", ""), ("c", "few", ""), ("c", "no season", "")} <= said


def test_a_spike_that_passed_hardly_carries_on():
    y = np.full(36, 100.0) + np.tile([0.0, 1.0, -1.0], 12)
    odd = y.copy()
    odd[28] = 400.0
    calm, spiked = (Damped().fit(one(each)).predict(3)["mean"] for each in (y, odd))
    np.testing.assert_allclose(spiked, calm, rtol=0.15)


def test_a_late_partner_is_nowcast_with_a_band_that_widens():
    panel = monthly(8)
    late = (panel["unique_id"] == "s5") & (panel["ds"] > "2024-09-01")
    found = nowcast(panel[~late])
    assert found["unique_id"].tolist() == ["s5"] * 3
    assert found["waited"].tolist() == [1, 2, 3]
    assert found["ds"].max() == pd.Timestamp("2024-12-01")
    width = found["hi-80"] - found["lo-80"]
    assert width.is_monotonic_increasing
    assert nowcast(panel).empty


def test_a_partner_without_its_last_figure_is_forecast_from_the_same_month_with_a_wider_band():
    panel = monthly(8)[["unique_id", "ds", "y"]]
    last = (panel["unique_id"] == "s5") & (panel["ds"] > "2024-10-01")
    late = Blend().fit(panel.assign(y=panel["y"].mask(last))).predict(2)
    assert late["ds"].unique().tolist() == [pd.Timestamp("2025-01-01"), pd.Timestamp("2025-02-01")]
    known = Blend().fit(panel).predict(2)
    own = known["unique_id"] == "s5"
    assert (late["hi-80"] - late["lo-80"])[own].sum() > (known["hi-80"] - known["lo-80"])[own].sum()


def test_a_backtest_shows_a_model_nothing_after_the_cutoff():
    class Watched(Naive):
        seen = []

        def fit(self, panel):
            Watched.seen.append(panel["ds"].max())
            return super().fit(panel)

    found = backtest(monthly(), {"watched": Watched}, "MS", 6)
    assert Watched.seen == found["cutoff"].drop_duplicates().tolist()
    last = Naive().fit(monthly()[lambda d: d["ds"] <= found["cutoff"].max()]).predict(6)
    came = monthly().merge(last, on=["unique_id", "ds"])
    missed = (came["mean"] - came["y"]).abs().groupby(came["unique_id"]).mean()
    newest = found[found["cutoff"] == found["cutoff"].max()].set_index("unique_id")
    ratio = missed / newest["mase"]
    assert ratio.between(1, 30).all()


def test_bands_hold_what_they_promise_on_a_panel_of_which_the_truth_is_known():
    panel = monthly(120, 60, seed=3)
    found = backtest(panel, {"blend": Blend, "naive": Naive}, "MS", 6, origins=1)
    mean = found.groupby("model")[["mase", "crps", "cov50", "cov80", "cov95"]].mean()
    assert mean.loc["blend", "crps"] < mean.loc["naive", "crps"]
    assert 0.4 < mean.loc["blend", "cov50"] < 0.62
    assert 0.74 < mean.loc["blend", "cov80"] < 0.88
    assert 0.9 < mean.loc["blend", "cov95"] <= 0.99


@pytest.mark.parametrize("freq", ["MS", "QS", "YS"])
def test_the_step_is_read_from_the_moments(freq):
    days = pd.date_range("2010-01-01", periods=5, freq=freq)
    assert frequency(pd.DataFrame({"unique_id": "a", "ds": days, "y": 1.0})) == freq


WRONG = [
    ({"y": ["1", "2", "veel", "4"]}, "y is 'veel', not a number"),
    ({"ds": ["2025-01-02", "2025-02-01", "2025-03-01", "2025-04-01"]}, "does not begin a step"),
    ({"ds": ["2025-01-01"] * 4}, "two rows of 2025-01-01"),
]


@pytest.mark.parametrize(("change", "says"), WRONG)
def test_what_cannot_be_read_is_refused_with_its_place(change, says):
    days = pd.date_range("2025-01-01", periods=4, freq="MS")
    frame = pd.DataFrame({"unique_id": "a", "ds": days, "y": 1.0}).assign(**change)
    with pytest.raises(ValueError, match=says):
        arranged(frame, "MS")
