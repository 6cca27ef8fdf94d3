"""The page where an analyst hands in files; what needs a browser is in tests/end_to_end."""

import pytest

from pipelines.intake import judge, publish, undo
from tests.pages.deliver.sending import button, expanders, uploaded
from tests.pages.opening import labels, opened, shown
from tests.pages.workbook import clients


@pytest.fixture
def delivered(store):
    """Two deliveries of Lisoever: the first replaced by the second."""
    first = publish(judge(clients("lisoever", 5), "eerst.xlsx", "lisoever"), uploader="test")
    second = publish(
        judge(clients("lisoever", 9), "later.xlsx", "lisoever"), uploader="test", note="correctie"
    )
    return first.delivery_id, second.delivery_id


def test_it_opens_with_the_template_for_everybody(store):
    app = opened("deliver")
    page = shown(app)
    assert "Stuur uw spreadsheets in." in page
    assert "Aanleveren doen de analisten van de partners" in page
    assert [one.label for one in app.main.get("download_button")] == ["Sjabloon downloaden (.xlsx)"]
    assert not app.main.get("file_uploader")


def test_an_analyst_without_deliveries_is_told_where_to_begin(store):
    app = opened("deliver", rol="analist", van="lisoever")
    assert "Lisoever heeft nog niets aangeleverd" in shown(app)
    assert len(app.main.get("file_uploader")) == 1


def test_the_list_says_what_holds_and_what_was_replaced(delivered):
    page = shown(opened("deliver", rol="analist", van="lisoever"))
    assert page.index("later.xlsx") < page.index("eerst.xlsx")
    assert "geldt nu" in page and "vervangen" in page and "correctie" in page
    assert "Cliënten; januari 2025 – februari 2025" in page


def test_another_partner_does_not_see_them(delivered):
    page = shown(opened("deliver", rol="analist", van="rietmeander"))
    assert "later.xlsx" not in page and "Rietmeander heeft nog niets aangeleverd" in page


def test_the_datasteward_chooses_for_whom(delivered):
    app = opened("deliver", rol="datasteward")
    assert labels(app)[0] == "Aanleveren voor"
    app.selectbox(key="voor").set_value("lisoever").run()
    assert "later.xlsx" in shown(app)
    assert app.query_params["voor"] in ("lisoever", ["lisoever"])


def test_taking_back_asks_why_and_says_what_holds_again(delivered):
    app = opened("deliver", rol="analist", van="lisoever")
    button(app, "Intrekken").click().run()
    assert "Schrijf kort waarom u intrekt." in shown(app)
    app.main.text_input[-1].set_value("Verkeerd bestand")
    button(app, "Intrekken").click().run()
    page = shown(app)
    assert "Ingetrokken" in page and "Verkeerd bestand" in page
    assert page.count("ingetrokken</span>") == 1


def test_what_is_withdrawn_everywhere_leaves_no_form(delivered):
    for one in delivered:
        undo(one, who="test", why="weg")
    app = opened("deliver", rol="analist", van="lisoever")
    assert not [one for one in app.main.button if one.label == "Intrekken"]
    assert shown(app).count("ingetrokken</span>") == 2


def test_a_good_file_shows_what_changes_and_is_published_on_request(store, monkeypatch):
    uploaded(monkeypatch, ("nieuw.xlsx", clients("lisoever", 5)))
    app = opened("deliver", rol="analist", van="lisoever")
    page = shown(app)
    assert "‘nieuw.xlsx’ is in orde" in page and "6 regels gelezen: Cliënten." in page
    assert "Wat er verandert (2)" in expanders(app)
    button(app, "Publiceren").click().run()
    page = shown(app)
    assert "Eén bestand met 6 regels" in page
    assert "‘nieuw.xlsx’ verandert niets" in page  # this stand-in keeps sending it


def test_every_kind_of_file_that_can_be_read_can_be_chosen(store, monkeypatch):
    asked = uploaded(monkeypatch)
    opened("deliver", rol="analist", van="lisoever")
    assert {"xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "txt"} == set(asked["type"])


def test_several_files_each_get_a_verdict(store, monkeypatch):
    uploaded(monkeypatch, ("goed.xlsx", clients("lisoever", 5)), ("stuk.xlsx", b"geen werkmap"),
             ("ook goed.xlsx", clients("lisoever", 5)))  # fmt: skip
    app = opened("deliver", rol="analist", van="lisoever")
    page = shown(app)
    assert "‘goed.xlsx’ is in orde" in page and "‘ook goed.xlsx’ is in orde" in page
    assert "‘stuk.xlsx’ kan niet worden gelezen" in page
    button(app, "Alle 2 bestanden publiceren").click().run()
    assert "Eén bestand met 6 regels" in shown(app)


def test_another_partners_rows_are_refused(store, monkeypatch):
    uploaded(monkeypatch, ("verkeerd.xlsx", clients("rietmeander", 5)))
    app = opened("deliver", rol="analist", van="lisoever")
    page = shown(app)
    assert "‘verkeerd.xlsx’ kan zo niet worden gepubliceerd" in page
    assert "u levert aan voor" in page
    assert not [one for one in app.main.button if one.label == "Publiceren"]


@pytest.mark.parametrize("code", ["nl", "en"])
def test_it_opens_in_both_languages(store, code):
    assert shown(opened("deliver", rol="analist", van="lisoever", taal=code))
