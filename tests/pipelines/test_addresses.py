"""A postcode of six with a house number says where somebody lives."""

import pytest

from pipelines.addresses import is_address, mostly_addresses

ADDRESSES = ["3011 AB 1", "3011AB12", "3011 ab, 12", "Dorpsstraat 12, 3011 AB Rotterdam",
             "Dorpsstraat 12a 3011AB", "Kade 7-bis, 3011 AB"]  # fmt: skip
NONE = ["3011 AB", "3011", "De Linde 3011 AB", "Locatie 12", "2025 VV 4", "2025VV05", "2025 wk 12",
        "2025 Q1", "1234 abc 4", 3011, ""]  # fmt: skip


@pytest.mark.parametrize("cell", ADDRESSES)
def test_a_postcode_with_a_number_is_an_address(cell):
    assert is_address(cell)


@pytest.mark.parametrize("cell", NONE)
def test_a_postcode_alone_a_year_or_a_profile_is_none(cell):
    assert not is_address(cell)


def test_a_column_is_judged_by_most_of_its_texts():
    assert mostly_addresses(ADDRESSES)
    assert not mostly_addresses(ADDRESSES[:4])
    assert not mostly_addresses([*ADDRESSES, *(f"Locatie {n}" for n in range(7))])
    assert not mostly_addresses([f"Locatie {n}" for n in range(9_000)])
