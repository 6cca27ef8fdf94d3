"""What the gate counts by, of each cell of a table, and which cells it hides by themselves."""

from dataclasses import dataclass

import numpy as np

from data.parts import FEWEST_PARTNERS, LARGEST_SHARE
from data.people import SMALLEST_COUNT

Counted = dict[str, np.ndarray]  # a number or a partner per cell, see `counted`


def counted(amounts: np.ndarray, partners: np.ndarray) -> Counted:
    """What the gate counts by, per cell, of amounts (cells × partners; empty is not a number)."""
    given = np.nan_to_num(amounts)
    size = np.abs(given)
    some = size > 0
    contributors = some.sum(axis=1)
    most = size.argmax(axis=1)
    least, two = most.copy(), contributors == 2  # of more it is never looked at
    least[two] = np.where(some[two], size[two], np.inf).argmin(axis=1)
    at = np.arange(len(given))
    return {
        "numerator": given.sum(axis=1),
        "contributors": contributors,
        "whole_size": size.sum(axis=1),
        "first": partners[most],
        "first_amount": size[at, most],
        "last": partners[least],
        "last_amount": size[at, least],
    }


def alone(found: Counted, persons: np.ndarray) -> np.ndarray:
    """Which cells are hidden by themselves: few partners, one that is dominant, few people."""
    number = found["numerator"]
    some = found["contributors"] > 0
    secret = some & (found["contributors"] < FEWEST_PARTNERS)
    secret |= some & (found["first_amount"] > LARGEST_SHARE * found["whole_size"])
    return secret | (persons & (number > 0) & (number < SMALLEST_COUNT))


@dataclass(frozen=True)
class Judged:
    """What a cell is besides its amounts, one of each per cell: whether it counts people, what it
    is worth to a reader, whether it is hidden anyway, and whether it may not be hidden here."""

    persons: np.ndarray
    worth: np.ndarray
    forced: np.ndarray
    fixed: np.ndarray

    @classmethod
    def plain(cls, persons: np.ndarray, worth: np.ndarray) -> "Judged":
        """Cells of which nothing was decided before."""
        nothing = np.zeros(len(worth), dtype=bool)
        return cls(persons, worth, nothing, nothing)
