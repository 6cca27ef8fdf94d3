"""A try-out beside the base, from frames made by hand."""

import pandas as pd

from insights.scenarios.beside import Change, beside, sentence, why
from insights.scenarios.charts import compared, influence


def rows(vpt, **more):
    found = {("clients", "totaal"): 1000.0, ("clients", "vpt"): vpt} | more
    return pd.DataFrame(
        [{"quantity": quantity, "part": part, "gemeente": "regio", "year": year, "mean": mean,
          "lo-80": 0.9 * mean, "hi-80": 1.1 * mean}
         for (quantity, part), mean in found.items() for year in (2026, 2036)]
    )  # fmt: skip


def test_the_sentence_says_how_much_it_differs():
    base, change = rows(400.0), [Change("VPT straks", "40 %", "50 %")]
    assert sentence(base, rows(500.0), "vpt", 2036, change) == (
        "Cliënten met VPT: 500 in 2036. Dat is 25\u00a0% meer dan in de basis (400)."
    )
    assert "25\u00a0% minder" in sentence(base, rows(300.0), "vpt", 2036, change)
    assert "ongeveer evenveel" in sentence(base, base, "vpt", 2036, change)
    assert "tussen 360 en 440" in sentence(base, base, "vpt", 2036, [])
    assert "VPT straks 50 % (basis 40 %)" in why(change) and "nog niets" in why([])


def test_only_what_both_know_stands_side_by_side():
    own = pd.concat([rows(500.0), rows(0.0).assign(quantity="gap_clients", part="totaal")])
    found = beside(rows(400.0), own, 2036)
    assert [one.name for one in found] == ["Mensen met een indicatie", "Cliënten met VPT"]
    assert found[1].more == 100.0


def test_the_charts_carry_the_band_and_where_it_comes_from():
    drawn = compared(rows(400.0), rows(500.0), "vpt", "uitprobeersel")
    assert [one.values for one in drawn.series] == [(500.0, 500.0), (400.0, 400.0)]
    assert drawn.bands[0].high == (1.1 * 500.0, 1.1 * 500.0) and drawn.source == "uitprobeersel"
    swings = pd.DataFrame({"code": ["dekking"], "at_low": [90.0], "at_high": [120.0],
                           "at_value": [100.0], "swing": [30.0]})  # fmt: skip
    bars = influence(swings, "vpt", 2036, "uitprobeersel")
    assert [one.values for one in bars.series] == [(-10.0,), (20.0,)]
