"""The figures that the bouwstenen should move."""

from data.kpis import KPIS
from data.programmes import programme_names, tables
from insights.programme.bouwstenen import known
from insights.programme.moves import figures, following_names, kpi_name, leading_kpi
from tests.insights.intake.stores import LID


def test_every_kpi_that_a_programme_names_has_a_name_here():
    named = {
        kpi
        for programme in programme_names()
        for cell in tables(programme)["bouwsteen"]["kpis"].dropna()
        for kpi in cell.split("|")
    }
    assert all(kpi_name(kpi) for kpi in named)


def test_the_leading_kpi_is_the_first_we_can_compute(demo):
    every = known(demo, LID)
    assert leading_kpi(every[3]) == "K01"
    assert leading_kpi(every[6]) == "K05a"  # the second, K35, is not there yet
    assert "K35" not in KPIS


def test_the_figure_is_that_of_the_whole_region_in_the_last_complete_month(demo):
    found = figures(known(demo, LID), demo, LID)
    assert found.month == "oktober 2026"
    # nine partners with 100 clients and one more for every month since September 2025
    assert found.tiles["K01"].value == "1.017"
    assert found.tiles["K01"].trend is not None


def test_a_figure_without_deliveries_says_why(demo):
    tile = figures(known(demo, LID), demo, LID).tiles["K19"]
    assert tile.value is None
    assert tile.reason


def test_without_any_delivery_there_are_no_figures(bare):
    assert figures(known(bare, LID), bare, LID).tiles == {}


def test_what_has_no_figure_yet_is_said_to(demo):
    every = known(demo, LID)
    assert following_names(every[0]) == ("Prognosefout",)
    assert "nog geen cijfer" in " ".join(name for one in every for name in following_names(one))
