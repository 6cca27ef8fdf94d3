"""Partners against months, as known at a moment."""

from datetime import date, datetime

import pytest

from insights.ask import now
from insights.intake.matrix import due, matrix
from insights.intake.todo import todos
from tests.insights.intake.stores import LID, TODAY

OCTOBER = date(2026, 10, 1)


def shown(at, kind="", months=12):
    return matrix(at, LID, at.known_at.date(), kind, months)


def test_the_term_ends_fifteen_days_after_the_month():
    assert due(OCTOBER) == date(2026, 11, 15)
    assert due(date(2026, 2, 1)) == date(2026, 3, 15)


def test_the_last_twelve_months_are_shown_the_oldest_first(demo):
    assert shown(demo).months[0] == date(2025, 11, 1)
    assert shown(demo).months[-1] == OCTOBER
    assert len(shown(demo, months=0).months) == 36


@pytest.mark.parametrize(
    ("partner", "month", "state"),
    [
        ("rietmeander", OCTOBER, "on_time"),
        ("lisoever", OCTOBER, "late"),
        ("wilgenkolk", OCTOBER, "missing"),
        ("griendvloed", date(2026, 6, 1), "late"),
        ("elzenwiel", date(2024, 8, 1), "not_asked"),
        ("elzenwiel", date(2024, 9, 1), "on_time"),
    ],
)
def test_a_cell_is_as_bad_as_its_worst_sheet(demo, partner, month, state):
    assert shown(demo, months=0).cell(partner, month).state == state


def test_a_cell_says_which_sheets_are_missing(demo):
    cell = shown(demo).cell("wilgenkolk", OCTOBER)
    assert set(cell.missing) == {"staff", "finance"}
    assert (cell.delivered, cell.asked) == (3, 5)


def test_one_kind_is_judged_by_itself(demo):
    assert shown(demo, "clients").cell("wilgenkolk", OCTOBER).state == "on_time"
    assert shown(demo, "finance").cell("wilgenkolk", OCTOBER).state == "missing"


def test_completeness_counts_sheets(demo):
    assert shown(demo).complete(OCTOBER) == (43, 45)
    assert shown(demo, "staff").complete(OCTOBER) == (8, 9)
    assert shown(demo, months=0).complete(date(2024, 8, 1)) == (40, 40)


def test_while_the_term_runs_nothing_is_missing_yet(demo):
    found = shown(now(datetime(2026, 11, 5, 12)))
    assert found.cell("rietmeander", OCTOBER).state == "expected"
    assert found.complete(OCTOBER) == (0, 45)
    assert todos(found)[-1].missing == {}


def test_a_month_that_has_not_ended_is_not_asked(demo):
    assert shown(now(datetime(2026, 10, 30, 12))).months[-1] == date(2026, 9, 1)


def test_a_list_per_partner_says_what_is_missing_the_longest_first(demo):
    found = todos(shown(demo))
    assert [(one.partner, one.sheets) for one in found] == [("schorbloem", 3), ("wilgenkolk", 2)]
    assert found[0].missing == {"capacity": tuple(date(2026, month, 1) for month in (3, 4, 5))}
    assert found[1].missing == {"staff": (OCTOBER,), "finance": (OCTOBER,)}


def test_a_programme_that_asks_nothing_has_no_months(bare):
    assert matrix(bare, LID, TODAY.date()).months == ()
