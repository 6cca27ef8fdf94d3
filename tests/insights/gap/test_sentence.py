"""What is said of the gap, from figures made by hand."""

from datetime import datetime

import pandas as pd
import pytest

from insights.gap import charts
from insights.gap import sides as pictures
from insights.gap.sentence import likely, sentence, starts
from insights.longterm.far import Far
from insights.longterm.words import must_know, unknown

YEARS = (2026, 2027, 2028, 2029)


def line(measure, means, part=""):
    return pd.DataFrame({
        "measure": measure, "gemeente": "", "part": part, "year": YEARS, "mean": means,
        "lo_50": means, "hi_50": means, "lo_80": means, "hi_80": means,
    })  # fmt: skip


def seen(chances=None, gaps=(-20.0, -5.0, 10.0, 30.0), **facts):
    rows = [line("clients", (1000.0, 1050.0, 1100.0, 1200.0))]
    if chances:
        rows += [line("gap_clients", gaps), line("chance_gap_clients", chances)]
    moment = datetime(2026, 11, 1)
    return Far("demografisch", moment, moment, facts, pd.concat(rows, ignore_index=True))


@pytest.mark.parametrize(
    ("chances", "first"),
    [((0.1, 0.4, 0.5, 0.9), 2028), ((0.6, 0.7, 0.8, 0.9), 2026), ((0.1, 0.2, 0.3, 0.4), None),
     ((0.6, 0.4, 0.6, 0.9), 2028), ((0.6, 0.7, 0.8, 0.4), None)],
)  # fmt: skip
def test_a_shortage_starts_when_it_stays_more_likely_than_not(chances, first):
    assert starts(seen(chances), "gap_clients") == first


def test_the_sentence_says_when_how_large_and_how_sure():
    said = sentence(seen((0.1, 0.4, 0.5, 0.999)), 2029)
    assert said == (
        "Vanaf 2028 is er waarschijnlijk te weinig zorg bij onze partners. In 2029 is het verwachte"
        " tekort 30 cliënten; de kans op een tekort is meer dan 99\u00a0% (scenario Demografisch)."
    )
    assert "ruimte voor 5 cliënten" in sentence(seen((0.1, 0.4, 0.5, 0.9)), 2027)
    assert likely(0.001) == "minder dan 1\u00a0%"


def test_without_a_gap_it_says_what_is_asked_and_who_can_tell_the_rest():
    told = seen(why={"clients": "dekking", "fte": "dekking"})
    said = sentence(told, 2029)
    assert (
        "1.200 (80\u00a0% kans: 1.200 tot 1.200)" in said and "20\u00a0% meer dan in 2026" in said
    )
    assert said.endswith("weten wij niet.")
    assert len(unknown(told)) == 1 and "datasteward" in unknown(told)[0]
    assert pictures.gap(told, "clients") is None and charts.chances(told) is None


def test_a_chart_has_both_bands_its_run_and_its_scenario():
    drawn = pictures.gap(seen((0.1, 0.4, 0.5, 0.9)), "clients")
    assert drawn and len(drawn.bands) == 2 and drawn.series[0].values == (-20, -5, 10, 30)
    assert "scenario Demografisch" in drawn.source and "1 nov 2026" in drawn.source


def test_what_is_not_counted_is_said():
    said = must_know(seen(noticed=["rates"], hidden_plans=1, soft_plans=40.0, own={"a": 1},
                          hidden_staff=["leerling"]))  # fmt: skip
    assert len(said) == 5 and "40 wooneenheden" in said[3] and "Leerling" in said[4]
