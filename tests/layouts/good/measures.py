"""Aantal, instroom and uitstroom as rows, as columns and as blocks."""

from tests.layouts.book import Book
from tests.layouts.good.months_across import draw
from tests.layouts.good.profiles import one_month
from tests.layouts.grid import Grid, Look
from tests.layouts.label import silent
from tests.layouts.months import run
from tests.layouts.registry import layout

FORMS = ("VPT", "MPT", "Verblijf")
MEASURES = ("clients", "inflow", "outflow")
TITLES = ("Cliënten: aantal, instroom en uitstroom", "Verloop cliënten Wlz")


@layout
def measures_as_rows(book: Book) -> None:
    """Three rows per leveringsvorm, months across."""
    style = book.style
    rows = [(style.leveringsvorm(f), style.measure("clients", m)) for f in FORMS for m in MEASURES]
    columns = [(style.month(code, True),) for code in run(book.rng, book.rng.randint(3, 6))]
    look = Look(left=book.rng.choice(("all", "first", "merged")))
    draw(book, Grid(book.truth, "clients", rows, columns), look, TITLES)


@layout
def measures_as_rows_one_form(book: Book) -> None:
    """Only three rows: the title says that it is about VPT."""
    style = book.style
    form = book.rng.choice(("VPT", "MPT"))
    rows = [(style.measure("clients", one),) for one in MEASURES]
    columns = [(style.month(code, True),) for code in run(book.rng, 6)]
    grid = Grid(book.truth, "clients", rows, columns, (silent(leveringsvorm=form),))
    draw(book, grid, Look(), (f"Cliënten {form} per maand",), f"Cliënten {form}")


@layout
def measures_under_months(book: Book) -> None:
    """Months in the first header row, the three measures in the second."""
    style, months = book.style, run(book.rng, 3)
    columns = [
        (style.month(m, True), style.measure("clients", n)) for m in months for n in MEASURES
    ]
    rows = [(place,) for place in style.places(4)]
    look = Look(top=book.rng.choice(("all", "first", "merged")), total_row=style.chance(0.4))
    draw(book, Grid(book.truth, "clients", rows, columns), look, TITLES)


@layout
def measures_above_months(book: Book) -> None:
    """A block of months per measure: aantal, then instroom, then uitstroom."""
    style, months = book.style, run(book.rng, 3)
    columns = [
        (style.measure("clients", n), style.month(m, True)) for n in MEASURES for m in months
    ]
    rows = [(style.leveringsvorm(one),) for one in FORMS]
    look = Look(top=book.rng.choice(("all", "first", "merged")), total_row=style.chance(0.4))
    draw(book, Grid(book.truth, "clients", rows, columns), look, TITLES)


@layout
def measures_under_forms(book: Book) -> None:
    """Leveringsvormen above the measures, profiles down, the date in the title."""
    context, says = one_month(book)
    style = book.style
    columns = [
        (style.leveringsvorm(f), style.measure("clients", m)) for f in FORMS for m in MEASURES
    ]
    rows = [(style.profile(code),) for code in ("VV04", "VV05", "VV06", "VV07")]
    grid = Grid(book.truth, "clients", rows, columns, context[1:])
    look = Look(top=book.rng.choice(("first", "merged")), total_row=True)
    draw(book, grid, look, (f"Cliënten {says}",))
