"""Runs: what is in them, that they are kept whole and never changed, and made once."""

import json
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from data import upkeep
from data.assumptions import scenarios
from data.errors import UnknownForecast
from pipelines import demo_forecasts
from pipelines.__main__ import main
from pipelines.backup import backup, restore
from pipelines.demo_deliveries import DemoDelivery
from pipelines.forecasting.run import forecast
from pipelines.forecasting.withdrawing import withdraw
from pipelines.rebuild import rebuild
from tests.data.deliveries import PARTNERS, ROOT, counted, deliver, settings_at
from tests.pipelines.forecasting.region import at, delivered, grown, kept, months, rows

YEAR = months(13)


@pytest.fixture
def filled(store):
    """Four partners, thirteen months of clients."""
    delivered(YEAR, at("2025-01-10"))
    return store


def region(run, keys=("gemeente", "leveringsvorm")):
    found = rows(f"SELECT * FROM lake.forecast WHERE run_id = '{run}' AND partner = ''")
    return found[found["told_as"] == "forecast"].set_index([*keys, "period"])["mean"]


def test_a_run_says_what_it_is_and_its_sums_are_exact(filled):
    made = forecast(who="test")
    assert made.new and f"{made.last_month:%Y-%m}" == "2024-11"
    mean = region(made.run_id).unstack("period")
    cells = mean.drop(index="", level=0).drop(index="", level=1)
    by_place, by_part = cells.groupby(level=0).sum(), cells.groupby(level=1).sum()
    np.testing.assert_allclose(mean.xs("", level=1).drop(index=""), by_place, rtol=1e-12)
    np.testing.assert_allclose(mean.xs("", level=0).drop(index=""), by_part, rtol=1e-12)
    np.testing.assert_allclose(mean.loc[("", "")], cells.sum(), rtol=1e-12)
    leaves = rows("SELECT period, sum(mean) AS mean FROM lake.forecast WHERE partner <> ''"
                  " AND gemeente <> '' AND leveringsvorm <> '' AND told_as = 'forecast'"
                  " GROUP BY period ORDER BY period")  # fmt: skip
    np.testing.assert_allclose(leaves["mean"], mean.loc[("", "")], rtol=1e-12)
    bands = rows("SELECT * FROM lake.forecast WHERE told_as = 'forecast'")
    for low, high in (("lo_95", "lo_80"), ("lo_80", "lo_50"), ("lo_50", "mean"),
                      ("mean", "hi_50"), ("hi_50", "hi_80"), ("hi_80", "hi_95")):  # fmt: skip
        assert (bands[low] <= bands[high] + 1e-9).all()
    facts = json.loads(rows("SELECT facts FROM lake.forecast_run")["facts"].iloc[0])["clients"]
    assert facts["partners"] == sorted(PARTNERS) and facts["months"] == 13


def test_the_same_figures_are_forecast_once_and_an_older_run_is_never_changed(filled):
    first = forecast(who="test")
    before = kept()
    again = forecast(who="somebody else")
    assert (again.run_id, again.new) == (first.run_id, False)
    for one, other in zip(before, kept(), strict=True):
        assert_frame_equal(one, other)
    delivered(months(1, "2024-12-01"))
    second = forecast(who="test")
    assert second.new and second.run_id != first.run_id
    forecasts, runs = kept()
    assert_frame_equal(
        forecasts[forecasts["run_id"] == first.run_id].reset_index(drop=True), before[0]
    )
    assert_frame_equal(runs[runs["run_id"] == first.run_id].reset_index(drop=True), before[1])


def test_a_past_moment_shows_the_run_of_then(filled):
    early = forecast(who="test", known_at=at("2025-01-20"))
    delivered(months(3, "2024-12-01"), at("2025-04-10"))
    late = forecast(who="test", known_at=at("2025-04-20"))
    seen = "SELECT run_id FROM forecast_run_now WHERE place = 1"
    assert rows(seen)["run_id"].tolist() == [late.run_id]
    assert rows(seen, at("2025-04-19"))["run_id"].tolist() == [early.run_id]
    assert rows(seen, at("2025-01-19")).empty
    assert set(rows("SELECT run_id FROM forecast_known", at("2025-02-01"))["run_id"]) == {
        early.run_id
    }


def test_a_run_made_afterwards_from_older_figures_does_not_take_the_place_of_the_newest(filled):
    delivered(months(3, "2024-12-01"), at("2025-04-10"))
    newest = forecast(who="test", inputs_at=at("2025-04-20"))
    back = forecast(who="test", inputs_at=at("2025-02-01"))
    assert f"{back.last_month:%Y-%m}" == "2024-11"
    now = rows("SELECT run_id FROM forecast_run_now WHERE place = 1")
    assert now["run_id"].tolist() == [newest.run_id]


def test_a_withdrawn_run_counts_no_more_but_did_until_then(filled):
    run = forecast(who="test", known_at=at("2025-01-20")).run_id
    withdraw(run, who="test", why="verkeerde cijfers", known_at=at("2025-02-01"))
    assert rows("SELECT * FROM forecast_run_now").empty
    assert rows("SELECT * FROM forecast_known").empty
    assert rows("SELECT run_id FROM forecast_run_now", at("2025-01-31"))["run_id"].tolist() == [run]
    with pytest.raises(UnknownForecast):
        withdraw(run, who="test", why="nog eens")
    again = forecast(who="test")  # the same figures may be forecast again then
    assert again.new and counted("forecast_run") == 2


def test_the_demo_makes_its_runs_at_past_moments_once(store):
    delivered(YEAR, at("2025-01-10"))
    wanted = [DemoDelivery(None, "", "", at("2025-03-01"), {})]  # type: ignore[arg-type]
    due = demo_forecasts.missing(wanted)
    assert due == [at("2025-01-20T09:00"), at("2025-03-02")]
    assert demo_forecasts.make(due[0]) and not demo_forecasts.make(due[1])  # the same figures
    assert demo_forecasts.missing(wanted) == due[1:]
    (one,) = rows(
        "SELECT known_at, inputs_known_at FROM lake.forecast_run WHERE term = 'short'"
    ).itertuples()
    assert one.known_at == one.inputs_known_at == pd.Timestamp(due[0])
    assert demo_forecasts.moments([]) == []


def test_runs_stay_through_rebuild_maintenance_and_a_backup(store, tmp_path, monkeypatch):
    for size, name in enumerate(PARTNERS[:3]):
        deliver(name, grown(size, months(5)))
    forecast(who="test")
    before = kept()
    rebuild()
    upkeep.maintain()
    backup(tmp_path / "copy")
    assert not forecast(who="test").new  # what was read in again gives the same figures
    store.close()
    settings_at(monkeypatch, tmp_path / "elsewhere")
    restore(tmp_path / "copy")
    for one, other in zip(before, kept(), strict=True):
        assert_frame_equal(one, other)


@pytest.mark.parametrize("table", ["forecast_run", "audit"])
def test_a_run_killed_while_it_is_kept_is_there_whole_or_not_at_all(filled, table):
    """Killed right after the first and the last of its writes: nothing is there, the next is."""
    script = f"""
import os, signal
from data import store
from pipelines.forecasting.run import forecast
whole = store.append
def killed(con, name, frame):
    whole(con, name, frame)
    if name == {table!r}:
        os.kill(os.getpid(), signal.SIGKILL)
store.append = killed
forecast(who="test")
"""
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=120
    )
    assert ended.returncode == -9, ended.stderr
    assert counted("forecast_run") == counted("forecast") == 0
    made = forecast(who="test")
    assert made.new and counted("forecast") == made.rows


def test_the_command_says_what_it_made_and_that_it_was_there_already(filled, capsys):
    assert main(["forecast", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["new"] and made["last_month"] == "2024-11" and "clients" in made["facts"]
    assert main(["forecast"]) == 0
    assert "er is geen nieuwe prognose gemaakt" in capsys.readouterr().out
    assert main(["forecast", "--at", "2020-01-01"]) == 1
    assert "Er is niets om uit te voorspellen" in capsys.readouterr().out
    assert counted("forecast_run") == 1 + len(scenarios())


def test_a_long_term_run_with_a_scenario_fits_in_the_same_tables(filled):
    short = forecast(who="test").run_id
    run = {"run_id": "long", "known_at": at("2026-01-01"), "term": "long", "scenario": "later"}
    row = {"run_id": "long", "measure": "clients", "partner": "", "gemeente": "GM0599",
           "leveringsvorm": "vpt", "niveau": "", "wait_status": "", "told_as": "forecast",
           "period": pd.Timestamp("2035-01-01"), "mean": 900.0}  # fmt: skip
    with filled.publishing("test", "long") as con:
        filled.append(con, "forecast_run", pd.DataFrame([run]))
        filled.append(con, "forecast", pd.DataFrame([row]))
    now = rows("SELECT term, run_id FROM forecast_run_now WHERE place = 1 ORDER BY term DESC")
    assert now.to_numpy().tolist() == [["short", short], ["long", "long"]]
