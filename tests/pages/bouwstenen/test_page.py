"""The page with the thirteen bouwstenen."""

import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.delta_generator import DeltaGenerator
from streamlit.testing.v1 import AppTest

from insights.programme.moves import Figures
from insights.selection import Selection
from pages.bouwstenen import parts
from pipelines.programme import take_away_note, write_note

FRAME = str(Path(__file__).parents[3] / "pages" / "frame.py")

NONE = Figures({}, "", Selection())


def opened(**query):
    """The page as a member of the stuurgroep sees it, on 21 November 2026 unless told otherwise."""
    app = AppTest.from_file(FRAME, default_timeout=60)
    for name, value in ({"bekend": "2026-11-21"} | query).items():
        app.query_params[name] = value
    app.run()
    return app.switch_page("bouwstenen/page.py").run()


def shown(app):
    assert not app.exception
    return "".join(block.body for block in app.main.get("html"))


def cards(page):
    return re.findall(r'class="bw-number">(\d+)<', page)


def test_it_opens_with_what_there_is_to_say(demo):
    page = shown(opened())
    assert "Twee van de dertien bouwstenen zijn afgerond; geen enkele stagneert; " in page


def test_filled_it_shows_each_bouwsteen_once_with_its_figure(demo):
    page = shown(opened())
    assert sorted(cards(page), key=int) == [str(n) for n in range(1, 14)]
    assert "<strong>1.017</strong> cliënten" in page
    assert "9 van 9 partners" in page
    assert "uit het bronartikel" in page
    assert "Getijdenwende, Griendvloed en Wilgenkolk" in page


def test_without_reports_and_figures_it_still_shows_the_thirteen(bare):
    page = shown(opened())
    assert "De dertien bouwstenen liggen klaar; over de voortgang is nog niets gemeld." in page
    assert len(cards(page)) == 13
    assert "Nog geen fase" in page
    assert "nog geen cijfers aangeleverd" in page


def test_a_filter_leaves_what_fits_and_says_so(demo):
    app = opened()
    app.selectbox(key="partner").set_value("griendvloed").run()
    page = shown(app)
    assert cards(page) == ["12", "4", "9"]
    assert "van de drie gekozen bouwstenen" in page
    assert app.query_params["partner"] in ("griendvloed", ["griendvloed"])


def test_a_link_brings_the_filter_along(demo):
    assert cards(shown(opened(status="afgerond"))) == ["1", "7"]


def test_a_choice_that_nothing_fits_says_what_helps(demo):
    page = shown(opened(doel="F", status="afgerond"))
    assert "Geen bouwsteen past bij deze keuze" in page


def test_a_milestone_that_passed_is_said_to_be_overdue(demo):
    page = shown(opened())
    assert "over tijd: had op 31 okt 2026 klaar moeten zijn" in page
    assert "de mijlpaal over tijd" in page


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_it_opens_in_both_languages(demo, taal):
    assert len(cards(shown(opened(taal=taal)))) == 13


def test_what_happened_outside_stands_on_the_timeline_as_a_flag(demo):
    one = write_note("Griepgolf (voorbeeld)", date(2025, 2, 1), who="els")
    other = write_note("Nieuwe wijk (voorbeeld)", date(2025, 6, 1), "GM0599", who="els")
    try:
        page = shown(opened(weergave="tijdlijn", bekend=""))
        assert page.count('<i class="gt-flag" style=') == 2
        assert "februari 2025: Griepgolf (voorbeeld)</li>" in page
        assert "juni 2025: Nieuwe wijk (voorbeeld) (Rotterdam)</li>" in page
        before = shown(opened(weergave="tijdlijn"))
        assert "Griepgolf" not in before, "nobody knew it that day"
    finally:
        for note in (one, other):
            take_away_note(note, who="els")


def test_on_a_first_look_the_cards_stand_before_their_figures_are_asked(demo, monkeypatch):
    told = []

    def asked(*rest):
        told.append(len(cards("".join(drawn))))
        return NONE

    drawn = []
    real = DeltaGenerator.html
    monkeypatch.setattr(DeltaGenerator, "html",
                        lambda self, body: drawn.append(str(body)) or real(self, body))  # fmt: skip
    monkeypatch.setattr(parts, "figures", asked)
    app = opened()
    assert not app.exception and told == [13]
    drawn.clear()
    app.run()
    assert told == [13, 0], "a later look draws each card once, with its figure"
