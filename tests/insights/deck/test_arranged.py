"""A deck that was arranged for a meeting: nothing is lost, everything else is told."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insights.deck.arranged import arranged, moved, placed, rows, switched
from insights.deck.edits import Edits, Message, Own
from insights.deck.slide import Deck, Skipped, Slide

NAMES = ("state", "since", "gap", "map", "decide")
AT = datetime(2026, 11, 21, 9)
OWN = Own("own-a", "Welkom.", ("Eerst een ronde", "Dan de cijfers"), AT)
DECK = Deck("Stuurgroep", "Delfland", None, None, (
    Slide("state", "Stand", "Het gaat zo.", notes=("Zo leest u dit.",)),
    Slide("gap", "Zorgkloof", "Er is te weinig."), Slide("map", "Kaart", "Overal."),
    Slide("decide", "Besluiten", "Drie punten."),
), (Skipped("Sinds", "Er was geen vergadering.", "since"),))  # fmt: skip


def ids(edits):
    return [one.id for one in arranged(DECK, edits, NAMES).slides]


def left_out(edits):
    return {one.chapter: one.why for one in arranged(DECK, edits, NAMES).skipped}


def test_without_edits_it_is_the_standard_deck():
    assert arranged(DECK, Edits(), NAMES) == DECK


@given(st.lists(st.tuples(st.sampled_from([*NAMES, OWN.id]), st.integers(-9, 9)), max_size=20))
def test_any_moves_keep_every_slide_once_and_the_others_in_their_order(moves):
    order = (*NAMES, OWN.id)
    for slide, by in moves:
        before, order = order, moved(order, slide, by)
        assert sorted(order) == sorted(before)
        assert [one for one in order if one != slide] == [one for one in before if one != slide]
        place = before.index(slide) + by
        assert order.index(slide) == min(max(place, 0), len(order) - 1)
    shown = ids(Edits(order, own=(OWN,)))
    assert shown == [one for one in order if one != "since"]


@given(st.lists(st.sampled_from([*NAMES, "strange", "own-gone"]), max_size=12))
def test_an_order_of_before_places_every_slide_of_now_once(order):
    found = placed(NAMES, order)
    assert sorted(found) == sorted(NAMES)
    told = [one for one in dict.fromkeys(order) if one in NAMES]
    assert [one for one in found if one in told] == told


def test_a_new_chapter_comes_after_what_stood_before_it():
    assert placed(NAMES, ("decide", "gap", "state", "since")) == (
        "decide", "gap", "map", "state", "since",
    )  # fmt: skip
    assert placed(NAMES, ("decide", "map", "since", "gap"))[0] == "state"


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.booleans()), max_size=12),
       st.sampled_from(NAMES))  # fmt: skip
def test_off_and_on_again_is_as_before(turns, slide):
    off = ()
    for one, on in turns:
        off = switched(off, one, on)
    assert len(set(off)) == len(off)
    if slide not in off:
        again = switched(switched(off, slide, False), slide, True)
        assert arranged(DECK, Edits(off=again), NAMES) == arranged(DECK, Edits(off=off), NAMES)


def test_what_is_off_is_told_to_the_presenter_only():
    off = Edits(off=("gap", "own-a"), own=(OWN,))
    assert ids(off) == ["state", "map", "decide"]
    why = "Uitgezet voor deze vergadering."
    assert left_out(off) == {"Sinds": "Er was geen vergadering.", "Zorgkloof": why, "Welkom.": why}


def test_an_own_message_is_marked_and_the_standard_one_stays_at_hand():
    edits = Edits(messages={"state": Message("Wij liggen op koers.", AT)})
    said = arranged(DECK, edits, NAMES).slide("state")
    assert said.message == "Wij liggen op koers."
    assert said.notes[0].startswith("Eigen boodschap, geschreven op 21 nov 2026")
    assert "De standaardboodschap is nu: Het gaat zo." in said.notes[0]
    assert said.notes[1:] == ("Zo leest u dit.",)
    assert rows(DECK, edits, NAMES)[0].standard == "Het gaat zo."


def test_an_own_slide_stands_where_it_was_put_in_the_words_of_who_wrote_it():
    made = arranged(DECK, Edits(("own-a", *NAMES), own=(OWN,)), NAMES)
    assert [one.id for one in made.slides] == ["own-a", "state", "gap", "map", "decide"]
    assert made.slides[0].message == "Welkom."
    assert made.slides[0].words.points == ("Eerst een ronde", "Dan de cijfers")
    assert ids(Edits(own=(OWN,)))[-1] == "own-a"
    assert ids(Edits(("decide", "state", "map"), own=(OWN,)))[-1] == "own-a", "a new one comes last"


@pytest.mark.parametrize("edits", [
    Edits(("strange", *NAMES)), Edits(off=("strange",)),
    Edits(messages={"strange": Message("Hoi.", AT)}),
])  # fmt: skip
def test_a_slide_that_is_not_there_is_told_and_not_lost_in_silence(edits):
    assert left_out(edits)["strange"] == "Deze dia kent het programma niet meer."
    assert ids(edits) == ids(Edits())


def test_an_own_slide_that_was_taken_out_is_told_once():
    assert left_out(Edits((*NAMES, "own-x", "own-y")))["Toelichting"] == "De dia is vervallen."
