"""E08, E09, E10: figures that do not go together."""

from tests.layouts.bad.case import CAPACITY, STAFF, Case, case, changed, with_column


@case
def e08_more_fte_than_persons_can_work() -> Case:
    """Thirty fte by twenty-two persons."""
    return Case("E08", "block", changed(STAFF, (4, 4, 30.0)), ("C4", "D4"))


@case
def e08_fte_of_nobody() -> Case:
    """Fte with a headcount of nought."""
    return Case("E08", "block", changed(STAFF, (5, 3, 0)), ("C5", "D5"))


@case
def e09_hours_that_do_not_fit() -> Case:
    """Fifty hours a week per fte."""
    rows = with_column(STAFF, "Contracturen per week", [882, 1483, 770, 418])
    return Case("E09", "warn", rows, ("D4", "F4"))


@case
def e10_more_occupied_than_places() -> Case:
    """Forty-four of forty places occupied."""
    return Case("E10", "block", changed(CAPACITY, (3, 6, 44)), ("E3", "F3"))


@case
def e10_half_empty() -> Case:
    """A quarter of the places occupied."""
    return Case("E10", "warn", changed(CAPACITY, (3, 6, 10)), ("E3", "F3"))
