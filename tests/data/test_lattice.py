"""Sums of places and measures, attacked by algebra: nothing hidden follows from what is shown."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.cells import Judged, alone, counted
from data.follows import Line
from data.lattice import hidden, sums
from data.parts import FEWEST_PARTNERS, LARGEST_SHARE

MEASURES = {"total": 0, "vpt": 1, "mpt": 2, "verblijf": 3}
SUMS = (("total", ("vpt", "mpt", "verblijf")),)
PARTNERS = np.array(["a", "b", "c", "d", "e"])
WIDE = len(MEASURES)


def table(gemeenten, split):
    """Cells × partners of gemeenten (partners × three forms), two regions and the whole."""
    forms = np.asarray(gemeenten, dtype=float)  # gemeente × partner × form
    amounts = np.concatenate([forms.sum(axis=2, keepdims=True), forms], axis=2)
    count = len(amounts)
    inside = [np.arange(split), np.arange(split, count)]
    below = {count + at: one for at, one in enumerate(inside) if len(one)}
    places = [*amounts, *(amounts[one].sum(axis=0) for one in below.values())]
    numbered = {count + at: one for at, one in enumerate(below.values())}
    whole = count + len(numbered)
    numbered[whole] = np.array(list(numbered))
    places.append(amounts.sum(axis=0))
    cells = np.stack(places).transpose(0, 2, 1).reshape(-1, len(PARTNERS))
    return cells, sums(MEASURES, SUMS, numbered, len(places))


def plain(cells, persons=True, worth=None):
    """Cells of which nothing was decided before."""
    own = np.zeros(len(cells)) if worth is None else worth
    return Judged.plain(np.full(len(cells), persons), own)


def judged(cells, every):
    found = counted(cells, PARTNERS)
    return found, hidden(found, every, plain(cells))


amounts = st.integers(0, 30)
gemeente = st.lists(st.lists(amounts, min_size=3, max_size=3), min_size=5, max_size=5)
regions = st.lists(gemeente, min_size=2, max_size=6)


def attacked(secret, numbers, every):
    """The hidden cells that follow, found by another way than the gate's: by least squares every
    solution of the sums, and how far each cell is still free in them."""
    unknown = np.flatnonzero(secret & (numbers != 0))
    known = np.zeros((len(every.every), len(secret)))
    for row, line in enumerate(every.every):
        known[row, line.parts] = 1
        known[row, line.whole] -= 1
    _, sizes, free = np.linalg.svd(known[:, unknown], full_matrices=True)
    rank = int((sizes > 1e-9).sum())
    return unknown[np.abs(free[rank:]).sum(axis=0) < 1e-7] if len(unknown) else unknown


@given(regions, st.integers(1, 5))
def test_nothing_that_is_hidden_follows_from_what_is_shown(gemeenten, split):
    cells, every = table(gemeenten, min(split, len(gemeenten)))
    found, secret = judged(cells, every)
    assert len(attacked(secret, found["numerator"], every)) == 0


@given(regions, st.integers(1, 5))
def test_what_is_hidden_by_itself_stays_so_and_zero_is_never_hidden_for_others(gemeenten, split):
    cells, every = table(gemeenten, min(split, len(gemeenten)))
    found, secret = judged(cells, every)
    by_itself = alone(found, np.full(len(cells), True))
    assert secret[by_itself].all()
    assert not (secret & ~by_itself & (found["numerator"] == 0)).any()


@given(regions, st.integers(1, 5))
def test_what_is_found_out_as_one_figure_could_have_been_shown(gemeenten, split):
    cells, every = table(gemeenten, min(split, len(gemeenten)))
    _, secret = judged(cells, every)
    for line in every.every:
        kept_back = line.parts[secret[line.parts]]
        together = cells[kept_back].sum(axis=0)
        if secret[line.whole] or not together.any():
            continue
        assert together.sum() >= 10
        assert (together > 0).sum() >= FEWEST_PARTNERS
        assert together.max() <= LARGEST_SHARE * together.sum()


@given(regions, st.integers(1, 5))
def test_judged_again_it_is_the_same(gemeenten, split):
    cells, every = table(gemeenten, min(split, len(gemeenten)))
    assert (judged(cells, every)[1] == judged(cells, every)[1]).all()


def test_what_is_worth_most_is_hidden_last():
    safe = [[20, 20, 20]] * 5
    one_partner = [[0, 20, 20]] * 4 + [[40, 20, 20]]
    cells, every = table([safe, safe, one_partner], 2)
    found = counted(cells, PARTNERS)
    worth = np.tile([0.0, 3.0, 1.0, 2.0], len(cells) // WIDE)
    secret = hidden(found, every, plain(cells, worth=worth)).reshape(-1, WIDE)
    assert secret[2, MEASURES["vpt"]]
    assert secret[2, MEASURES["total"]]  # and not one of the other forms
    assert not secret[:, MEASURES["verblijf"]].any()


def test_a_region_of_one_gemeente_hides_as_that_gemeente():
    cells, every = table([[[20, 20, 20]] * 5, [[20, 20, 20]] * 5, [[9, 0, 0], *[[0, 5, 5]] * 4]], 2)
    _, secret = judged(cells, every)
    cell = secret.reshape(-1, WIDE)
    assert (cell[2] == cell[4]).all() and cell[2, MEASURES["vpt"]]


@pytest.mark.parametrize("persons", [True, False])
def test_nothing_is_hidden_when_nothing_needs_to_be(persons):
    cells, every = table([[[20, 20, 20]] * 5] * 4, 2)
    found = counted(cells, PARTNERS)
    assert not hidden(found, every, plain(cells, persons)).any()


def test_a_sum_has_its_whole_first():
    assert Line(4, np.array([1, 2]), "places").cells() == [4, 1, 2]
