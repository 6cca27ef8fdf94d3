"""A bouwsteen as a card."""

from dataclasses import replace
from datetime import date

import pytest

from data.programmes import Goal
from insights.programme.bouwstenen import STATUSES, Bouwsteen
from insights.programme.confidence import Confidence, Vote
from insights.programme.moves import Figures
from insights.programme.standing import Standing
from insights.selection import Selection
from insights.tile import Tile
from pages.bouwstenen import card
from pages.bouwstenen.parts import widths

ONE = Bouwsteen(
    3, "Zorg & <b>wonen</b>", "Doel", "Waarom", ("C",), "bron", "Bron", (), ("K01", "K05"), "",
    leads=("a",), status="vordert", phase="ontwikkelen", reason="Reden", since=date(2026, 6, 8),
    progress=40, milestone="Plan", milestone_date=date(2026, 7, 1),
)  # fmt: skip
GOALS = {"C": Goal("C", "Cliënt: juiste zorg", "Maatwerk")}
NOTHING = Figures({}, "", Selection())


def drawn(one, today=date(2026, 6, 10), found=NOTHING):
    return card.html(
        one, card.Around({"a": "Laag & Land", "b": "Bron"}, GOALS, found, today, False)
    )


def test_every_word_on_it_is_escaped():
    page = drawn(ONE)
    assert "Zorg &amp; &lt;b&gt;wonen&lt;/b&gt;" in page
    assert "Laag &amp; Land" in page


def test_status_progress_reason_and_date_are_all_there():
    page = drawn(ONE)
    assert ">Vordert<" in page
    assert 'aria-valuenow="40"' in page
    assert "Reden <span>gemeld op 8 jun 2026</span>" in page


def test_a_milestone_ahead_has_a_date_and_one_behind_a_word():
    assert "<strong>1 jul 2026</strong>" in drawn(ONE)
    assert "over tijd: had op 1 jul 2026 klaar moeten zijn" in drawn(ONE, date(2026, 7, 2))


def test_two_trekkers_pull_together_and_none_is_said():
    assert "Samen trekker" in drawn(replace(ONE, leads=("a", "b")))
    assert "Laag &amp; Land en Bron" in drawn(replace(ONE, leads=("a", "b")))
    assert "nog niet aangewezen" in drawn(replace(ONE, leads=()))


def test_a_figure_that_is_not_shown_says_why():
    found = Figures({"K01": Tile("K01", "VPT", None, reason="minder dan 10")}, "mei", Selection())
    assert "minder dan 10" in drawn(ONE, found=found)


def test_a_bouwsteen_without_status_shows_its_note_instead():
    page = drawn(replace(ONE, status="", note="De stuurgroep beslist.", progress=None))
    assert "De stuurgroep beslist." in page
    assert "progressbar" not in page


def test_the_grade_is_shown_until_the_stuurgroep_confirmed_it():
    assert "uit het bronartikel" in drawn(ONE)
    assert "uit het bronartikel" not in drawn(replace(ONE, confirmed_on=date(2024, 6, 13)))


def test_priority_and_confidence_are_read_without_seeing_them():
    votes = (Vote("a", 2, date(2026, 6, 1)), Vote("b", 5, date(2026, 6, 1)))
    known = Standing(date(2026, 6, 10), confidence={"3": Confidence(votes)})
    around = card.Around({"a": "Laag & Land"}, GOALS, NOTHING, known.today, False, known)
    page = card.html(replace(ONE, priority="nu"), around)
    assert '<span class="aside">Voorrang: </span>Nu' in page
    assert "Vertrouwen van 2 partners, van 1 tot 5: 1 keer een 2, 1 keer een 5." in page


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_has_a_shape_and_a_word(status):
    assert f"bw-chip-{status}" in card.status_chip(status)
    assert "bw-mark" in card.status_chip(status)


@pytest.mark.parametrize(
    ("cards", "columns"),
    [
        ([4, 4, 5], [1, 1, 1]),
        ([0, 5, 8], [0.6, 1, 2]),
        ([6, 6, 1], [1, 1, 1]),
        ([0, 0, 1], [0.6, 0.6, 1]),
    ],
)
def test_a_full_phase_takes_the_room_of_an_empty_one(cards, columns):
    assert widths(cards) == columns
