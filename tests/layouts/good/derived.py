"""Columns and rows that are computed, meant or hoped for: none of them is a figure."""

from tests.layouts import decor
from tests.layouts.book import Book
from tests.layouts.good.capacity import located
from tests.layouts.good.months_across import CLIENTS, month_columns
from tests.layouts.good.tidy import client_records
from tests.layouts.grid import Grid, Look, crosstab, total
from tests.layouts.months import run
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy

FORMS = ("VPT", "MPT", "Verblijf")


def months_table(book: Book, look: Look):
    """Leveringsvormen by month; gives the sheet, the header's row, the last row and column."""
    book.style._kept["count"] = "number"
    book.truth.gaps = 0
    rows = [(book.style.leveringsvorm(one),) for one in FORMS]
    grid = Grid(book.truth, "clients", rows, month_columns(book, 4), CLIENTS)
    sheet = book.sheet("Cliënten")
    row = decor.top(book, sheet, "clients", "Aantal cliënten per maand")
    return sheet, row, *crosstab(sheet, (row, 1), grid, look)


@layout
def with_a_target_column(book: Book) -> None:
    """Months across, then what was hoped for."""
    sheet, row, last, right = months_table(book, Look())
    sheet.write(row, right + 1, book.rng.choice(("Doel", "Doelstelling", "Streefwaarde", "Norm")))
    for n in range(row + 1, last + 1):
        sheet.write(n, right + 1, book.rng.randint(20, 400))


@layout
def with_a_difference_column(book: Book) -> None:
    """The last month less the first, beside them."""
    sheet, row, last, right = months_table(book, Look())
    sheet.write(row, right + 1, book.rng.choice(("Verschil", "Mutatie", "Groei", "+/-")))
    for n in range(row + 1, last + 1):
        sheet.write(n, right + 1, sheet.cells[n, right][0] - sheet.cells[n, 2][0])


@layout
def with_an_average(book: Book) -> None:
    """An average column beside the months and an average row below."""
    sheet, row, last, right = months_table(book, Look(total_row=True))
    name = book.rng.choice(("Gemiddeld", "Gem.", "Gemiddelde"))
    sheet.write(row, right + 1, name)
    for n in range(row + 1, last + 1):
        values = [sheet.cells[n, m][0] for m in range(2, right + 1)]
        sheet.write(n, right + 1, round(sum(values) / len(values), 1))
    sheet.write(last + 1, 1, name)
    for m in range(2, right + 1):
        values = [sheet.cells[n, m][0] for n in range(row + 1, last)]
        sheet.write(last + 1, m, round(sum(values) / len(values), 1))


@layout
def with_a_growth_in_percent(book: Book) -> None:
    """A row of growth against the month before, in percent."""
    sheet, row, last, right = months_table(book, Look(total_row=True))
    sheet.write(last + 1, 1, "Groei t.o.v. vorige maand")
    for m in range(3, right + 1):
        before, now = sheet.cells[last, m - 1][0], sheet.cells[last, m][0]
        if before:
            sheet.write(last + 1, m, round(now / before - 1, 4), "0.0%")


@layout
def with_men_and_women(book: Book) -> None:
    """The count, then how many of them are men and women."""
    book.truth.gaps = 0
    book.style._kept["count"] = "number"
    records = client_records(book, 1, 4)
    sheet = book.sheet("Cliënten")
    how = {"ordered": True, "remarks": False}
    last = Tidy(book, sheet, "clients", records, ["clients"], **how).write()
    right = sheet.last_column
    sheet.line(1, right + 1, ("waarvan man", "waarvan vrouw"), bold=True)
    for row in range(2, last + 1):
        every = sheet.cells[row, right][0]
        men = book.rng.randint(0, every)
        sheet.line(row, right + 1, (men, every - men))


@layout
def totals_first(book: Book) -> None:
    """The total row stands above its parts, the total column before them."""
    style = book.style
    rows = [(place,) for place in style.places(4, gemeenten_only=True)]
    columns = month_columns(book, 3)
    grid = Grid(book.truth, "clients", rows, columns, CLIENTS)
    sheet = book.sheet("Cliënten")
    row = decor.top(book, sheet, "clients", "Aantal cliënten per gemeente")
    sheet.write(row, 1, style.header("place"))
    sheet.write(row + 1, 1, "Totaal", bold=True)
    for n, top in enumerate(columns, 2):
        sheet.label(row, n, top[0])
        sheet.number(row + 1, n, "clients", total([grid.figure(one, top) for one in rows]))
        for m, one in enumerate(rows, row + 2):
            sheet.label(m, 1, one[0])
            sheet.figure(m, n, grid.figure(one, top))


@layout
def capacity_with_all_its_columns(book: Book) -> None:
    """Capacity, occupied, free and the rate, with a total line."""
    book.truth.gaps = 0
    month = book.style.day(run(book.rng, 1)[0])
    records = [(month, *one) for one in located(book, 5)]
    sheet = book.sheet("Capaciteit")
    measures = ["capacity", "occupied", "free"]
    how = {"ordered": True, "remarks": False, "totals": True}
    last = Tidy(book, sheet, "capacity", records, measures, **how).write()
    sheet.write(1, 8, book.rng.choice(("Bezettingsgraad", "Bezettingsgraad %")))
    figures = {one.cells[0]: one.value for one in book.truth.figures.values()}
    for row in range(2, last):
        sheet.write(row, 8, round(figures[f"F{row}"] / figures[f"E{row}"], 4), "0%")
