"""Ours and AutoETS get the same series; what AutoETS needs stays out of the product."""

from pathlib import Path

from benchmarks import autoets


def test_both_get_the_same_training_parts(monkeypatch):
    told = []
    monkeypatch.setattr(autoets, "_theirs", lambda _, train: told.append(train) or 2.0)
    (found,) = autoets.measure(series=3)
    assert told[0]["unique_id"].nunique() == 3 and found.yardstick == 2000 / 3
    assert found.ours > 0 and found.against == "AutoETS"


def test_what_it_installs_is_no_part_of_the_product():
    named = Path("benchmarks/autoets/requirements.txt").read_text()
    assert "statsforecast==" in named
    assert "statsforecast" not in Path("requirements.txt").read_text()
