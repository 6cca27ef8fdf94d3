"""E15: rows that come twice, the same or with another figure."""

from tests.layouts.bad.case import CLIENTS, Case, case


@case
def e15_the_same_row_twice() -> Case:
    """An exact copy of the second row at the end."""
    rows = [*CLIENTS, list(CLIENTS[1])]
    return Case("E15", "block", rows, tuple(f"{letter}{n}" for n in (2, 6) for letter in "ABCDE"))


@case
def e15_the_same_key_twice() -> Case:
    """The same combination with another figure."""
    rows = [*CLIENTS, [*CLIENTS[1][:4], 27]]
    return Case("E15", "block", rows, tuple(f"{letter}{n}" for n in (2, 6) for letter in "ABCDE"))


@case
def e15_the_same_key_in_other_words() -> Case:
    """The same gemeente, leveringsvorm and profile, spelled otherwise."""
    rows = [*CLIENTS, ["2025-12-31", "ROTTERDAM", "Volledig Pakket Thuis", "5VV", 27]]
    return Case("E15", "block", rows, tuple(f"{letter}{n}" for n in (2, 6) for letter in "ABCDE"))
