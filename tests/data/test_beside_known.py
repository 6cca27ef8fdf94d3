"""Figures of the region when everybody knows those of some partners, attacked by algebra."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from data.cells import alone, counted
from data.hidden import beside
from data.lattice import hidden
from data.parts import FEWEST_PARTNERS, LARGEST_SHARE
from tests.data.test_lattice import PARTNERS, attacked, plain, regions, table

some = st.sets(st.sampled_from(range(len(PARTNERS))), min_size=1, max_size=len(PARTNERS))


def judged(gemeenten, split, known):
    """Cells × partners, their sums, who is known, and what is hidden."""
    cells, every = table(gemeenten, min(split, len(gemeenten)))
    own = np.isin(np.arange(len(PARTNERS)), [*known])
    return cells, every, own, beside(cells, PARTNERS, own, every, plain(cells))


@given(regions, st.integers(1, 5), some)
def test_nothing_follows_for_who_takes_the_known_ones_away(gemeenten, split, known):
    cells, every, own, secret = judged(gemeenten, split, known)
    for numbers in (cells[:, ~own].sum(axis=1), cells.sum(axis=1)):
        assert len(attacked(secret, numbers, every)) == 0


@given(regions, st.integers(1, 5), some)
def test_what_is_left_passes_the_gate_cell_by_cell_and_sum_by_sum(gemeenten, split, known):
    cells, every, own, secret = judged(gemeenten, split, known)
    left = cells[:, ~own]
    if not own.all():
        assert secret[alone(counted(left, PARTNERS[~own]), np.full(len(cells), True))].all()
    for line in every.every:
        together = left[line.parts[secret[line.parts]]].sum(axis=0)
        if secret[line.whole] or not together.any():
            continue
        assert together.sum() >= 10
        assert (together > 0).sum() >= FEWEST_PARTNERS
        assert together.max() <= LARGEST_SHARE * together.sum()


@given(regions, st.integers(1, 5), some)
def test_no_figure_of_the_known_ones_alone_is_told(gemeenten, split, known):
    cells, _, own, secret = judged(gemeenten, split, known)
    theirs = (cells[:, own].sum(axis=1) > 0) & (cells[:, ~own].sum(axis=1) == 0)
    assert secret[theirs].all()


@given(regions, st.integers(1, 5))
def test_when_nobody_is_known_it_is_as_ever(gemeenten, split):
    cells, every, _, secret = judged(gemeenten, split, set())
    assert (secret == hidden(counted(cells, PARTNERS), every, plain(cells))).all()
