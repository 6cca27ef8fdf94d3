"""One cell with a month or a day: every spelling that partners use, and no other."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.days import day, is_quarter, is_within, month
from pipelines.values import NotReadable

NAMES = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
         "oktober", "november", "december"]  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    ["2025-01", "202501", "jan-25", "januari 2025", "1-2025", "P01 2025", "01-2025", "2025/1",
     "2025M01", "2025-P1", "P1-2025", "2025 januari", "jan. '25", "Jan 2025", "JANUARI 2025",
     "jan2025", "2025.01", "2025_01", "periode 1 2025", " 2025-01 ", "2025\u00a001", 202501.0,
     202501, 45658.0, "45658", "01-01-2025", "31-1-2025", "31-01-25", "31/01/2025", "31.01.2025",
     "31 jan 2025", "31 januari 2025", "31-jan-25", "31-jan.-2025", "2025-01-31", "2025/01/31",
     "2025-01-31 00:00:00", "2025-01-31T00:00:00", "31-01-2025 00:00", "20250131", 20250131.0,
     date(2025, 1, 31), datetime(2025, 1, 31, 12, 30)],
)  # fmt: skip
def test_every_spelling_of_a_month(cell):
    assert month(cell) == date(2025, 1, 1)


@pytest.mark.parametrize(
    "cell",
    ["Q1 2025", "2025 K1", "K1 2025", "kwartaal 1 2025", "1e kwartaal 2025", "2025-Q1", "Q1-2025",
     "Q1'25", "1Q25", "kw 1 2025", "1e kwartaal van 2025", "2025K1"],
)  # fmt: skip
def test_a_quarter_is_its_last_month(cell):
    assert month(cell) == date(2025, 3, 1)
    assert is_quarter(cell)


@pytest.mark.parametrize(
    "cell",
    ["29-02-2025", "31-04-2025", "12/31/2025", "13-2025", "00-2025", "2025-13", "2025-00-01",
     "P13 2025", "Q5 2025", "december", "12", 12.0, "2025", 2025.0, 2025.12, "jaar 2025", "1-25",
     "20251", 20251.0, 202513.0, "Rotterdam", "1-2-3", True, time(1, 2), timedelta(1), -5.0, 1e20,
     float("nan"), float("inf"), "32-01-2025", "0-1-2025", "20251345", "31-12-2025 en verder"],
)  # fmt: skip
def test_what_is_no_month_is_not_read(cell):
    with pytest.raises(NotReadable):
        month(cell)


@pytest.mark.parametrize("cell", ["", " ", "-", "n.v.t.", "?"])
def test_an_empty_cell_is_no_month(cell):
    assert month(cell) is None
    assert day(cell) is None


def test_the_day_comes_before_the_month():
    assert day("03-04-2025") == date(2025, 4, 3)
    assert day("3/4/25") == date(2025, 4, 3)


def test_29_february_exists_in_leap_years_only():
    assert day("29-02-2024") == day("29 feb 2024") == day(45351.0) == date(2024, 2, 29)
    with pytest.raises(NotReadable):
        day("29-02-2023")


@pytest.mark.parametrize(
    ("cell", "within"),
    [("12-01-2025", True), (datetime(2025, 1, 12), True), (45669.0, True), ("01-12-2025", False),
     ("31-12-2025", False), ("28-02-2025", False), ("28-02-2024", True), ("2025-01", False),
     ("202501", False), (202501.0, False), ("jan-25", False), ("", False), ("Q1 2025", False)],
)  # fmt: skip
def test_a_day_within_a_month_is_noticed(cell, within):
    assert is_within(cell) is within


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_date_is_read_exactly_in_every_spelling(on):
    serial = (on - date(1899, 12, 30)).days
    name = NAMES[on.month - 1]
    spelled = [on, datetime(on.year, on.month, on.day), serial, float(serial), f"{on:%d-%m-%Y}",
               f"{on.day}/{on.month}/{on.year}", f"{on:%d-%m-%y}", f"{on.day} {name} {on.year}",
               f"{on.day} {name[:3]}. {on.year}" if on.month != 3 else f"{on.day} mrt {on.year}",
               f"{on}", f"{on} 00:00:00", f"{on:%Y%m%d}", str(serial)]  # fmt: skip
    assert {day(cell) for cell in spelled} == {on}
    assert {month(cell) for cell in spelled} == {on.replace(day=1)}


@given(st.text(max_size=14))
def test_any_text_is_a_month_or_nothing_or_not_readable(cell):
    try:
        found = month(cell)
    except NotReadable:
        return
    assert found is None or found.day == 1
