"""Small numbers of people, which no reader but their owner sees."""

from collections.abc import Mapping

import numpy as np

from data.questions import Figures

SMALLEST_COUNT = 10  # counts of people from 1 to 9 are not shown


def few_people(counted: Mapping[str, np.ndarray], wanted: Figures) -> np.ndarray:
    """Rows in which a number of people, or for a share also the remainder, is from 1 to 9."""
    numerator, denominator = counted["numerator"], counted["denominator"]
    small = np.zeros(len(numerator), dtype=bool)
    if wanted.persons[0]:
        small |= _few(numerator)
    if wanted.persons[1]:
        small |= _few(denominator)
    if wanted.combine == "share" and all(wanted.persons):
        small |= _few(denominator - numerator)
    return small


def _few(count: np.ndarray) -> np.ndarray:
    return (count > 0) & (count < SMALLEST_COUNT)
