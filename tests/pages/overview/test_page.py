"""The first page: how the region stands."""

import pytest

from data.disclosure import Scope
from insights.ask import now
from insights.longterm.far import far
from tests.pages.opening import labels, opened, shown, tile
from texts import day, number


def test_without_deliveries_it_says_what_comes_here_and_where_to_begin(store):
    app = opened("overview")
    page = shown(app)
    assert "<h1>Hier ziet u straks hoe de regio ervoor staat.</h1>" in page
    assert "Er zijn nog geen cijfers" in page
    assert [link.proto.label for link in app.main.get("page_link")] == ["Aanleveren"]


def test_it_opens_with_the_message_the_figures_the_map_and_the_history(in_region):
    app = opened("overview")
    page = shown(app)
    assert "cliënten kregen in oktober 2026 VPT" in page
    assert page.count('<article class="tile') == 13
    assert tile(page, "VPT-cliënten") == "1.267 cliënten"
    assert "Alle 9 partners leverden het blad Cliënten over oktober 2026 aan." in page
    assert len(app.get("plotly_chart")) == 2
    assert "▲ 8 van 9 partners" in page  # staff of one partner is still expected


def test_the_gap_says_how_sure_it_is_when_it_was_made_and_for_which_scenario(in_region):
    seen = far("demografisch", now(), Scope("lid"))
    figure = seen.at("gap_clients", 2036)
    said = (
        f"80 % kans: {number(figure.low)} tot {number(figure.high)}"
        f" · prognose van {day(seen.known_at)}, scenario Demografisch"
    )
    page = shown(opened("overview"))
    assert said in page and number(figure.mean) in page
    assert said not in shown(opened("overview", gemeente="GM0599"))


def test_a_gemeente_leaves_figures_that_are_not_known_there_out_in_words(in_region):
    app = opened("overview")
    app.selectbox(key="gemeente").set_value("GM0599").run()
    page = shown(app)
    assert tile(page, "VPT-cliënten") == "523 cliënten"
    assert tile(page, "Personeel").endswith("niet bekend per gemeente")


def test_a_gemeente_with_one_large_partner_is_masked(in_region):
    page = shown(opened("overview", gemeente="GM1924"))
    assert tile(page, "VPT-cliënten").endswith("te veel van één partner om te tonen")
    assert "VPT-cliënten in oktober 2026: te veel van één partner om te tonen" in page


def test_a_month_that_a_partner_missed_says_who_does_not_count(in_region):
    page = shown(opened("overview", maand="2025-08"))
    assert "Het blad Cliënten over augustus 2025 kwam van 8 van 9 partners." in page
    assert "Niet meegeteld: Schorbloem." in page
    assert "die maand is nog niet volledig" not in page  # for later months are


def test_the_partner_filter_is_there_for_who_may_see_a_partner(in_region):
    assert "Partner" not in labels(opened("overview"))
    assert "Partner" not in labels(opened("overview", rol="programmamanager"))
    app = opened("overview", rol="analist", van="lisoever")
    assert app.main.selectbox(key="partner").options == ["Alle partners samen", "Lisoever"]
    assert len(opened("overview", rol="datasteward").main.selectbox(key="partner").options) == 10


def test_an_analyst_who_asks_for_another_partner_gets_the_region(in_region):
    page = shown(opened("overview", rol="analist", van="lisoever", partner="rietmeander"))
    assert tile(page, "VPT-cliënten") == "1.267 cliënten"
    assert "‘rietmeander’ bestaat niet bij ‘Partner’" in page


def test_a_figure_is_switched_off_with_a_reason_and_that_is_kept(store):
    from pipelines.intake import judge, publish
    from tests.pages.workbook import clients

    for partner in ("lisoever", "wilgenkolk", "rietmeander"):
        publish(judge(clients(partner, 40), "a.xlsx", partner), uploader="test")
    app = opened("overview", rol="programmamanager")
    assert "<h2>MPT-cliënten</h2>" in shown(app)
    form = app.main.expander[-1]
    form.selectbox[0].set_value("K02")
    form.radio[0].set_value("off")
    form.button[0].click().run()
    assert "Schrijf kort waarom" in shown(app)
    app.main.expander[-1].text_input[0].set_value("Zegt niets meer")
    app.main.expander[-1].selectbox[0].set_value("K02")
    app.main.expander[-1].radio[0].set_value("off")
    app.main.expander[-1].button[0].click().run()
    page = shown(app)
    assert "Vastgelegd." in page and "<h2>MPT-cliënten</h2>" not in page
    assert "Zegt niets meer" in page and "Programmamanager" in page


@pytest.mark.parametrize("role", ["lid", "analist", "programmamanager", "datasteward"])
@pytest.mark.parametrize("code", ["nl", "en"])
def test_it_opens_for_every_role_in_both_languages(in_region, role, code):
    app = opened("overview", rol=role, taal=code)
    assert "Aandeel thuis" in shown(app) or code == "en"
    assert not app.exception


def test_presenting_leaves_out_what_only_the_office_needs(in_region):
    app = opened("overview")
    assert "Welke cijfers staan hier?" in [one.label for one in app.main.expander]
    app = opened("overview", presentatie="1", rol="datasteward")
    assert "Welke cijfers staan hier?" not in [one.label for one in app.main.expander]
    assert not app.sidebar.selectbox
