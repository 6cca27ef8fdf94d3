"""Text files: separators and encodings as Dutch systems write them."""

from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS, month_columns
from tests.layouts.good.tabs import label_of
from tests.layouts.good.tidy import client_records
from tests.layouts.grid import Grid, Look, crosstab
from tests.layouts.months import run
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy

ENCODINGS = ("cp1252", "utf-8", "utf-8-sig")


@layout
def csv_tidy(book: Book) -> None:
    """A tidy table with `;` or a tab between the fields."""
    book.csv = (book.rng.choice((";", "\t")), book.rng.choice(ENCODINGS))
    records = client_records(book, 2, 3)
    Tidy(book, book.sheet(""), "clients", records, ["clients", "inflow", "outflow"]).write()


@layout
def csv_comma(book: Book) -> None:
    """A tidy table with `,` between the fields."""
    book.csv = (",", book.rng.choice(ENCODINGS))
    Tidy(book, book.sheet(""), "clients", client_records(book, 1, 4), ["clients"]).write()


@layout
def csv_staff(book: Book) -> None:
    """Fte and sickness with decimal commas."""
    book.csv = (";", book.rng.choice(ENCODINGS))
    style = book.style
    months = style.periods(run(book.rng, 2))
    records = [(m, label_of(style, f)) for m in months for f in ("Helpende", "Verzorgende IG")]
    measures = ["fte", "headcount", "absence_pct"]
    Tidy(book, book.sheet(""), "staff", records, measures).write()


@layout
def csv_months_across(book: Book) -> None:
    """A cross table under a title, saved as text."""
    book.csv = (";", book.rng.choice(ENCODINGS))
    style = book.style
    rows = [(style.leveringsvorm(one),) for one in ("VPT", "MPT", "Verblijf")]
    grid = Grid(book.truth, "clients", rows, month_columns(book, 4), CLIENTS)
    sheet = book.sheet("")
    sheet.write(1, 1, "Aantal cliënten per maand")
    crosstab(sheet, (3, 1), grid, Look(total_row=True))
