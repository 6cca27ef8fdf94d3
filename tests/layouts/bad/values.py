"""E03, E04, E06, E07, E11: figures and periods that cannot be."""

from tests.layouts.bad.case import CAPACITY, CLIENTS, STAFF, Case, case, changed, with_column


@case
def e03_future_day() -> Case:
    """A peildatum that has yet to come."""
    return Case("E03", "block", changed(CLIENTS, (3, 1, "31-12-2090")), ("A3",))


@case
def e03_before_the_programme() -> Case:
    """A peildatum before the programme began."""
    return Case("E03", "block", changed(CLIENTS, (4, 1, "31-12-2012")), ("A4",))


@case
def e04_another_partner() -> Case:
    """A row of another organisation."""
    names = ["Getijdenwende", "Getijdenwende", "Rietmeander", "Getijdenwende"]
    return Case("E04", "block", with_column(CLIENTS, "Organisatie", names), ("F4",))


@case
def e06_negative_clients() -> Case:
    """Fewer than no clients."""
    return Case("E06", "block", changed(CLIENTS, (3, 5, -4)), ("E3",))


@case
def e06_negative_fte() -> Case:
    """Fewer than no fte."""
    return Case("E06", "block", changed(STAFF, (4, 4, -1.5)), ("D4",))


@case
def e06_negative_capacity() -> Case:
    """Fewer than no places, written as text."""
    return Case("E06", "block", changed(CAPACITY, (2, 5, "-80"), (2, 6, None)), ("E2",))


@case
def e07_half_a_client() -> Case:
    """A client in part."""
    return Case("E07", "block", changed(CLIENTS, (5, 5, 12.5)), ("E5",))


@case
def e07_half_a_client_as_text() -> Case:
    """The same with a comma."""
    return Case("E07", "block", changed(CLIENTS, (5, 5, "12,5")), ("E5",))


@case
def e11_much_sickness() -> Case:
    """More than thirty percent."""
    return Case("E11", "warn", changed(STAFF, (3, 5, 42.5)), ("E3",))


@case
def e11_hardly_any_sickness() -> Case:
    """Less than half a percent among usual figures: perhaps a fraction."""
    rows = with_column([row[:4] for row in STAFF], "Verzuim %", ["7,8%", "6,9%", "0,2%", "4,4%"])
    return Case("E11", "warn", rows, ("E4",))
