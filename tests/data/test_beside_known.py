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
    """Cells × partners, their sums, who is known, and what is hidden in either way to look."""
    cells, every = table(gemeenten, min(split, len(gemeenten)))
    own = np.isin(np.arange(len(PARTNERS)), [*known])
    return cells, every, own, beside(cells, PARTNERS, own, every, [plain(cells)] * 2)


def others(cells, own):
    """What is left without the known ones, and who those are; with them as one; and both again."""
    left, names = cells[:, ~own], PARTNERS[~own]
    one = np.column_stack([left, cells[:, own].sum(axis=1)])
    return [(one, np.append(names, "known")), (left, names)]


@given(regions, st.integers(1, 5), some)
def test_no_secret_follows_for_who_takes_the_known_ones_away(gemeenten, split, known):
    cells, every, own, ways = judged(gemeenten, split, known)
    secret = ways[0] | ways[1]
    for (amounts, names), of_way in zip(others(cells, own), ways, strict=True):
        if not len(names):
            continue
        by_itself = alone(counted(amounts, names), np.full(len(cells), True))
        assert secret[by_itself].all()
        for hidden_cells in (secret, of_way):  # all that is hidden, and what this way asks for
            found = attacked(hidden_cells, amounts.sum(axis=1), every)
            assert not by_itself[found].any()
        assert len(attacked(of_way, amounts.sum(axis=1), every)) == 0


@given(regions, st.integers(1, 5), some)
def test_what_is_left_passes_the_gate_sum_by_sum(gemeenten, split, known):
    cells, every, own, ways = judged(gemeenten, split, known)
    secret, left = ways[0] | ways[1], cells[:, ~own]
    for line in every.every:
        together = left[line.parts[secret[line.parts]]].sum(axis=0)
        if secret[line.whole] or not together.any():
            continue
        assert together.sum() >= 10
        assert (together > 0).sum() >= FEWEST_PARTNERS
        assert together.max() <= LARGEST_SHARE * together.sum()


@given(regions, st.integers(1, 5), some)
def test_no_figure_of_the_known_ones_alone_is_told(gemeenten, split, known):
    cells, _, own, (as_one, _) = judged(gemeenten, split, known)
    theirs = (cells[:, own].sum(axis=1) > 0) & (cells[:, ~own].sum(axis=1) == 0)
    assert as_one[theirs].all()


@given(regions, st.integers(1, 5))
def test_when_nobody_is_known_it_is_as_ever(gemeenten, split):
    cells, every = table(gemeenten, min(split, len(gemeenten)))
    nobody = np.zeros(len(PARTNERS), dtype=bool)
    (secret,) = beside(cells, PARTNERS, nobody, every, [plain(cells)])
    assert (secret == hidden(counted(cells, PARTNERS), every, plain(cells))).all()


@given(regions, st.integers(1, 5), some)
def test_what_the_known_ones_cost_is_not_more_than_each_way_by_itself(gemeenten, split, known):
    cells, every, own, ways = judged(gemeenten, split, known)
    apart = [hidden(counted(amounts, names), every, plain(cells))
             for amounts, names in others(cells, own) if len(names)]  # fmt: skip
    assert (ways[0] == apart[0]).all() and (ways[0] | ways[1]).sum() <= sum(map(sum, apart))
