"""Tables a careful reader cannot be sure of: asked or refused, and never taken for a figure."""

from collections.abc import Callable

from tests.layouts.bad.case import CLIENTS, STAFF, Case, changed

UNCLEAR: dict[str, Callable[[], Case]] = {}


def unclear(fill: Callable[[], Case]) -> Callable[[], Case]:
    """Register an unclear workbook under its function's name."""
    UNCLEAR[fill.__name__] = fill
    return fill


def _asked(rows: list[list], tab: str = "Blad1") -> Case:
    return Case("", "block", rows, tab=tab)


@unclear
def fte_with_three_digits_after_a_dot() -> Case:
    """`1.234` fte: one and a bit, or a thousand?"""
    texts = ["1.234", "2.417", "1.105", "3.208"]
    rows = [[*row[:2], None, text] for row, text in zip(STAFF[1:], texts, strict=True)]
    return _asked([STAFF[0][:4], *rows])


@unclear
def two_columns_of_counts() -> Case:
    """Aantal and Stand, with other figures: which one are the clients?"""
    header = ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal cliënten", "Cliënten"]
    rows = [[*row[:3], row[4], row[4] + 7 + n] for n, row in enumerate(CLIENTS[1:])]
    return _asked([header, *rows])


@unclear
def months_without_a_year() -> Case:
    """`jan`, `feb`, `mrt` and no year anywhere."""
    header = ["Leveringsvorm", "jan", "feb", "mrt"]
    rows = [["VPT", 20, 22, 25], ["MPT", 31, 30, 33], ["Verblijf", 80, 81, 79]]
    return _asked([["Aantal cliënten per maand"], [], header, *rows], "Cliënten")


@unclear
def no_period_at_all() -> Case:
    """Profiles by leveringsvorm of nobody knows when."""
    rows = [["VV05", 20, 22, 25], ["VV06", 31, 30, 33], ["VV07", 8, 9, 7]]
    return _asked([["Zorgprofiel", "VPT", "MPT", "Verblijf"], *rows], "Cliënten")


@unclear
def a_kind_that_cannot_be_told() -> Case:
    """Figures per gemeente and month: of clients, places, or waiting people?"""
    header = ["Gemeente", "okt 2025", "nov 2025", "dec 2025"]
    rows = [["Rotterdam", 120, 124, 130], ["Schiedam", 45, 44, 47], ["Vlaardingen", 33, 35, 36]]
    return _asked([header, *rows])


@unclear
def two_dates_in_the_title() -> Case:
    """The title says one day, the line below it another."""
    lines = [["Aantal cliënten, stand 30-11-2025"], ["Peildatum: 31-12-2025"], []]
    rows = [["Gemeente", "VPT", "MPT"], ["Rotterdam", 24, 31], ["Schiedam", 18, 20]]
    return _asked([*lines, *rows], "Cliënten")


@unclear
def hours_of_an_unknown_time() -> Case:
    """Hours and no fte: per week, per month or per year?"""
    rows = [[*row[:2], row[3] * 36 * 4] for row in STAFF[1:]]
    return _asked([["Peildatum", "Niveau", "Uren"], *rows])


@unclear
def krimpen_alone() -> Case:
    """`Krimpen`: aan den IJssel, aan de Lek or Krimpenerwaard?"""
    return _asked(changed(CLIENTS, (4, 2, "Krimpen")))


@unclear
def profile_without_number() -> Case:
    """`VV` and nothing behind it."""
    return _asked(changed(CLIENTS, (4, 4, "VV")))


@unclear
def figures_with_words() -> Case:
    """`circa 20` is no figure."""
    return _asked(changed(CLIENTS, (3, 5, "circa 20")))


@unclear
def figure_of_two_figures() -> Case:
    """`12 + 3` in one cell."""
    return _asked(changed(CLIENTS, (3, 5, "12 (+3)")))


@unclear
def month_that_is_not_one() -> Case:
    """A thirteenth month."""
    return _asked(changed(CLIENTS, (3, 1, "2025-13")))
