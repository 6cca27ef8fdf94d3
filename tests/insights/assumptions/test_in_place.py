"""What a table of the region took the place of, in words."""

from datetime import datetime

import pytest

from insights.longterm.far import Far
from insights.longterm.words import must_know, not_used, replaced

TABLE = {"source": "Primos 2025", "known_at": "2026-11-20", "first": "2026-01-01",
         "last": "2041-01-01"}  # fmt: skip


def seen(**facts):
    at = datetime(2026, 11, 22)
    return Far("demografisch", at, at, facts)


@pytest.mark.parametrize("what", ["population", "rates", "level"])
def test_the_source_and_the_day_of_delivery_are_named(what):
    said = replaced(seen(told={what: TABLE}))[what]
    assert "Primos 2025" in said and "20 nov 2026" in said


def test_the_years_of_a_population_forecast_are_named():
    assert "van 2026 tot 2041" in replaced(seen(told={"population": TABLE}))["population"]


@pytest.mark.parametrize("why", ["years", "gemeenten", "moment", "more_than_people", "old"])
def test_a_table_that_is_not_used_is_never_passed_over(why):
    run = seen(not_used={"rates": why})
    assert "niet gebruikt" in not_used(run)["rates"]
    assert not_used(run)["rates"] in must_know(run)


def test_a_run_of_before_there_were_such_tables_says_nothing_of_them():
    assert (replaced(seen()), not_used(seen())) == ({}, {})
