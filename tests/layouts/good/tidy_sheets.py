"""Tidy tables with habits of their own: year and month apart, numbers of months, kinds of VPT."""

from tests.layouts import decor, months
from tests.layouts.book import Book
from tests.layouts.good.tidy import PROFILES, client_records
from tests.layouts.label import label
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy, none

FORMS = ("VPT", "MPT", "Verblijf")


@layout
def tidy_year_and_month(book: Book) -> None:
    """A column for the year and one for the month, in letters or as a number."""
    style = book.style
    as_number = style.chance(0.4)
    records = []
    for code in months.run(book.rng, 4):
        month = style.month_word(code)
        if as_number:
            month = label("month_word", months.parts(code)[1], period=code)
        for place in style.places(3, gemeenten_only=True):
            records += [(style.year(code), month, place, style.leveringsvorm(f)) for f in FORMS]
    sheet = book.sheet("Data")
    at = (decor.top(book, sheet, "clients"), 1)
    Tidy(book, sheet, "clients", records, ["clients"], at).write()


@layout
def tidy_filled_down(book: Book) -> None:
    """Month and gemeente only in the first row of their block; the cells below are empty."""
    style = book.style
    months_ = style.periods(months.run(book.rng, 2))
    places = style.places(3, gemeenten_only=True)
    records = [(m, p, style.leveringsvorm(f)) for m in months_ for p in places for f in FORMS]
    sheet = book.sheet("Cliënten")
    row, column = decor.top(book, sheet, "clients"), decor.spread(book)
    how = {"ordered": True, "remarks": False}
    Tidy(book, sheet, "clients", records, ["clients"], (row, column), **how).write()
    for n, record in enumerate(records[1:], 1):
        if record[0] == records[n - 1][0]:
            sheet.cells.pop((row + 1 + n, column))
        if record[:2] == records[n - 1][:2]:
            sheet.cells.pop((row + 1 + n, column + 1))


@layout
def tidy_with_empty_rows(book: Book) -> None:
    """Empty rows between the months, an empty column before the figures."""
    style = book.style
    places = style.places(3, gemeenten_only=True)
    sheet = book.sheet("Overzicht")
    row = decor.top(book, sheet, "clients")
    head = ("month", "place", "leveringsvorm")
    chosen = months.run(book.rng, 3)
    measure = style.measure("clients", "clients")
    sheet.line(row, 1, [style.header(one) for one in head], bold=True)
    sheet.write(row, 5, measure.text, bold=True)
    for code in chosen:
        month = style.month(code)
        for place in places:
            for form in FORMS[:2]:
                row += 1
                labels = (month, place, style.leveringsvorm(form))
                for n, one in enumerate(labels, 1):
                    sheet.label(row, n, one)
                sheet.figure(row, 5, book.truth.figure("clients", *labels, measure))
        row += 1


@layout
def tidy_repeated_header(book: Book) -> None:
    """A report printed in pages: the header comes back halfway."""
    style = book.style
    places = style.places(3, gemeenten_only=True)
    chosen = [style.day(code) for code in months.run(book.rng, 2)]
    sheet = book.sheet("Rapport")
    row = 1
    for month in chosen:
        records = [(month, p, style.leveringsvorm(f)) for p in places for f in FORMS]
        how = {"ordered": True, "remarks": False}
        row = Tidy(book, sheet, "clients", records, ["clients"], (row, 1), **how).write() + 1


@layout
def tidy_vpt_and_location(book: Book) -> None:
    """Kind of VPT without a leveringsvorm column: the header and the title say VPT."""
    style = book.style
    where = list(zip(style.locations(3), style.places(3), strict=False))
    records = [
        (style.day(code), place, location, style.vpt_type(kind))
        for code in months.run(book.rng, 2)
        for location, place in where
        for kind in ("geclusterd", "wijk")
    ]
    style._kept["header vpt_type"] = "VPT soort"
    sheet = book.sheet("VPT")
    row = decor.top(book, sheet, "clients", "Cliënten met VPT per soort")
    Tidy(book, sheet, "clients", records, ["clients"], (row, 1)).write()


@layout
def tidy_two_treatments(book: Book) -> None:
    """Legacy profiles and treatment in the same table, months as words."""
    style = book.style
    records = []
    for month in [style.month(code) for code in months.run(book.rng, 2)]:
        for profile in PROFILES:
            for treatment in ("incl", "excl"):
                keys = (style.profile(profile, bare=True), style.coded("behandeling", treatment))
                records.append((month, style.leveringsvorm("VPT", bare=True), *keys))
    sheet = book.sheet("Profielen")
    Tidy(
        book, sheet, "clients", records, ["clients"], (decor.top(book, sheet, "clients"), 1)
    ).write()


@layout
def tidy_next_to_hidden_lists(book: Book) -> None:
    """A tidy table; a hidden sheet of lists and a hidden sheet with an old copy."""
    records = client_records(book, 1, 3)
    Tidy(book, book.sheet("Invoer"), "clients", records, ["clients"]).write()
    lists = book.sheet("Lijsten")
    lists.hidden = True
    for n, form in enumerate(("VPT", "MPT", "Verblijf", "PGB"), 1):
        lists.write(n, 1, form)
    assert none("x").keys == ()
