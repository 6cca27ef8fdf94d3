"""The page that says where a figure comes from."""

import re

import pytest

from data.kpis import KPIS
from insights.lineage.reference import reference_code
from insights.selection import Selection
from tests.pages.opening import opened, shown, tile


def test_without_deliveries_it_says_so(store):
    page = shown(opened("lineage"))
    assert "Er zijn nog geen cijfers" in page
    assert "<h1>VPT-cliënten: waar dit cijfer vandaan komt</h1>" in page


def test_it_opens_with_what_the_figure_means_and_how_complete_it_is(in_region):
    page = shown(opened("lineage"))
    for words in ("Cliënten met een volledig pakket thuis op de peildatum", "31 okt 2026",
                  "9 van 9 partners", "KIK-V", "telt twee keer"):  # fmt: skip
        assert words in page
    assert "De cellen zijn alleen voor de partner zelf" in page
    assert ".xlsx" not in page


def test_the_partner_sees_its_cells_and_they_add_up_to_its_figure(in_region):
    own = tile(shown(opened("lineage", rol="analist", van="lisoever", partner="lisoever")),
               "VPT-cliënten")  # fmt: skip
    page = shown(opened("lineage", rol="analist", van="lisoever"))
    assert "Het deel van Lisoever:" in page
    assert f"Samen {own}." in page
    assert re.search(r"\.xlsx</th><td[^>]*>Cliënten</td><td[^>]*>K", page)


def test_another_figure_shows_its_own_story(in_region):
    app = opened("lineage", rol="analist", van="lisoever")
    app.selectbox(key="kpi").set_value("K09").run()
    page = shown(app)
    assert "<h1>Wachtenden: waar dit cijfer vandaan komt</h1>" in page
    assert re.search(r"<td[^>]*>Wachtlijst</td>", page)
    assert app.query_params["kpi"] in ("K09", ["K09"])


def test_the_datasteward_is_asked_to_choose_a_partner(in_region):
    assert "Kies hierboven een partner" in shown(opened("lineage", rol="datasteward"))


def test_a_partner_that_delivered_nothing_for_it_is_told_so(in_region):
    page = shown(opened("lineage", rol="analist", van="schorbloem", maand="2025-08"))
    assert "Schorbloem leverde hier geen cijfers voor aan" in page
    assert "8 van 9 partners; niet aangeleverd door Schorbloem" in page


# it plans no homes in that month; and what is forecast, or how many sheets came, is in no cell
NO_CELLS = {"K17", "K29", "K30", "K36"}


@pytest.mark.parametrize("kpi", KPIS)
def test_every_figure_has_a_story_for_every_reader(in_region, kpi):
    assert "Berekening" in shown(opened("lineage", kpi=kpi))
    page = shown(opened("lineage", kpi=kpi, rol="analist", van="getijdenwende"))
    assert "Uit welke cellen" in page
    assert ("Het deel van Getijdenwende" in page) == (kpi not in NO_CELLS)


def test_a_figure_as_known_earlier_says_since_when_and_has_its_own_code(in_region):
    now = shown(opened("lineage", maand="2025-03"))
    then = shown(opened("lineage", maand="2025-03", bekend="2025-05-01"))
    assert "1 mei 2025 23:59" in then
    assert tile(now, "VPT-cliënten") != tile(then, "VPT-cliënten")
    from datetime import date

    code = reference_code("K01", Selection(period=date(2025, 3, 1)), None)
    assert code in now and code not in then
