"""The period stands in no column: the title, a line above or the file name says it."""

from tests.layouts import decor, months
from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS, draw
from tests.layouts.grid import Grid, Look, crosstab
from tests.layouts.label import silent
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy

FORMS = ("VPT", "MPT", "Verblijf")


def by_gemeente(book: Book, code: str) -> Grid:
    """Gemeenten down, leveringsvormen across, in one month."""
    style = book.style
    rows = [(place,) for place in style.places(book.rng.randint(3, 6))]
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    return Grid(book.truth, "clients", rows, columns, (*CLIENTS, silent(period=code)))


@layout
def period_in_title(book: Book) -> None:
    """`Cliënten stand 31-12-2025` above the table."""
    code = months.run(book.rng, 1)[0]
    day = months.last_day(code)
    titles = (
        f"Aantal cliënten, stand {day:%d-%m-%Y}",
        f"Aantal cliënten per {day.day} {months.NAMES[day.month - 1]} {day.year}",
        f"Aantal cliënten {book.style.month_text(code)}",
        f"Aantal cliënten (peildatum {day:%d-%m-%y})",
    )
    draw(book, by_gemeente(book, code), Look(total_row=True, total_column=True), titles)


@layout
def quarter_in_title(book: Book) -> None:
    """`Q3 2025` above the table: its last month."""
    year, quarter = book.rng.choice((2024, 2025)), book.rng.randint(1, 4)
    code = months.period(year, quarter * 3)
    titles = (f"Aantal cliënten Q{quarter} {year}", f"Aantal cliënten {quarter}e kwartaal {year}")
    draw(book, by_gemeente(book, code), Look(total_row=True), titles)


@layout
def period_in_line_above(book: Book) -> None:
    """`Peildatum:` and a date in the cell beside it."""
    code = months.run(book.rng, 1)[0]
    sheet = book.sheet("Cliënten")
    sheet.line(1, 1, ("Organisatie:", book.partner_name))
    name = book.rng.choice(("Peildatum:", "Stand per", "Peildatum"))
    day = book.style.day(code)
    sheet.write(2, 1, name)
    sheet.label(2, 2, day)
    sheet.write(3, 1, "Onderwerp:")
    sheet.write(3, 2, "Aantal cliënten")
    last, _ = crosstab(sheet, (5, 1), by_gemeente(book, code), Look(total_row=True))
    decor.bottom(book, sheet, last)


@layout
def period_in_file_name(book: Book) -> None:
    """`Cliënten stand 31-12-2025.xlsx`, and nothing about it inside."""
    code = months.run(book.rng, 1)[0]
    day = months.last_day(code)
    book.file_name = book.rng.choice(
        (
            f"Clienten stand {day:%d-%m-%Y}",
            f"{code} aantal clienten",
            f"Aantal cliënten {book.style.month_text(code)}",
            f"clienten_wlz_{day:%Y%m}",
        )
    )
    draw(book, by_gemeente(book, code), Look(total_column=True), ("Aantal cliënten",))


@layout
def period_in_tab_and_tidy_below(book: Book) -> None:
    """`Stand 31-12-2025` as the tab's name, a tidy table without a date."""
    code = months.run(book.rng, 1)[0]
    sheet = book.sheet(f"Stand {months.last_day(code):%d-%m-%Y}")
    style = book.style
    records = [
        (place, style.leveringsvorm(form), style.profile(profile, bare=True))
        for place in style.places(3)
        for form in FORMS
        for profile in ("VV05", "VV06")
    ]
    Tidy(
        book, sheet, "clients", records, ["clients", "inflow"], context=(silent(period=code),)
    ).write()
