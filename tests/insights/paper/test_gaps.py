"""On paper a month that a partner did not deliver is a gap that says so, not a dip."""

from datetime import date

from data import programmes
from insights.ask import now
from insights.deck.setting import setting
from insights.paper.bouwsteen import bouwsteen

LATE = date(2025, 8, 1)  # one of nine partners never told that month


def test_a_month_of_some_partners_only_is_a_gap(in_region):
    found = bouwsteen(setting(programmes.programme("voorbeeld"), now()), 4)
    assert found and found.charts
    for chart in found.charts:
        at = chart.categories.index(LATE)
        for one in chart.series:
            assert one.values[at] is None and one.notes[at] == "8 van 9 partners"
            assert one.values[at - 1] is not None and one.values[at + 1] is not None
