"""The command line of the models: plain files in and out, sentences and statuses for the rest."""

import pandas as pd
import pytest

from models.__main__ import main
from tests.models.panels import monthly, region


@pytest.fixture
def files(tmp_path):
    monthly(5, 40)[["unique_id", "ds", "y"]].to_csv(tmp_path / "in.csv", index=False)
    region(2, moments=24).to_csv(tmp_path / "sums.csv", index=False)
    return tmp_path


def test_a_forecast_is_a_plain_file_and_the_step_is_read_from_it(files):
    assert main(["forecast", f"{files}/in.csv", "--horizon", "2", "--out", f"{files}/o.csv"]) == 0
    found = pd.read_csv(files / "o.csv")
    assert found.columns.tolist()[:5] == ["unique_id", "ds", "mean", "lo-50", "hi-50"]
    assert found["ds"].tolist() == ["2024-05-01", "2024-06-01"] * 5


@pytest.mark.parametrize("columns", [["gemeente", "form"], ["gemeente,form"], ["gemeente form"]])
def test_sums_are_asked_for_by_their_columns(files, capsys, columns):
    asked = ["forecast", f"{files}/sums.csv", "--horizon", "2", "--freq", "QS"]
    assert main([*asked, "--out", f"{files}/o.csv", "--hierarchy", *columns]) == 0
    mean = pd.read_csv(files / "o.csv").pivot(index="ds", columns="unique_id", values="mean")
    parts = mean["g0/all"] + mean["g1/all"]
    pd.testing.assert_series_equal(parts, mean["region/all"], check_names=False)
    assert "made to add up" in capsys.readouterr().err


def test_a_backtest_scores_models_beside_the_naive_one(files):
    assert main(["backtest", f"{files}/in.csv", "--horizon", "3", "--out", f"{files}/s.csv"]) == 0
    found = pd.read_csv(files / "s.csv")
    assert set(found["model"]) == {"naive", "seasonal", "damped", "blend"}
    assert {"unique_id", "cutoff", "mase", "crps", "bias", "cov80"} <= set(found)


def test_a_backtest_of_sums_scores_every_total(files):
    asked = ["backtest", f"{files}/sums.csv", "--horizon", "2", "--hierarchy", "gemeente,form"]
    assert main([*asked, "--model", "blend", "--out", f"{files}/s.csv"]) == 0
    assert set(pd.read_csv(files / "s.csv")["unique_id"]) >= {"region/all", "g0/all", "g1/vpt"}


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (["--horizon", "99"], "further than the data carry"),
        (["--horizon", "0"], "not at least 1"),
        (["--horizon", "2", "--hierarchy", "wijk"], "column wijk is missing"),
        (["--horizon", "2", "--model", "rate"], "rate needs the column population"),
        (["--horizon", "2", "--model", "theta", "--hierarchy", "y"], "does not add up"),
    ],
)
def test_a_refusal_is_a_sentence_status_1_and_no_file(files, capsys, more, says):
    assert main(["forecast", f"{files}/in.csv", "--out", f"{files}/o.csv", *more]) == 1
    assert says in capsys.readouterr().err
    assert not (files / "o.csv").exists()


def test_a_file_that_is_not_there_is_a_sentence(tmp_path, capsys):
    asked = ["forecast", f"{tmp_path}/no.csv", "--horizon", "2", "--out", f"{tmp_path}/o.csv"]
    assert main(asked) == 1
    assert "no.csv" in capsys.readouterr().err


def test_a_command_line_that_is_wrong_ends_with_status_2(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["forecast", "in.csv"])
    assert ended.value.code == 2
