"""A region without the figures of who left says so, on every page that adds them up."""

import pytest

from pipelines.leaving import remove
from tests.data.deliveries import NOVEMBER, PARTNERS, day, deliver, frames
from tests.pages.opening import opened, shown

GONE = "De cijfers van Getijdenwende zijn op "


@pytest.fixture
def left(store):
    """A region of four partners, of whom the first left."""
    ids = [deliver(partner, frames(20 + i), day(i)) for i, partner in enumerate(PARTNERS)]
    remove(PARTNERS[0], (ids[0],), who="test", why="fusie")


@pytest.mark.parametrize("page", ["clients", "deliveries", "forecast", "accuracy"])
def test_a_page_says_whose_figures_are_gone(left, page):
    assert GONE in shown(opened(page))


def test_a_region_of_whom_nobody_left_says_nothing(store):
    deliver(PARTNERS[0], frames(1), day(0))
    assert "verwijderd" not in shown(opened("clients", maand=f"{NOVEMBER:%Y-%m}"))


def test_the_list_of_deliveries_says_when_and_why_it_was_removed(left):
    page = shown(opened("deliver", rol="datasteward", partner=PARTNERS[0]))
    assert "omdat de partner vertrok" in page
