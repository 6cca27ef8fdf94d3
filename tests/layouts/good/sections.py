"""Labels in unusual places and forms: headings between rows, long names, dates shown as words."""

from datetime import datetime

from tests.layouts import decor, months
from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS, draw, month_columns
from tests.layouts.good.profiles import one_month
from tests.layouts.grid import Grid, Look
from tests.layouts.label import label
from tests.layouts.registry import layout

FORMS = ("VPT", "MPT", "Verblijf")
NAMES = {
    "VV04": "Beschut wonen met intensieve begeleiding en uitgebreide verzorging",
    "VV05": "Beschermd wonen met intensieve dementiezorg",
    "VV06": "Beschermd wonen met intensieve verzorging en verpleging",
}


@layout
def gemeente_as_heading(book: Book) -> None:
    """The gemeente in a row of its own, its leveringsvormen below it."""
    style = book.style
    columns = month_columns(book, 3)
    forms = [style.leveringsvorm(one) for one in FORMS]
    sheet = book.sheet("Cliënten")
    row = decor.top(book, sheet, "clients", "Aantal cliënten per gemeente en leveringsvorm")
    for n, top in enumerate(columns, 2):
        sheet.label(row, n, top[0], bold=True)
    for place in style.places(3, gemeenten_only=True):
        row += 1
        sheet.label(row, 1, place, bold=True)
        for form in forms:
            row += 1
            sheet.label(row, 1, form)
            for n, top in enumerate(columns, 2):
                figure = book.truth.figure("clients", *CLIENTS, place, form, *top)
                sheet.figure(row, n, figure)


@layout
def profiles_with_their_names(book: Book) -> None:
    """`VV05 Beschermd wonen met intensieve dementiezorg` as a label."""
    context, says = one_month(book)
    form = book.rng.choice(("{} {}", "{} - {}", "{}: {}"))
    rows = [
        (label("zorgprofiel", form.format(code, name), zorgprofiel=code),)
        for code, name in NAMES.items()
    ]
    columns = [(book.style.leveringsvorm(one),) for one in FORMS]
    grid = Grid(book.truth, "clients", rows, columns, context)
    draw(book, grid, Look(total_row=True), (f"Aantal cliënten {says}",))


@layout
def treatment_across(book: Book) -> None:
    """Leveringsvormen in the first header row, incl. and excl. behandeling in the second."""
    context, says = one_month(book)
    style = book.style
    columns = [
        (style.leveringsvorm(form), style.coded("behandeling", one))
        for form in FORMS
        for one in ("incl", "excl")
    ]
    rows = [(style.profile(code),) for code in ("VV04", "VV05", "VV06", "VV07")]
    grid = Grid(book.truth, "clients", rows, columns, context)
    look = Look(top=book.rng.choice(("all", "first", "merged")), total_row=True)
    draw(book, grid, look, (f"Aantal cliënten {says}",))


@layout
def dates_shown_as_month_names(book: Book) -> None:
    """Real dates across, shown as `jan`; the year is in the cell, not on the screen."""
    fmt = book.rng.choice(("mmm", "mmmm", "[$-413]mmm"))
    columns = [
        (label("month", datetime(*months.parts(code), 1), fmt, period=code),)
        for code in months.run(book.rng, 5)
    ]
    rows = [(place,) for place in book.style.places(4)]
    draw(book, Grid(book.truth, "clients", rows, columns, CLIENTS), Look(total_row=True))


@layout
def one_row_of_figures(book: Book) -> None:
    """Only the total of VPT by month, one row: it is the figure, not a sum of others."""
    rows = [(book.style.leveringsvorm("VPT"),)]
    draw(book, Grid(book.truth, "clients", rows, month_columns(book, 6), CLIENTS), Look())


@layout
def one_column_of_figures(book: Book) -> None:
    """Gemeenten down and a single column of counts of one leveringsvorm and month."""
    context, says = one_month(book)
    form = book.rng.choice(("VPT", "MPT"))
    rows = [(place,) for place in book.style.places(5, gemeenten_only=True)]
    columns = [(book.style.leveringsvorm(form),)]
    grid = Grid(book.truth, "clients", rows, columns, context)
    draw(book, grid, Look(total_row=True), (f"Aantal cliënten {says}",))
