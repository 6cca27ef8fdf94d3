"""A chart with fewer categories is the same chart."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from insights.chart import Band, Chart, Mark, Series
from insights.deck.cut import known_part, latest

MONTHS = tuple(date(2024 + at // 12, at % 12 + 1, 1) for at in range(30))
CHART = Chart(
    "a", "lines", "A", MONTHS,
    (Series("A", tuple(map(float, range(30))), notes=tuple(str(at) for at in range(30))),
     Series("B", (None,) * 30)),
    "cliënten", "A.", bands=(Band("b", (1.0,) * 30, (2.0,) * 30),),
    marks=(Mark(MONTHS[0], "eerst"), Mark(MONTHS[29], "laatst")),
)  # fmt: skip


@given(st.integers(0, 40))
def test_the_last_categories_keep_their_values_and_notes(most):
    cut = latest(CHART, most)
    kept = min(most, 30)
    assert cut.categories == MONTHS[30 - kept :]
    assert cut.series[0].values == tuple(map(float, range(30 - kept, 30)))
    assert [int(note) for note in cut.series[0].notes] == list(cut.series[0].values)
    assert {len(one.values) for one in cut.series} == {kept} == {len(cut.bands[0].low)}
    assert all(one.category in cut.categories for one in cut.marks)


def test_what_is_expected_stays_whole():
    assert known_part(CHART, 3, MONTHS[24:]).categories == MONTHS[21:]
