"""What the page on finance says first."""

import pytest

from insights.finance.sentence import sentence
from tests.insights.staff.boards import board


def said(values, **chosen):
    return sentence(board(values, kind="finance", **chosen)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0304, "103,0 % geleverd: 3,0 % meer dan afgesproken."),
        (0.9712, "97,1 % geleverd: 2,9 % minder dan afgesproken."),
        (1.0004, "100,0 % geleverd, precies zoals afgesproken."),
    ],
)
def test_it_says_how_much_of_what_was_agreed_was_delivered(share, words):
    begin = "Van de afspraak voor VPT en MPT was tot en met maart 2025 "
    assert said({"K27": [(0, share)]}) == begin + words


def test_masked_missing_or_switched_off_says_why():
    assert said({"K27": [(0, "few")]}) == (
        "Productieafspraken tot en met maart 2025: te weinig partners om te tonen."
    )
    for without, why in (({"K27": [(1, 1.0)]}, "niet aangeleverd"),
                         ({}, "dit cijfer wordt niet meer bijgehouden")):  # fmt: skip
        assert said(without) == f"Productieafspraken tot en met maart 2025: {why}."


def test_a_part_of_the_region_has_no_agreements():
    words = "Productieafspraken zijn alleen bekend van hele organisaties, niet per gemeente."
    assert said({"K27": [(0, 1.0)]}, gemeente="GM0599") == words
