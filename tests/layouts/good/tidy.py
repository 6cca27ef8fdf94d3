"""Tidy tables of clients: one row per combination, in any order, with all that stands around it."""

from tests.layouts import decor
from tests.layouts.book import Book
from tests.layouts.label import Label, label
from tests.layouts.months import run
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy, none

KINDS = ("geclusterd", "gespikkeld", "nabij", "wijk")
PROFILES = ("VV04", "VV05", "VV06", "VV07", "VV08")


def client_records(book: Book, months: int, count: int) -> list[tuple[Label, ...]]:
    """Rows of month, place, leveringsvorm, vpt_type and profile; each combination once."""
    style, rng = book.style, book.rng
    places = style.places(count)
    records = {}
    for month in style.periods(run(rng, months)):
        for place in places:
            for form in rng.sample(("VPT", "MPT", "Verblijf", "DTV"), rng.randint(1, 3)):
                kinds = [none("vpt_type")]
                if form == "VPT":
                    kinds = [style.vpt_type(kind) for kind in rng.sample(KINDS, 2)]
                profile = style.profile(rng.choice(PROFILES), bare=True)
                lv = style.leveringsvorm(form, bare=True)
                records |= {(month, place, lv, kind, profile): None for kind in kinds}
    return list(records)


@layout
def tidy_clients(book: Book) -> None:
    """The preferred shape, columns in any order."""
    sheet = book.sheet(book.rng.choice(("Cliënten", "Blad1", "Data", "Export")))
    records = client_records(book, book.rng.randint(1, 3), book.rng.randint(2, 6))
    measures = ["clients", *book.rng.choice(([], ["inflow", "outflow"]))]
    Tidy(book, sheet, "clients", records, measures).write()


@layout
def tidy_with_titles(book: Book) -> None:
    """Titles, an export line, an empty column or two, notes and a signature."""
    sheet = book.sheet("Cliënten")
    records = client_records(book, 2, book.rng.randint(2, 4))
    at = (decor.top(book, sheet, "clients"), decor.spread(book))
    decor.bottom(book, sheet, Tidy(book, sheet, "clients", records, ["clients"], at).write())


@layout
def tidy_with_treatment(book: Book) -> None:
    """Incl. and excl. behandeling in a column, and a partner column."""
    style, rng = book.style, book.rng
    partner = label("partner", book.partner_name)
    records = [
        (partner, *record, style.coded("behandeling", rng.choice(("incl", "excl"))))
        for record in client_records(book, 1, 4)
    ]
    sheet = book.sheet("Aanlevering")
    at = (decor.top(book, sheet, "clients"), 1)
    Tidy(book, sheet, "clients", records, ["clients", "inflow", "outflow"], at).write()


@layout
def tidy_with_locations(book: Book) -> None:
    """A location and its gemeente on each row, remarks beside."""
    style, rng = book.style, book.rng
    where = list(zip(style.locations(5), style.places(5), strict=False))
    records = [
        (location, month, place, style.leveringsvorm(form))
        for month in style.periods(run(rng, rng.randint(1, 4)))
        for location, place in where
        for form in rng.sample(("VPT", "MPT", "Verblijf"), 2)
    ]
    sheet = book.sheet("Per locatie")
    at = (decor.top(book, sheet, "clients"), 1)
    last = Tidy(book, sheet, "clients", records, ["clients"], at, remarks=True).write()
    decor.bottom(book, sheet, last)


@layout
def tidy_with_total_line(book: Book) -> None:
    """A last line of sums below a tidy table."""
    sheet = book.sheet("Overzicht")
    records = client_records(book, 1, book.rng.randint(3, 5))
    at = (decor.top(book, sheet, "clients"), 1)
    measures = ["clients", "inflow", "outflow"]
    tidy = Tidy(book, sheet, "clients", records, measures, at, ordered=True, totals=True)
    decor.bottom(book, sheet, tidy.write())


@layout
def transposed(book: Book) -> None:
    """Field names in the first column and one record per column."""
    records = client_records(book, 1, 2)[:8]
    sheet = book.sheet("Cliënten")
    Tidy(book, sheet, "clients", records, ["clients"], turned=True, remarks=False).write()


@layout
def tidy_quarters(book: Book) -> None:
    """Quarters in a column: each stands for its last month."""
    style, rng = book.style, book.rng
    year = rng.choice((2024, 2025))
    records = [
        (style.quarter(year, number), place, style.leveringsvorm(form))
        for number in rng.sample((1, 2, 3, 4), 2)
        for place in style.places(3)
        for form in ("VPT", "MPT")
    ]
    Tidy(book, book.sheet("Kwartalen"), "clients", records, ["clients"]).write()
