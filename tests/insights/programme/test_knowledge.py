"""Answer times, the search, and commitment per half year."""

from datetime import date

import pytest

from insights.programme.knowledge import (
    answer_days,
    commitments,
    fits,
    halves,
    median_days,
    search,
    sentence,
    waiting_first,
)
from tests.insights.programme.literal import told


def question(id, answered=None, **more):
    said = {"answer": "Ja.", "answered_on": date(2026, 1, answered)} if answered else {}
    return told("question", id, title=id, asked_on=date(2026, 1, 1), **said, **more)


def test_the_answer_time_is_in_days_and_missing_is_not_zero():
    assert answer_days(question("a", 4)) == 3
    assert answer_days(question("a")) is None
    assert answer_days(told("question", "b", asked_on=date(2026, 1, 1), answer="Ja.")) is None
    assert median_days([question("a", 2), question("b", 4), question("c", 12), question("d")]) == 3
    assert median_days([question("d")]) is None


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ([], "Er zijn nog geen vragen gesteld."),
        ([question("a")], "Er is één vraag gesteld, nog zonder antwoord."),
        ([question("a", 2)], "De ene vraag die is gesteld, is beantwoord, meestal binnen een dag."),
        (
            [question("a", 2), question("b", 5), question("c")],
            "Van drie vragen zijn er twee beantwoord, meestal binnen 2,5 dagen; één wacht nog.",
        ),
    ],
)
def test_the_sentence_counts_and_says_how_quickly(asked, said):
    assert sentence(asked) == said


def test_what_waits_comes_first():
    asked = [question("beantwoord", 3), question("open")]
    assert [one.id for one in waiting_first(asked)] == ["open", "beantwoord"]


def test_a_search_finds_every_word_anywhere_without_accents():
    night = told("knowledge", "n", title="Eén rooster", text="In de nacht", tags=("rooster",))
    carer = told("knowledge", "m", title="Aanbod", tags=("mantelzorg",), contact="Welzijn")
    assert search((night, carer), "een NACHT") == (night,)
    assert search((night, carer), "mantelz welzijn") == (carer,)
    assert search((night, carer), " ") == (night, carer)
    assert search((night, carer), "nacht welzijn") == ()


def test_a_record_is_about_its_partner_in_whatever_part_it_has():
    asked = question("a", asked_by="lisoever", owner="rietmeander", bouwsteen="4")
    assert fits(asked, "lisoever", "") and fits(asked, "rietmeander", "4")
    assert not fits(asked, "elzenwiel", "") and not fits(asked, "", "5")
    group = told("workgroup", "w", name="Thuis", members=("lisoever",))
    assert fits(group, "lisoever", "")


def test_commitment_per_half_year_keeps_what_was_not_said_open():
    shown = halves(date(2026, 11, 22), 3)
    assert shown == (date(2025, 7, 1), date(2026, 1, 1), date(2026, 7, 1))
    said = [
        told("commitment", "1", partner="a", half_year=shown[0], score=5),
        told("commitment", "2", partner="a", half_year=shown[2], score=3, note="Druk"),
    ]
    a, b = commitments(said, ("a", "b"), shown)
    assert (a.scores, a.now, a.note) == ((5, None, 3), 3, "Druk")
    assert (b.scores, b.now) == ((None, None, None), None)
