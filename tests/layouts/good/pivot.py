"""Pivot tables as they come out of Excel: Rijlabels, Kolomlabels, Eindtotaal."""

from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS
from tests.layouts.grid import Grid, Look, crosstab, total
from tests.layouts.months import last_day, run
from tests.layouts.registry import layout

FORMS = ("VPT", "MPT", "Verblijf")


@layout
def pivot_crosstab(book: Book) -> None:
    """`Som van Aantal cliënten`, gemeenten down, leveringsvormen across, grand totals both ways."""
    style = book.style
    code = run(book.rng, 1)[0]
    month = style.day(code)
    rows = [(place,) for place in sorted(style.places(5), key=lambda one: str(one.text))]
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    sheet = book.sheet("Draaitabel")
    sheet.line(1, 1, ("Peildatum", f"{last_day(code):%d-%m-%Y}"))
    sheet.line(3, 1, ("Som van Aantal cliënten", "Kolomlabels"), bold=True)
    grid = Grid(book.truth, "clients", rows, columns, (*CLIENTS, month))
    look = Look(total_row=True, total_column=True, total_name="Eindtotaal", corner=False)
    crosstab(sheet, (4, 1), grid, look)
    sheet.write(4, 1, "Rijlabels", bold=True)


@layout
def pivot_months(book: Book) -> None:
    """The same with months across and a grand total row only."""
    style = book.style
    rows = [(style.leveringsvorm(one),) for one in FORMS]
    columns = [(style.month(code, True),) for code in run(book.rng, 5)]
    sheet = book.sheet("Blad4")
    sheet.line(3, 1, ("Som van Cliënten", "Kolomlabels"), bold=True)
    grid = Grid(book.truth, "clients", rows, columns, CLIENTS)
    look = Look(total_row=True, total_name="Eindtotaal", corner=False)
    crosstab(sheet, (4, 1), grid, look)
    sheet.write(4, 1, "Rijlabels", bold=True)


@layout
def pivot_compact(book: Book) -> None:
    """The compact form: gemeente and, below it, its leveringsvormen in one column."""
    style = book.style
    months = [style.month(code, True) for code in run(book.rng, 3)]
    forms = [style.leveringsvorm(one) for one in FORMS]
    sheet = book.sheet("Draaitabel")
    sheet.line(3, 1, ("Som van Aantal cliënten", "Kolomlabels"), bold=True)
    sheet.write(4, 1, "Rijlabels", bold=True)
    for n, month in enumerate(months, 2):
        sheet.label(4, n, month, bold=True)
    row = 5
    places = style.places(3, gemeenten_only=True)
    for place in places:
        sheet.label(row, 1, place, bold=True)
        for n, month in enumerate(months, 2):
            found = [_figure(book, month, place, form) for form in forms]
            sheet.number(row, n, "clients", total(found))
        for m, form in enumerate(forms, 1):
            sheet.label(row + m, 1, form)
            for n, month in enumerate(months, 2):
                sheet.figure(row + m, n, _figure(book, month, place, form))
        row += 1 + len(forms)
    sheet.write(row, 1, "Eindtotaal", bold=True)
    for n, month in enumerate(months, 2):
        found = [_figure(book, month, place, form) for place in places for form in forms]
        sheet.number(row, n, "clients", total(found))


def _figure(book: Book, *labels):
    return book.truth.figure("clients", *CLIENTS, *labels)
