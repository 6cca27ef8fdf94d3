"""The page with who delivered what."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

FRAME = str(Path(__file__).parents[3] / "pages" / "frame.py")


def opened(**query):
    """The page as a member of the stuurgroep sees it, on 21 November 2026 unless told otherwise."""
    app = AppTest.from_file(FRAME, default_timeout=60)
    for name, value in ({"bekend": "2026-11-21"} | query).items():
        app.query_params[name] = value
    app.run()
    return app.switch_page("deliveries/page.py").run()


def shown(app):
    assert not app.exception
    return "".join(block.body for block in app.main.get("html"))


def test_it_opens_with_who_is_missing_and_who_was_late(demo):
    page = shown(opened())
    said = "Over oktober 2026 ontbreken nog de bladen Personeel en Financiën van Wilgenkolk;"
    assert f"{said} Lisoever was te laat." in page


def test_filled_it_shows_every_partner_in_every_month_and_how_complete_each_is(demo):
    page = shown(opened())
    assert page.count('<th scope="row">') == 10
    assert page.count("<td ") == 9 * 12 + 12
    assert "<strong>95,6\u00a0%</strong>" in page
    assert "ontbreekt: Personeel, Financiën" in page


def test_below_stands_per_partner_what_must_still_come(demo):
    page = shown(opened())
    assert "Capaciteit: mrt 2026 tot en met mei 2026" in page
    assert "Personeel, Financiën: okt 2026" in page


def test_nothing_asked_yet_names_the_partners_and_where_to_practise(bare):
    page = shown(opened())
    assert "Er is nog niets gevraagd" in page
    assert "Humanitas" in page


def test_one_kind_is_judged_by_itself(demo):
    app = opened()
    app.selectbox(key="soort").set_value("clients").run()
    page = shown(app)
    assert "Lisoever leverde oktober 2026 te laat aan." in page
    assert "Er ontbreekt niets" in page


def test_more_months_can_be_asked_for(demo):
    page = shown(opened(maanden="alles"))
    assert page.count('<th scope="col">') == 37
    assert "niet gevraagd" in page


def test_while_the_term_runs_the_month_is_expected_not_missing(demo):
    app = opened(bekend="2026-11-05")
    assert "verwacht" in shown(app)
    assert "Alle bladen: okt 2026, kan nog tot en met 15 nov 2026" in shown(app)
    assert "geen van de negen partners leverde al alles aan" in app.main.markdown[0].value


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_it_opens_in_both_languages(demo, taal):
    assert shown(opened(taal=taal)).count("<td ") == 9 * 12 + 12
