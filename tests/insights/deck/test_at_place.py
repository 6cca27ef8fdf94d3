"""The deck looked into for one place: the same slides, each saying whose figures it shows."""

from dataclasses import replace

import pytest

from data import programmes
from data.kpis import KPIS
from insights.board.board import TREND_MONTHS, board
from insights.deck.at_place import OF_A_PLACE, at_place
from insights.deck.setting import REGION, setting
from insights.deck.standard import deck
from insights.overview.sentence import sentence
from insights.selection import Selection
from texts import text

PLACES = [Selection(gemeente="GM0599"), Selection(gemeente="GM1924"), Selection("ZK29")]


@pytest.fixture
def whole(demo):
    made = setting(programmes.programme("voorbeeld"), demo)
    return made, deck(made)


def looked(whole, place):
    made, found = whole
    return at_place(found, replace(made, place=place), "Elders")


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_every_slide_keeps_its_place_and_says_whose_figures_it_shows(whole, place):
    found = looked(whole, place)
    assert [one.id for one in found.slides] == [one.id for one in whole[1].slides]
    for one, before in zip(found.slides, whole[1].slides, strict=True):
        if one.id in OF_A_PLACE:
            assert one.chapter.endswith("Elders")
            assert one.message
        else:
            assert one == replace(before, chapter=one.chapter)
            assert one.chapter.endswith("de hele regio")


@pytest.mark.parametrize("place", PLACES[:1], ids=str)
def test_its_figures_are_those_of_the_page_for_that_place(whole, place):
    state = looked(whole, place).slide("state")
    seen = board(place, [KPIS["K01"]], whole[0].at, REGION, kind="clients", months=TREND_MONTHS)
    assert sentence(seen) == state.message
    assert ("gemeente", place.gemeente) in state.asked


def test_what_cannot_be_told_of_a_place_says_why(whole):
    made = replace(whole[0], place=Selection("ZK29"))
    assert OF_A_PLACE["forecast"](made).why == text("deck.forecast_of_gemeenten")
    state = looked(whole, Selection(gemeente="GM0001")).slide("state")  # nobody delivers it
    assert state.message and not state.tiles


def test_the_whole_region_is_the_deck_itself(whole):
    assert looked(whole, Selection()) is whole[1]
