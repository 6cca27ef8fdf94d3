"""The frame around every page: languages, roles, and what happens when something goes wrong."""

import logging

import pytest

from data.disclosure import ROLES
from data.errors import StoreUnreachable
from insights import figures
from pages.shared import first_start
from pages.shared.menu import DEMO_PAGES, PAGES
from pipelines.demo import Progress
from tests.pages.opening import opened, shown

EVERY_PAGE = [name for group in PAGES.values() for name in group] + list(DEMO_PAGES)


def raising(error):
    def question():
        raise error

    return question


def test_a_mistake_of_ours_is_told_kindly_and_logged_whole(store, monkeypatch, caplog):
    monkeypatch.setattr(figures, "switches", raising(ZeroDivisionError("1 / 0")))
    with caplog.at_level(logging.ERROR):
        page = shown(opened("overview"))
    assert "Er ging bij ons iets mis." in page
    assert "ZeroDivisionError" not in page and "Traceback" not in page
    assert "Traceback" in caplog.text and "1 / 0" in caplog.text
    (failed,) = [one for one in caplog.records if one.msg == "a page failed"]
    assert failed.page in ("", "overzicht") and failed.programme == "voorbeeld"


def test_a_situation_is_told_in_its_own_sentence(store, monkeypatch):
    monkeypatch.setattr(figures, "switches", raising(StoreUnreachable()))
    page = shown(opened("overview"))
    assert "De gegevens zijn nu niet bereikbaar." in page
    assert "Er ging bij ons iets mis" not in page


def test_after_a_mistake_the_other_pages_still_open(store, monkeypatch):
    monkeypatch.setattr(figures, "switches", raising(ZeroDivisionError()))
    app = opened("overview")
    assert "Er ging bij ons iets mis." in shown(app)
    assert "Begrippen" in shown(app.switch_page("glossary/page.py").run())


def test_a_programme_that_does_not_exist_is_told_in_words(store, monkeypatch):
    monkeypatch.setenv("PROGRAMME", "bestaat-niet")
    from streamlit.testing.v1 import AppTest

    from tests.pages.opening import FRAME

    page = shown(AppTest.from_file(FRAME, default_timeout=60).run())
    assert "Dit samenwerkingsverband kennen wij niet." in page


def test_the_language_switch_changes_every_word_and_comes_along(store):
    app = opened("overview")
    app.sidebar.selectbox(key="taal").set_value("en").run()
    assert "Soon you will see here how the region stands." in shown(app)
    assert app.query_params["taal"] in ("en", ["en"])
    app.switch_page("deliver/page.py").run()
    assert "Send in your spreadsheets." in shown(app)
    app.sidebar.selectbox(key="taal").set_value("nl").run()
    assert "Stuur uw spreadsheets in." in shown(app)
    assert "taal" not in app.query_params


def test_a_language_that_does_not_exist_is_said(store):
    app = opened("overview", taal="fy")
    words = "".join(block.body for block in app.sidebar.get("html"))
    assert not app.exception and "Hier ziet u straks" in shown(app)
    assert "taal" not in app.query_params or words


def test_the_demo_says_that_it_is_one(store, monkeypatch):
    assert "Voorbeelddata" in shown(opened("overview"))


@pytest.mark.parametrize("name", [name for name in EVERY_PAGE if name not in DEMO_PAGES])
def test_a_programme_without_figures_opens_every_page(tmp_path, monkeypatch, name):
    from data import store

    monkeypatch.setenv("PROGRAMME", "wonen-met-zorg")
    monkeypatch.setenv("WAREHOUSE_CATALOG", f"sqlite:{tmp_path / 'catalog.sqlite'}")
    monkeypatch.setenv("WAREHOUSE_DATA", str(tmp_path / "lake"))
    page = shown(opened(name, rol="datasteward"))
    store.close()
    assert page.count("<h1>") == 1
    assert "Er ging bij ons iets mis" not in page and '<p class="demo">' not in page


@pytest.mark.parametrize("name", EVERY_PAGE)
@pytest.mark.parametrize("role", ROLES)
def test_every_page_opens_for_every_role_and_shows_nobody_elses_files(in_region, name, role):
    page = shown(opened(name, rol=role, van="lisoever", partner="rietmeander"))
    assert "Er ging bij ons iets mis" not in page
    if role != "datasteward":
        assert "Rietmeander 2026" not in page
    if role in ("lid", "programmamanager"):
        assert ".xlsx</th>" not in page and "2026-10.xlsx" not in page


def test_while_the_demo_loads_the_page_says_how_far_it_is(store, monkeypatch):
    states = [Progress(3, 165, "a.xlsx", running=True), Progress(165, 165)]
    seen = []
    monkeypatch.setattr(first_start.demo, "progress", lambda: states[min(len(seen), 1)])
    monkeypatch.setattr(first_start, "progress", lambda *told: seen.append(told))
    monkeypatch.setattr(first_start.time, "sleep", lambda seconds: None)
    assert "Er zijn nog geen cijfers" in shown(opened("overview"))
    assert seen == [(3, 165, "aanleveringen gelezen")]


def test_a_demo_that_failed_says_so_and_shows_what_there_is(store, monkeypatch):
    failed = Progress(3, 165, failed="geen ruimte")
    monkeypatch.setattr(first_start.demo, "progress", lambda: failed)
    page = shown(opened("overview"))
    assert "De voorbeelddata kon niet helemaal worden geladen." in page
    assert "Er zijn nog geen cijfers" in page
