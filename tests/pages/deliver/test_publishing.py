"""The note for the record, and the reason that a jump asks for."""

import pytest

from pages.deliver.publishing import kept_note
from pipelines.intake import judge, publish
from tests.pages.deliver.sending import button, uploaded
from tests.pages.opening import opened, shown
from tests.pages.workbook import clients

REASON = "Waarom deze sprong?"


@pytest.fixture
def jumped(store, monkeypatch):
    """The page after a file in which VPT doubles within a month."""
    uploaded(monkeypatch, ("sprong.xlsx", clients("lisoever", 60)))
    return opened("deliver", rol="analist", van="lisoever")


def notes(store):
    with store.reading() as con:
        return [row[0] for row in con.execute("SELECT note FROM lake.delivery").fetchall()]


def field(app, label):
    return next(one for one in app.main.text_input if one.label == label)


def test_a_jump_keeps_the_button_shut_until_its_reason_is_written(jumped, store):
    page = shown(jumped)
    assert "Schrijf eerst hierboven kort waarom" in page
    assert "van 40 naar 100" in page[page.index('<ul class="jumps">') :]
    assert button(jumped, "Publiceren").disabled
    field(jumped, REASON).set_value("   ").run()
    assert button(jumped, "Publiceren").disabled
    field(jumped, REASON).set_value("Nieuwe locatie").run()
    assert not button(jumped, "Publiceren").disabled
    assert "Schrijf eerst hierboven" not in shown(jumped)
    assert notes(store) == []


def test_the_reason_is_kept_with_the_note(jumped, store):
    field(jumped, REASON).set_value("Nieuwe locatie").run()
    field(jumped, "Toelichting bij deze aanlevering (niet verplicht)").set_value("Correctie")
    button(jumped, "Publiceren").click().run()
    assert "Gepubliceerd" in shown(jumped)
    assert notes(store) == ["Correctie · Reden van de sprong: Nieuwe locatie"]


def test_the_name_of_a_file_is_only_ever_words(store, monkeypatch):
    uploaded(monkeypatch, ("<b>dik</b>.xlsx", clients("lisoever", 60)))
    page = shown(opened("deliver", rol="analist", van="lisoever"))
    assert "In ‘&lt;b&gt;dik&lt;/b&gt;.xlsx’ verandert veel" in page and "<b>dik" not in page


def test_a_file_without_a_jump_asks_for_nothing(store, monkeypatch):
    uploaded(monkeypatch, ("rustig.xlsx", clients("lisoever", 5)))
    app = opened("deliver", rol="analist", van="lisoever")
    assert [one.label for one in app.main.text_input] == [
        "Toelichting bij deze aanlevering (niet verplicht)"
    ]
    button(app, "Publiceren").click().run()
    assert "Gepubliceerd" in shown(app) and notes(store) == [""]


def test_each_file_with_a_jump_has_its_own_reason(store, monkeypatch):
    publish(judge(clients("lisoever", 5), "eerst.xlsx", "lisoever"), uploader="test")
    files = {"een.xlsx": 60, "twee.xlsx": 70, "rustig.xlsx": 6}
    uploaded(monkeypatch, *((name, clients("lisoever", vpt)) for name, vpt in files.items()))
    app = opened("deliver", rol="analist", van="lisoever")
    assert [one.label for one in app.main.text_input].count(REASON) == 2
    asked = [one for one in app.main.text_input if one.label == REASON]
    asked[0].set_value("Verhuizing").run()
    assert button(app, "Alle 3 bestanden publiceren").disabled


def test_a_note_without_a_reason_stays_as_it_was():
    assert kept_note("correctie", "") == "correctie"
    assert kept_note("", "fusie") == "Reden van de sprong: fusie"
    assert kept_note("", "") == ""
