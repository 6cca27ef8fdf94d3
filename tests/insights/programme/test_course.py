"""Milestones and phases over time, and the line of time itself."""

from datetime import date

from insights.programme import course, gantt
from insights.programme.bouwstenen import Bouwsteen
from tests.insights.programme.made import check, planned

JAN, FEB, MAR, APR = (date(2026, month, 1) for month in (1, 2, 3, 4))
TODAY = date(2026, 3, 15)


def test_milestones_add_up_and_nothing_is_reached_after_today():
    chart = course.burn_up([planned(JAN, actual=FEB), planned(FEB, APR)], TODAY)
    assert chart.categories == (JAN, FEB, MAR, APR)
    reached, now, first = (one.values for one in chart.series)
    assert reached == (0, 1, 1, None)
    assert now == (1, 1, 1, 2)
    assert first == (1, 2, 2, 2)


def test_each_bouwsteen_counts_in_the_phase_of_its_last_check_in():
    told = [check(JAN), check(MAR, "experimenteren"), check(FEB, bouwsteen="2"),
            check(JAN, bouwsteen="3")]  # fmt: skip
    chart = course.phases(told, ["1", "2"], TODAY)
    assert [one.values for one in chart.series] == [(1, 2, 1), (0, 0, 1), (0, 0, 0)]


def test_without_anything_the_charts_have_one_month_and_no_error():
    assert course.burn_up([], TODAY).categories == (MAR,)
    assert course.phases([], [], TODAY).categories == (MAR,)


def test_a_phase_lasts_until_the_next_and_a_plan_until_its_last_milestone():
    one = Bouwsteen(1, "Naam", "", "", (), "", "", (), (), "", (), status="vordert",
                    started_on=date(2025, 12, 1))  # fmt: skip
    [row] = gantt.rows([one], [check(JAN), check(FEB, "experimenteren")], [planned(APR)], TODAY)
    assert row.spans == (
        gantt.Span(date(2025, 12, 1), FEB, "ontwikkelen"),
        gantt.Span(FEB, TODAY, "experimenteren"),
        gantt.Span(TODAY, APR, ""),
    )


def test_the_window_holds_whole_quarters_and_never_lets_anything_out():
    shown = gantt.window([date(2025, 11, 5)], TODAY)
    assert (shown.first, shown.last) == (date(2025, 10, 1), date(2026, 3, 31))
    assert shown.share(date(2020, 1, 1)) == 0 and shown.share(date(2030, 1, 1)) == 100
    assert shown.years() == (JAN,)
