"""What one partner is asked for now."""

from datetime import date, datetime

from insights.ask import now
from insights.intake.windows import Window, months_delivered, windows
from tests.insights.intake.stores import LID

OCTOBER = date(2026, 10, 1)
ALL = ("clients", "staff", "capacity", "waiting_list", "finance")


def test_the_last_month_stands_there_also_when_it_is_whole(demo):
    assert windows("rietmeander", demo, LID) == (Window(OCTOBER, ALL, ()),)


def test_what_came_and_what_is_missing_are_told_apart(demo):
    (found,) = windows("wilgenkolk", demo, LID)
    assert found.delivered == ("clients", "capacity", "waiting_list")
    assert found.missing == ("staff", "finance") and not found.whole


def test_earlier_months_are_there_when_they_miss_a_sheet_the_latest_first(demo):
    found = windows("schorbloem", demo, LID)
    assert [one.month.month for one in found] == [10, 5, 4, 3]
    assert [one.missing for one in found] == [(), *[("capacity",)] * 3]


def test_days_count_to_the_last_day_of_the_term():
    one = Window(OCTOBER)
    assert one.due == date(2026, 11, 15)
    assert one.days_left(date(2026, 11, 15)) == 0
    assert one.days_left(date(2026, 11, 10)) == 5
    assert one.days_left(date(2026, 11, 22)) == -7


def test_before_the_delivery_everything_is_still_needed(demo):
    early = now(datetime(2026, 11, 5, 12))
    assert windows("rietmeander", early, LID)[0] == Window(OCTOBER, (), ALL)
    assert months_delivered("rietmeander", early, LID)[0] == date(2026, 9, 1)


def test_the_months_delivered_are_known_the_latest_first(demo):
    found = months_delivered("elzenwiel", demo, LID)
    assert (found[0], found[-1], len(found)) == (OCTOBER, date(2024, 9, 1), 26)


def test_a_programme_that_asks_nothing_has_none(bare):
    assert windows("lisoever", bare, LID) == ()
    assert months_delivered("lisoever", bare, LID) == ()
