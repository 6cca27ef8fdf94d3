"""Leveringsvormen and kinds of VPT across the top, alone, under months or above them."""

from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS, draw
from tests.layouts.grid import Grid, Look
from tests.layouts.label import label, silent
from tests.layouts.months import run
from tests.layouts.registry import layout

FORMS = ("VPT", "MPT", "Verblijf")
KINDS = ("geclusterd", "gespikkeld", "nabij", "wijk")


@layout
def forms_by_month_and_gemeente(book: Book) -> None:
    """Month and gemeente down, leveringsvormen across, a total column."""
    style = book.style
    months = style.periods(run(book.rng, 3))
    rows = [(month, place) for month in months for place in style.places(3, gemeenten_only=True)]
    columns = [
        (style.leveringsvorm(one),)
        for one in (*FORMS, *book.rng.choice((("DTV",), ("PGB", "DTV"), ())))
    ]
    grid = Grid(book.truth, "clients", _unique(rows), columns, CLIENTS)
    draw(book, grid, Look(total_column=style.chance(0.6)), ("Aantal cliënten per leveringsvorm",))


def _unique(rows: list[tuple]) -> list[tuple]:
    """Rows without those that say the same in other words."""
    kept = {tuple(one.keys for one in row): row for row in reversed(rows)}
    return [row for row in rows if kept[tuple(one.keys for one in row)] is row]


@layout
def forms_above_months(book: Book) -> None:
    """Leveringsvormen in the first header row, months in the second."""
    style, months = book.style, run(book.rng, 3)
    columns = [(style.leveringsvorm(f), style.month(m, True)) for f in FORMS for m in months]
    rows = [(place,) for place in style.places(4)]
    grid = Grid(book.truth, "clients", rows, columns, CLIENTS)
    draw(book, grid, Look(top=book.rng.choice(("all", "first", "merged")), total_row=True))


@layout
def months_above_forms(book: Book) -> None:
    """Months in the first header row, leveringsvormen in the second."""
    style, months = book.style, run(book.rng, 4)
    columns = [(style.month(m, True), style.leveringsvorm(f)) for m in months for f in FORMS]
    rows = [(style.profile(code),) for code in ("VV04", "VV05", "VV06", "VV07", "VV08")]
    grid = Grid(book.truth, "clients", rows, columns, CLIENTS)
    draw(book, grid, Look(top=book.rng.choice(("all", "first", "merged")), total_row=True))


@layout
def three_header_rows(book: Book) -> None:
    """Year, month and leveringsvorm above each other."""
    style, months = book.style, run(book.rng, 4)
    columns = [
        (style.year(m), style.month_word(m), style.leveringsvorm(f)) for m in months for f in FORMS
    ]
    rows = [(place,) for place in style.places(3)]
    grid = Grid(book.truth, "clients", rows, columns, CLIENTS)
    draw(book, grid, Look(top=book.rng.choice(("all", "first", "merged"))))


@layout
def vpt_types_across(book: Book) -> None:
    """Kinds of VPT across, gemeenten down, the VPT total beside them."""
    style = book.style
    month = silent(period=run(book.rng, 1)[0])
    columns = [(style.vpt_type(kind),) for kind in KINDS]
    rows = [(place,) for place in style.places(4)]
    grid = Grid(book.truth, "clients", rows, columns, (*CLIENTS, month))
    title = f"Aantal cliënten met VPT, {style.month_text(month.code)}"
    look = Look(total_column=True, total_name=book.rng.choice(("Totaal", "Totaal VPT")))
    draw(book, grid, look, (title,), "VPT")


@layout
def vpt_types_under_forms(book: Book) -> None:
    """VPT split in a second header row; the other leveringsvormen have nothing there."""
    style = book.style
    forms = [(style.leveringsvorm("VPT"), style.vpt_type(kind)) for kind in KINDS]
    forms += [(style.leveringsvorm(one), label("vpt_type", "")) for one in ("MPT", "Verblijf")]
    rows = [(month,) for month in style.periods(run(book.rng, book.rng.randint(3, 8)))]
    grid = Grid(book.truth, "clients", rows, forms, CLIENTS)
    draw(book, grid, Look(top=book.rng.choice(("first", "merged"))), ("Aantal cliënten",))
