"""K29 and K30 on a handful of forecasts worked out by hand."""

from datetime import date, datetime

import pytest

from tests.data.literal import DECEMBER, Literal, clients

A, B, C = "getijdenwende", "rietmeander", "kwelderlicht"
R = "GM0599"
BANDS = {f"{side}_{level}": 0.0 for side in ("lo", "hi") for level in (50, 80, 95)}


@pytest.fixture
def lake():
    return Literal()


def run(lake, name, last_month, term="short", scenario="", known_at=datetime(2025, 1, 5)):
    lake._append("forecast_run", [{"run_id": name, "known_at": known_at, "term": term,
                                   "scenario": scenario, "inputs_known_at": known_at,
                                   "last_month": last_month}])  # fmt: skip


def foretold(lake, name, period, mean, partner="", measure="clients"):
    row = {"run_id": name, "measure": measure, "partner": partner, "gemeente": "",
           "leveringsvorm": "", "niveau": "", "wait_status": "", "told_as": "forecast",
           "period": period, "mean": mean}  # fmt: skip
    lake._append("forecast", [row | BANDS])


def test_k29_is_the_gap_ten_years_after_each_month_by_the_run_that_counts(lake):
    run(lake, "old", date(2024, 1, 1), "long", "demografisch", datetime(2024, 1, 5))
    run(lake, "new", date(2025, 1, 1), "long", "demografisch")
    run(lake, "other", date(2025, 1, 1), "long", "hoog")
    for name, gap in (("old", 50.0), ("new", 120.0), ("other", 900.0)):
        foretold(lake, name, date(2034, 1, 1), gap, measure="gap_clients")
    foretold(lake, "new", date(2034, 1, 1), 7.0, measure="clients")
    assert lake.ask("kpi_care_gap", where=f"period = DATE '{DECEMBER}'") == [(None, "", 120, None)]
    assert lake.ask("kpi_care_gap", "count(*), min(period), max(period)") == [
        (12, date(2024, 1, 1), date(2024, 12, 1))
    ]
    assert lake.figure("K29") == (120.0, "")  # of no partner: nothing to hide


@pytest.fixture
def year_ago(lake):
    """Forecast in January 2024 from December 2023; a run from June 2024 is too young."""
    for partner, count in ((A, 100), (B, 200), (C, 100)):
        lake.put("clients", partner, clients(R, "vpt", count - 40), clients(R, "mpt", 40))
    run(lake, "year", date(2023, 12, 1), known_at=datetime(2024, 1, 5))
    run(lake, "half", date(2024, 6, 1), known_at=datetime(2024, 7, 5))
    for partner, mean in ((A, 110.0), (B, 190.0), (C, 112.0)):
        foretold(lake, "year", DECEMBER, mean, partner)
        foretold(lake, "half", DECEMBER, 1.0, partner)
    foretold(lake, "year", DECEMBER, 412.0)
    return lake


def test_k30_holds_the_forecast_of_a_year_ago_against_what_came(year_ago):
    found = sorted(year_ago.ask("kpi_forecast_error"), key=lambda row: row[1])
    assert found == [(None, A, 10, 100), (None, C, 12, 100), (None, B, -10, 200)]
    # 110 + 190 + 112 forecast, 400 came
    assert year_ago.figure("K30") == (pytest.approx(12 / 400), "")


def test_k30_is_unknown_in_a_month_that_other_partners_delivered(year_ago):
    year_ago.put("clients", "schorbloem", clients(R, "vpt", 50))
    assert year_ago.ask("kpi_forecast_error") == []
