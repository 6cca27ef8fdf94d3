"""Single years of age from groups of five; the last one, 95, is 95 and older."""

import numpy as np

from models.longterm.curve import through

OPEN = 95  # the age at which the open group begins
AGES = OPEN + 1
ELDERLY = 65  # from here on rates differ by year of age; below there is one group
_WIDTH = 5


def single(groups: np.ndarray) -> np.ndarray:
    """Persons by single age from groups 0-4 … 90-94 and 95+, along the last axis.

    The running total is a smooth line that only rises, so no age is negative and every group keeps
    its sum. Raises ValueError when the number of groups is another one.
    """
    count = OPEN // _WIDTH
    if groups.shape[-1] != count + 1:
        raise ValueError(f"{groups.shape[-1]} age groups instead of {count + 1}: 0-4 … 90-94, 95+")
    edges = np.arange(0, OPEN + _WIDTH, _WIDTH, dtype=float)
    running = np.cumsum(groups[..., :-1], axis=-1)
    running = np.concatenate([np.zeros_like(running[..., :1]), running], axis=-1)
    line = through(edges, running, np.arange(AGES, dtype=float))
    return np.concatenate([np.diff(line, axis=-1), groups[..., -1:]], axis=-1)


def grouped(persons: np.ndarray) -> np.ndarray:
    """Under 65 as one group, then 65, 66 … 95+: the axis of age is the last but one (age, sex)."""
    young = persons[..., :ELDERLY, :].sum(axis=-2, keepdims=True)
    return np.concatenate([young, persons[..., ELDERLY:, :]], axis=-2)
