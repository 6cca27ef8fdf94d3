"""Months across the top: per gemeente, per leveringsvorm, with subtotals, with the year above."""

from tests.layouts import decor
from tests.layouts.book import Book
from tests.layouts.grid import Grid, Look, crosstab
from tests.layouts.label import silent
from tests.layouts.months import run
from tests.layouts.registry import layout

CLIENTS = (silent(measure="clients"),)
TITLES = ("Aantal cliënten per maand", "Cliënten Wlz: aantal per maand", "Aantal cliënten (stand)")


def draw(book: Book, grid: Grid, look: Look, titles=TITLES, tab: str = "Cliënten") -> None:
    """A cross table with its title and what stands below."""
    sheet = book.sheet(tab)
    row = decor.top(book, sheet, grid.dataset, book.rng.choice(titles))
    last, _ = crosstab(sheet, (row, decor.spread(book)), grid, look)
    decor.bottom(book, sheet, last)


def month_columns(book: Book, count: int) -> list[tuple]:
    """One column per month; sometimes the latest first."""
    months = run(book.rng, count)[:: -1 if book.style.chance(0.12) else 1]
    return [(book.style.month(code, across=True),) for code in months]


@layout
def months_by_gemeente(book: Book) -> None:
    """Gemeenten down, months across."""
    rows = [(place,) for place in book.style.places(book.rng.randint(3, 8))]
    grid = Grid(book.truth, "clients", rows, month_columns(book, book.rng.randint(2, 6)), CLIENTS)
    draw(book, grid, Look(total_row=book.style.chance(0.5)))


@layout
def months_by_leveringsvorm(book: Book) -> None:
    """Leveringsvormen down, months across, a total row below."""
    rows = [(book.style.leveringsvorm(one),) for one in ("VPT", "MPT", "Verblijf", "DTV")]
    grid = Grid(book.truth, "clients", rows, month_columns(book, book.rng.randint(3, 12)), CLIENTS)
    draw(book, grid, Look(total_row=book.style.chance(0.7)))


@layout
def months_with_subtotals(book: Book) -> None:
    """Gemeente and leveringsvorm down with a subtotal per gemeente and a grand total."""
    draw(book, _two_levels(book), Look(subtotals=True, total_row=True))


@layout
def months_with_merged_labels(book: Book) -> None:
    """The gemeente once per block in a merged cell, months across."""
    draw(book, _two_levels(book), Look(left="merged", subtotals=book.style.chance(0.3)))


@layout
def months_with_first_label_only(book: Book) -> None:
    """The gemeente only in the first row of its block, sometimes an empty row between blocks."""
    between = book.style.chance(0.3)
    draw(book, _two_levels(book), Look(left="first", blank_between=between))


def _two_levels(book: Book) -> Grid:
    style = book.style
    forms = book.rng.sample(("VPT", "MPT", "Verblijf"), book.rng.choice((2, 3)))
    rows = [(p, style.leveringsvorm(f)) for p in style.places(4) for f in forms]
    if not book.style.chance(0.8):
        rows = [(p, style.profile(f)) for p in style.places(3) for f in ("VV04", "VV05", "VV06")]
    return Grid(book.truth, "clients", rows, month_columns(book, 4), CLIENTS)


@layout
def year_above_month(book: Book) -> None:
    """The year in one header row and the month in the next."""
    style = book.style
    columns = [(style.year(code), style.month_word(code)) for code in run(book.rng, 8)]
    rows = [(style.leveringsvorm(one),) for one in ("VPT", "MPT", "Verblijf")]
    grid = Grid(book.truth, "clients", rows, columns, CLIENTS)
    draw(book, grid, Look(top=book.rng.choice(("all", "first", "merged"))))


@layout
def year_in_title_months_across(book: Book) -> None:
    """Months as words across; only the title says which year."""
    style, months = book.style, run(book.rng, book.rng.randint(3, 9), same_year=True)
    columns = [(style.month_word(code),) for code in months]
    rows = [(place,) for place in style.places(4)]
    title = book.rng.choice(("Aantal cliënten per maand, {}", "Cliënten {} (aantal)"))
    grid = Grid(book.truth, "clients", rows, columns, CLIENTS)
    draw(book, grid, Look(total_row=True), (title.format(months[0][:4]),))


@layout
def quarters_across(book: Book) -> None:
    """Quarters across: each stands for its last month."""
    style, year = book.style, book.rng.choice((2024, 2025))
    columns = [(style.quarter(year, number),) for number in (1, 2, 3, 4)]
    rows = [(style.leveringsvorm(one),) for one in ("VPT", "MPT", "Verblijf")]
    draw(book, Grid(book.truth, "clients", rows, columns, CLIENTS), Look(total_row=True))


@layout
def months_down(book: Book) -> None:
    """Months down, gemeenten across, a total column."""
    style = book.style
    rows = [(period,) for period in style.periods(run(book.rng, book.rng.randint(3, 9)))]
    columns = [(place,) for place in style.places(4, gemeenten_only=True)]
    grid = Grid(book.truth, "clients", rows, columns, CLIENTS)
    draw(book, grid, Look(total_column=book.style.chance(0.5)))
