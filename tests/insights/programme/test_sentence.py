"""The sentence about the bouwstenen."""

from dataclasses import replace
from datetime import date

import pytest

from insights.programme.bouwstenen import Bouwsteen
from insights.programme.phrases import in_words, listed
from insights.programme.sentence import counts, sentence
from texts import language

TODAY = date(2026, 11, 21)
ONE = Bouwsteen(1, "Preventie", "", "", (), "bron", "", (), (), "", leads=())


def some(*statuses, milestone=None):
    return [replace(ONE, status=status, milestone_date=milestone) for status in statuses]


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (
            some("afgerond", "afgerond", "vordert", "stagneert"),
            "Twee van de vier bouwstenen zijn afgerond; één stagneert.",
        ),
        (
            some("afgerond", "vordert"),
            "Eén van de twee bouwstenen is afgerond; geen enkele stagneert.",
        ),
        (
            some("vordert", "stagneert", "stagneert", milestone=date(2026, 11, 20)),
            "Nog geen enkele van de drie bouwstenen is afgerond; twee stagneren;"
            " bij drie is de mijlpaal over tijd.",
        ),
        (some("vordert"), "Preventie: vordert."),
        (some("", ""), "De twee bouwstenen liggen klaar; over de voortgang is nog niets gemeld."),
        (some(""), "Over deze bouwsteen is nog geen voortgang gemeld."),
    ],
)
def test_the_sentence_counts_what_is_shown(shown, said):
    assert sentence(shown, TODAY) == said


def test_a_choice_is_said_to_be_one():
    said = sentence(some("afgerond", "vordert"), TODAY, everything=False)
    assert said == "Eén van de twee gekozen bouwstenen is afgerond; geen enkele stagneert."


def test_the_sentence_is_there_in_english():
    token = language.set("en")
    try:
        said = sentence(some("afgerond", "afgerond", "stagneert"), TODAY)
    finally:
        language.reset(token)
    assert said == "Two of the three building blocks are finished; one has stalled."


def test_counts_name_every_status_also_without_any():
    assert counts(some("vordert", "vordert", "")) == {
        "niet_gestart": 0, "vordert": 2, "vergevorderd": 0, "afgerond": 0, "stagneert": 0,
    }  # fmt: skip


def test_small_numbers_are_words_and_large_ones_digits():
    assert [in_words(n) for n in (1, 13, 14)] == ["één", "dertien", "14"]


def test_names_are_listed_as_in_a_sentence():
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B en C"
