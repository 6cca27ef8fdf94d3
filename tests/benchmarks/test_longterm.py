"""The long term is measured; no figure of it is judged here."""

from benchmarks import longterm


def test_few_and_many_draws_and_a_tornado_are_measured(monkeypatch):
    monkeypatch.setattr(longterm, "MANY", 50)
    found = longterm.measure(times=1)
    assert len(found) == 3
    assert all(one.unit == "ms" and one.ours > 0 and one.yardstick > 0 for one in found)
