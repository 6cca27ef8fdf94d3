"""A partner's own figures beside its past and the region."""

from datetime import date, datetime

import pytest

from data.disclosure import Scope
from data.errors import NotAllowed
from data.kpis import KPIS
from insights.ask import now
from insights.intake.mirror import beside, compared, mirror, tile

OCTOBER = date(2026, 10, 1)
OWN = Scope("analist", "lisoever")


@pytest.fixture
def found(demo):
    return mirror("lisoever", OCTOBER, demo, OWN)


def test_the_own_figure_and_its_year_are_on_the_tile(found):
    shown = tile(KPIS["K01"], found)
    assert (shown.value, shown.unit) == ("113", "cliënten")
    assert shown.trend and shown.trend.series[0].values[-1] == 113
    assert shown.completeness == "opgave van deze partner"


def test_a_share_has_the_region_beside_it_and_a_count_has_not(found):
    assert tile(KPIS["K03"], found).completeness == "regio: 100,0\u00a0% (9 van 9 partners)"
    assert compared(KPIS["K22"]) and not compared(KPIS["K09"])
    assert {kpi.id for kpi in found.beside} >= {"K03"}
    assert "K01" not in found.region.months


def test_what_was_not_delivered_says_so_and_the_region_as_well(found):
    shown = tile(KPIS["K22"], found)
    assert shown.value is None and shown.reason == "niet aangeleverd"
    assert shown.completeness == "regio: niet aangeleverd"
    assert tile(KPIS["K19"], found).completeness == ""


def test_a_region_that_is_not_whole_says_how_many_delivered(demo):
    found = mirror("rietmeander", OCTOBER, now(datetime(2026, 11, 12)), Scope("datasteward"))
    shown = tile(KPIS["K03"], found)
    assert shown.completeness == "regio: 100,0\u00a0% (8 van 9 partners)" and shown.incomplete


def test_too_few_partners_are_not_a_region(demo, monkeypatch):
    monkeypatch.setattr("data.disclosure.FEWEST_PARTNERS", 12)
    early = now(datetime(2026, 11, 13))
    found = mirror("rietmeander", OCTOBER, early, Scope("datasteward"))
    assert tile(KPIS["K03"], found).completeness == "regio: te weinig partners om te tonen"
    assert found.own.months["K03"]["value"].notna().all()
    chart = beside(KPIS["K03"], found, "Rietmeander")
    assert set(chart.series[1].values) == {None}
    assert "regio te weinig partners om te tonen" in chart.alt


def test_the_lines_run_a_year_back_with_gaps_where_nothing_was_delivered(found):
    chart = beside(KPIS["K03"], found, "Lisoever")
    assert chart.categories[0] == date(2025, 11, 1) and len(chart.categories) == 12
    assert [one.name for one in chart.series] == ["Lisoever", "Regio"]
    assert chart.series[0].values[-1] == 100.0
    absent = beside(KPIS["K22"], found, "Lisoever")
    assert set(absent.series[0].values) == {None}
    assert set(absent.series[0].notes) == {"niet aangeleverd"}


def test_incomplete_months_of_the_region_are_marked(demo):
    found = mirror("rietmeander", OCTOBER, now(datetime(2026, 11, 12)), Scope("datasteward"))
    marks = beside(KPIS["K03"], found, "Rietmeander").marks
    assert [(mark.category, mark.label) for mark in marks] == [(OCTOBER, "8 van 9 partners")]


@pytest.mark.parametrize("scope", [Scope("lid"), Scope("analist", "rietmeander")])
def test_it_is_nobody_elses(demo, scope):
    with pytest.raises(NotAllowed):
        mirror("lisoever", OCTOBER, demo, scope)
