"""Spiegelinformatie: for the partner and the datasteward, after the first delivery."""

from datetime import date

import pytest

from pipelines.intake import judge, publish, undo
from tests.pages.deliver.sending import button, typed_over, uploaded
from tests.pages.opening import opened, shown, tile
from tests.pages.workbook import clients

PRIVATE = "Alleen zichtbaar voor Lisoever en de datasteward."


def test_before_the_first_delivery_it_says_what_will_come(store):
    page = shown(opened("deliver", rol="analist", van="lisoever"))
    assert "Nog geen spiegelinformatie" in page and PRIVATE in page


def test_own_figures_stand_there_and_a_region_of_one_does_not(store):
    publish(judge(clients("lisoever", 5), "eerst.xlsx", "lisoever"), uploader="test")
    app = opened("deliver", rol="analist", van="lisoever")
    page = shown(app)
    assert tile(page, "VPT-cliënten") == "45 cliënten"
    assert tile(page, "Personeel").endswith("niet aangeleverd")
    assert "regio: te weinig partners om te tonen" in page
    assert "Uw cijfers over februari 2025" in " ".join(one.value for one in app.main.markdown)


def test_where_the_gate_allows_the_region_stands_beside(demo):
    page = shown(opened("deliver", rol="analist", van="lisoever"))
    assert "regio: 100,0\u00a0% (9 van 9 partners)" in page


@pytest.mark.parametrize("role", ["lid", "programmamanager"])
def test_nobody_else_sees_it(demo, role):
    page = shown(opened("deliver", rol=role, van="lisoever"))
    assert "Spiegelinformatie" not in page and "tile-value" not in page


def test_an_analyst_sees_only_the_own_partner(demo):
    page = shown(opened("deliver", rol="analist", van="lisoever", voor="rietmeander"))
    assert PRIVATE in page and "Rietmeander" not in page


def test_the_datasteward_sees_it_for_the_partner_delivered_for(demo):
    assert "Alleen zichtbaar voor" in shown(opened("deliver", rol="datasteward"))


def test_after_publishing_it_shows_the_month_that_was_published(store, monkeypatch):
    later = typed_over(clients("lisoever", 5), {f"B{row}": date(2025, 3, 31) for row in (5, 6, 7)})
    publish(judge(later, "eerst.xlsx", "lisoever"), uploader="test")
    uploaded(monkeypatch, ("februari.xlsx", clients("lisoever", 8)))
    app = opened("deliver", rol="analist", van="lisoever")
    assert "Uw cijfers over maart 2025" in " ".join(one.value for one in app.main.markdown)
    button(app, "Publiceren").click().run()
    page = shown(app)
    assert "hieronder ziet u uw eigen spiegelinformatie" in page
    assert "Uw cijfers over februari 2025" in " ".join(one.value for one in app.main.markdown)
    assert tile(page, "VPT-cliënten") == "48 cliënten"


def test_an_earlier_month_can_be_looked_at(demo):
    app = opened("deliver", rol="analist", van="lisoever")
    app.main.selectbox(key="mirror_month_lisoever").set_value(date(2026, 9, 1)).run()
    assert tile(shown(app), "VPT-cliënten") == "112 cliënten"


def test_a_month_that_is_withdrawn_is_not_shown_any_more(store, monkeypatch):
    done = publish(judge(clients("lisoever", 5), "eerst.xlsx", "lisoever"), uploader="test")
    app = opened("deliver", rol="analist", van="lisoever")
    undo(done.delivery_id, who="test", why="weg")
    assert "Nog geen spiegelinformatie" in shown(app.run())


def test_another_measure_can_be_followed(demo):
    app = opened("deliver", rol="analist", van="lisoever")
    box = app.main.selectbox(key="mirror_kpi")
    assert box.options[0] == "Aandeel thuis"
    assert '<h3>Aandeel thuis</h3><p class="chart-unit">%' in shown(app)
