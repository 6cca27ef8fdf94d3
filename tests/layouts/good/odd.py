"""Habits that mislead a reader: formulas, hidden helpers, derived columns, parts of a whole."""

from tests.layouts import decor
from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS, month_columns
from tests.layouts.good.profiles import one_month
from tests.layouts.grid import Grid, Look, crosstab, total
from tests.layouts.months import run
from tests.layouts.registry import layout
from tests.layouts.sheet import address

FORMS = ("VPT", "MPT", "Verblijf")
KINDS = ("geclusterd", "gespikkeld", "nabij", "wijk")


def numbers_only(book: Book) -> None:
    """Figures as plain numbers, as a sheet with formulas has them."""
    book.style._kept["count"] = "number"


@layout
def totals_as_formulas(book: Book) -> None:
    """Total row and total column are formulas with the value they last gave."""
    numbers_only(book)
    style = book.style
    rows = [(place,) for place in style.places(4, gemeenten_only=True)]
    grid = Grid(book.truth, "clients", rows, month_columns(book, 3), CLIENTS)
    sheet = book.sheet("Cliënten")
    row = decor.top(book, sheet, "clients", "Aantal cliënten per gemeente")
    last, last_column = crosstab(sheet, (row, 1), grid, Look(total_row=True, total_column=True))
    for n in range(row + 1, last + 1):
        here = address(n, last_column)
        sheet.formulas[here] = f"SUM({address(n, 2)}:{address(n, last_column - 1)})"
    for n in range(2, last_column):
        sheet.formulas[address(last, n)] = f"SUM({address(row + 1, n)}:{address(last - 1, n)})"


@layout
def figures_as_formulas(book: Book) -> None:
    """Every figure is a formula over another sheet, with the value it last gave."""
    numbers_only(book)
    book.truth.gaps = 0
    style = book.style
    rows = [(style.leveringsvorm(one),) for one in FORMS]
    grid = Grid(book.truth, "clients", rows, month_columns(book, 4), CLIENTS)
    sheet = book.sheet("Cliënten")
    row = decor.top(book, sheet, "clients", "Aantal cliënten per leveringsvorm")
    crosstab(sheet, (row, 1), grid, Look())
    source = book.sheet("Berekening")
    source.hidden = True
    for figure in list(book.truth.figures.values()):
        for cell in figure.cells:
            sheet.formulas[cell] = f"Berekening!{cell}"


@layout
def hidden_helper_row_and_column(book: Book) -> None:
    """A hidden row of column codes and a hidden column of row numbers; no figures in them."""
    style = book.style
    rows = [(place,) for place in style.places(4, gemeenten_only=True)]
    grid = Grid(book.truth, "clients", rows, month_columns(book, 3), CLIENTS)
    sheet = book.sheet("Cliënten")
    sheet.write(1, 2, "Aantal cliënten per gemeente", bold=True)
    sheet.line(2, 3, ("kol_a", "kol_b", "kol_c"))
    last, _ = crosstab(sheet, (3, 2), grid, Look(total_row=True))
    for row in range(4, last):
        sheet.write(row, 1, f"regel_{row}")
    sheet.hidden_rows.add(2)
    sheet.hidden_columns.add("A")


@layout
def share_columns(book: Book) -> None:
    """The share of the total beside each row: derived, so no figure."""
    numbers_only(book)
    context, says = one_month(book)
    style = book.style
    rows = [(place,) for place in style.places(4, gemeenten_only=True)]
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    grid = Grid(book.truth, "clients", rows, columns, context)
    sheet = book.sheet("Cliënten")
    row = decor.top(book, sheet, "clients", f"Aantal cliënten {says}")
    last, right = crosstab(sheet, (row, 1), grid, Look(total_row=True, total_column=True))
    sheet.write(row, right + 1, book.rng.choice(("Aandeel", "% van totaal", "Aandeel in %")))
    whole = sheet.cells[last, right][0] or 1
    for n in range(row + 1, last + 1):
        sheet.write(n, right + 1, round(sheet.cells[n, right][0] / whole, 4), "0.0%")


@layout
def whole_and_parts(book: Book) -> None:
    """`VPT totaal`, then `waarvan` each of its kinds, then MPT."""
    book.truth.gaps = 0
    style = book.style
    kinds = [style.vpt_type(kind) for kind in KINDS]
    mpt = style.leveringsvorm("MPT")
    sheet = book.sheet("Cliënten")
    row = decor.top(book, sheet, "clients", "Aantal cliënten VPT en MPT per maand")
    months = style.periods(run(book.rng, book.rng.randint(3, 8)))
    sheet.line(row, 1, (style.header(months[0].field), "VPT totaal"), bold=True)
    sheet.line(row, 3, [f"waarvan {one.text}" for one in kinds], bold=True)
    sheet.label(row, 7, mpt, bold=True)
    for n, month in enumerate(months, row + 1):
        sheet.label(n, 1, month)
        parts = [book.truth.figure("clients", *CLIENTS, month, one) for one in kinds]
        sheet.number(n, 2, "clients", total(parts))
        for m, part in enumerate(parts, 3):
            sheet.figure(n, m, part)
        sheet.figure(n, 7, book.truth.figure("clients", *CLIENTS, month, mpt))
