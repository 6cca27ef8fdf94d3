"""Tables with flows and remarks: stock and flow blocks, a column of remarks inside."""

from tests.layouts import decor
from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS, month_columns
from tests.layouts.grid import Grid, Look, crosstab
from tests.layouts.label import silent
from tests.layouts.months import run
from tests.layouts.registry import layout
from tests.layouts.vocab_more import REMARKS

FORMS = ("VPT", "MPT", "Verblijf")
NAMES = {"clients": "Aantal cliënten ultimo maand", "inflow": "Instroom", "outflow": "Uitstroom"}


@layout
def flow_blocks_below(book: Book) -> None:
    """A block of leveringsvormen by month per measure, below each other."""
    style = book.style
    columns = month_columns(book, 4)
    rows = [(style.leveringsvorm(one),) for one in FORMS]
    sheet = book.sheet("Cliënten")
    row = 1
    for measure, name in NAMES.items():
        sheet.write(row, 1, name, bold=True)
        grid = Grid(book.truth, "clients", rows, columns, (silent(measure=measure),))
        row = crosstab(sheet, (row + 1, 1), grid, Look(total_row=True))[0] + 3


@layout
def flow_blocks_beside(book: Book) -> None:
    """Stock, inflow and outflow as blocks beside each other, their name once above each."""
    style = book.style
    months = [style.day(code) for code in run(book.rng, 5)]
    columns = [
        (style.measure("clients", measure), style.leveringsvorm(form))
        for measure in NAMES
        for form in FORMS
    ]
    sheet = book.sheet("Cliënten")
    row = decor.top(book, sheet, "clients", "Verloop cliënten Wlz")
    grid = Grid(book.truth, "clients", [(month,) for month in months], columns)
    crosstab(sheet, (row, 1), grid, Look(top=book.rng.choice(("first", "merged"))))


@layout
def remarks_in_between(book: Book) -> None:
    """Months across, then a column of remarks."""
    style = book.style
    rows = [(place, style.leveringsvorm(f)) for place in style.places(4) for f in FORMS[:2]]
    grid = Grid(book.truth, "clients", rows, month_columns(book, 3), CLIENTS)
    sheet = book.sheet("Cliënten")
    row = decor.top(book, sheet, "clients", "Aantal cliënten per gemeente en leveringsvorm")
    last, right = crosstab(sheet, (row, 1), grid, Look())
    sheet.write(row, right + 1, "Opmerkingen", bold=True)
    for n in range(row + 1, last + 1):
        sheet.write(n, right + 1, book.rng.choice(REMARKS))


@layout
def crosstab_on_a_busy_sheet(book: Book) -> None:
    """Logo gap, contact lines, instructions beside and the table far down and right."""
    style = book.style
    rows = [(style.leveringsvorm(f), style.profile(p)) for f in FORMS for p in ("VV05", "VV06")]
    grid = Grid(book.truth, "clients", rows, month_columns(book, 4), CLIENTS)
    sheet = book.sheet("Rapportage")
    sheet.write(5, 3, book.partner_name, bold=True)
    sheet.write(6, 3, "Managementinformatie Wlz")
    sheet.write(8, 3, "Aantal cliënten per leveringsvorm en zorgprofiel", bold=True)
    last, right = crosstab(sheet, (11, 3), grid, Look(subtotals=True, total_row=True))
    for n, line in enumerate(decor.HELP):
        sheet.write(5 + n, right + 3, line)
    decor.bottom(book, sheet, last)
