"""Several tables on one sheet: below each other, side by side, and of different kinds."""

from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS
from tests.layouts.good.tabs import label_of
from tests.layouts.grid import Grid, Look, crosstab
from tests.layouts.label import silent
from tests.layouts.months import run
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy

FORMS = ("VPT", "MPT", "Verblijf")
PROFILES = ("VV04", "VV05", "VV06", "VV07", "VV08")


@layout
def two_tables_below(book: Book) -> None:
    """A table per leveringsvorm below each other, each with its title."""
    style = book.style
    columns = [(style.month(code, True),) for code in run(book.rng, 4)]
    rows = [(style.profile(code),) for code in PROFILES]
    sheet = book.sheet("Cliënten")
    sheet.write(1, 1, "Aantal cliënten per zorgprofiel", bold=True)
    row = 3
    for form in FORMS[: book.rng.choice((2, 3))]:
        one = style.leveringsvorm(form)
        sheet.write(row, 1, str(one.text).strip(), bold=True)
        grid = Grid(book.truth, "clients", rows, columns, (*CLIENTS, one))
        row = crosstab(sheet, (row + 1, 1), grid, Look(total_row=style.chance(0.5)))[0] + 3


@layout
def two_tables_beside(book: Book) -> None:
    """A table per leveringsvorm side by side, an empty column between them."""
    style = book.style
    columns = [(style.month(code, True),) for code in run(book.rng, 3)]
    rows = [(place,) for place in style.places(4, gemeenten_only=True)]
    sheet = book.sheet("Cliënten")
    sheet.write(1, 1, "Aantal cliënten per gemeente", bold=True)
    column = 1
    for form in FORMS[:2]:
        one = style.leveringsvorm(form)
        sheet.write(3, column, str(one.text).strip(), bold=True)
        grid = Grid(book.truth, "clients", rows, columns, (*CLIENTS, one))
        column = crosstab(sheet, (4, column), grid, Look(total_row=True))[1] + 2


@layout
def table_per_month_below(book: Book) -> None:
    """The month above each table, profiles by leveringsvorm with totals inside."""
    style = book.style
    rows = [(style.profile(code),) for code in PROFILES]
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    sheet = book.sheet("Cliënten")
    sheet.write(1, 1, "Aantal cliënten", bold=True)
    row = 3
    for code in run(book.rng, 3):
        sheet.write(row, 1, book.style.month_text(code).capitalize(), bold=True)
        grid = Grid(book.truth, "clients", rows, columns, (*CLIENTS, silent(period=code)))
        look = Look(total_row=True, total_column=True)
        row = crosstab(sheet, (row + 1, 1), grid, look)[0] + 2


@layout
def kinds_below_each_other(book: Book) -> None:
    """Clients, then staff, on one sheet, each under a heading."""
    style = book.style
    months = [style.day(code) for code in run(book.rng, 2)]
    clients = [(m, style.leveringsvorm(f)) for m in months for f in FORMS]
    sheet = book.sheet("Rapportage")
    sheet.write(1, 1, "1. Cliënten", bold=True)
    how = {"remarks": False}
    row = Tidy(book, sheet, "clients", clients, ["clients", "inflow"], (2, 1), **how).write() + 3
    sheet.write(row, 1, "2. Personeel", bold=True)
    staff = [(m, label_of(style, f)) for m in months for f in ("Helpende", "Verzorgende IG")]
    Tidy(book, sheet, "staff", staff, ["fte", "headcount"], (row + 1, 1), **how).write()


@layout
def kinds_side_by_side(book: Book) -> None:
    """Clients on the left, the waiting list on the right."""
    style = book.style
    months = [style.month(code) for code in run(book.rng, 3)]
    clients = [(m, style.leveringsvorm(f)) for m in months for f in FORMS]
    sheet = book.sheet("Overzicht")
    sheet.write(1, 1, "Cliënten", bold=True)
    how = {"remarks": False, "ordered": True}
    Tidy(book, sheet, "clients", clients, ["clients"], (2, 1), **how).write()
    waiting = [(m, style.coded("status", s)) for m in months for s in ("urgent", "actief")]
    sheet.write(1, 6, "Wachtlijst", bold=True)
    Tidy(book, sheet, "waiting_list", waiting, ["waiting"], (2, 6), **how).write()
