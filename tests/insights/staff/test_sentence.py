"""What the page on staff says first."""

import pytest

from insights.staff.sentence import sentence
from tests.insights.staff.boards import agreed, board, delivered

YEAR = [(12, 190.2), (0, 201.6)]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (190.2, "In maart 2025 was er 202 fte in loondienst, 11 meer dan een jaar eerder."),
        (205.0, "In maart 2025 was er 202 fte in loondienst, 3 minder dan een jaar eerder."),
        (201.9, "In maart 2025 was er 202 fte in loondienst, evenveel als een jaar eerder."),
    ],
)
def test_it_says_how_much_and_what_changed_in_a_year(before, said):
    assert sentence(board({"K19": [(12, before), (0, 201.6)]})) == said


def test_other_partners_a_year_before_are_no_change():
    found = board({"K19": YEAR}, delivered(m12="lisoever"))
    assert sentence(found) == "In maart 2025 was er 202 fte in loondienst."


def test_a_masked_year_before_is_no_change():
    found = board({"K19": [(12, "few"), (0, 201.6)]})
    assert sentence(found) == "In maart 2025 was er 202 fte in loondienst."


@pytest.mark.parametrize(
    ("ill", "said"),
    [
        (0.0741, "het ziekteverzuim was 7,41 %, niet hoger dan het doel van 7,97 %."),
        (0.07971, "het ziekteverzuim was 7,97 %, niet hoger dan het doel van 7,97 %."),
        (0.0824, "het ziekteverzuim was 8,24 %, hoger dan het doel van 7,97 %."),
    ],
)
def test_absence_is_held_against_the_target(ill, said):
    found = board({"K19": [(0, 201.6)], "K22": [(0, ill)]}, targets=agreed("K22", 0.0797))
    assert sentence(found).replace("\u00a0", " ").partition("; ")[2] == said


def test_without_a_target_absence_is_said_alone_and_masked_not_at_all():
    found = sentence(board({"K19": [(0, 201.6)], "K22": [(0, 0.0824)]}))
    assert found.replace("\u00a0", " ").endswith("; het ziekteverzuim was 8,24 %.")
    assert "verzuim" not in sentence(board({"K19": [(0, 201.6)], "K22": [(0, "few")]}))


def test_masked_missing_or_switched_off_says_why():
    assert sentence(board({"K19": [(0, "few")]})) == (
        "Personeel in maart 2025: te weinig partners om te tonen."
    )
    for without, why in (({"K19": [(1, 20.0)]}, "niet aangeleverd"),
                         ({}, "dit cijfer wordt niet meer bijgehouden")):  # fmt: skip
        assert sentence(board(without)) == f"Personeel in maart 2025: {why}."


def test_a_part_of_the_region_has_no_staff():
    said = "Personeel is alleen bekend van hele organisaties, niet per gemeente."
    assert sentence(board({"K19": YEAR}, gemeente="GM0599")) == said
    assert sentence(board({"K19": YEAR}, region="ZK20")) == said
