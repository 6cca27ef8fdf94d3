"""Waiting lists: statuses across, down and as codes."""

from tests.layouts.book import Book
from tests.layouts.good.months_across import draw
from tests.layouts.grid import Grid, Look
from tests.layouts.label import label, silent
from tests.layouts.months import run
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy
from tests.layouts.vocab import STATUS_CODES

STATUSES = ("urgent", "actief", "wacht op voorkeur", "wacht uit voorzorg")
WAITING = (silent(measure="waiting"),)


@layout
def waiting_statuses_across(book: Book) -> None:
    """Four statuses across and a total column; month and gemeente down."""
    style = book.style
    places = style.places(3, gemeenten_only=True)
    rows = [(m, p) for m in style.periods(run(book.rng, 2)) for p in places]
    columns = [(style.coded("status", one),) for one in STATUSES]
    grid = Grid(book.truth, "waiting_list", rows, columns, WAITING)
    titles = ("Wachtlijst: aantal wachtenden per status",)
    draw(book, grid, Look(total_column=True, total_row=style.chance(0.3)), titles, "Wachtlijst")


@layout
def waiting_tidy(book: Book) -> None:
    """One row per month, gemeente, status, profile and wish; statuses sometimes as codes."""
    style, rng = book.style, book.rng
    coded = style.chance(0.3)
    records = []
    for month in style.periods(run(rng, 2)):
        for place in style.places(3, gemeenten_only=True):
            for code in rng.sample(STATUSES, 3):
                status = style.coded("status", code)
                if coded:
                    status = label("status", STATUS_CODES[code], status=code)
                wish = style.leveringsvorm(rng.choice(("VPT", "Verblijf")))
                wish = label("wish", wish.text, leveringsvorm=wish.code)
                profile = style.profile(rng.choice(("VV04", "VV05", "VV06")), bare=True)
                records.append((month, place, status, profile, wish))
    Tidy(book, book.sheet("Wachtlijst"), "waiting_list", records, ["waiting"]).write()


@layout
def waiting_by_month(book: Book) -> None:
    """Statuses down, months across, a total row."""
    style = book.style
    rows = [(style.coded("status", one),) for one in STATUSES]
    columns = [(style.month(code, True),) for code in run(book.rng, 5)]
    grid = Grid(book.truth, "waiting_list", rows, columns, WAITING)
    titles = ("Aantal wachtenden per status",)
    draw(book, grid, Look(total_row=style.chance(0.5)), titles, "Wachtlijst")
