"""Capacity per location, with what can be computed from it beside."""

from tests.layouts import decor
from tests.layouts.book import Book
from tests.layouts.good.months_across import draw
from tests.layouts.grid import Grid, Look
from tests.layouts.label import Label, label, silent
from tests.layouts.months import last_day, run
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy
from tests.layouts.vocab_more import PLACE_TYPES

TYPES = (("Verblijf", ""), ("VPT", "geclusterd"))


def place_type(book: Book, lv: str, vpt: str) -> Label:
    """What a capacity sheet calls this kind of places."""
    text = book.style.keep("place type", PLACE_TYPES)[lv, vpt]
    keys = {"leveringsvorm": lv} | ({"vpt_type": vpt} if vpt else {})
    return label("place_type", text, **keys)


def located(book: Book, count: int) -> list[tuple[Label, Label, Label]]:
    """Locations with their gemeente and kind."""
    places = book.style.places(count)
    return [
        (location, place, place_type(book, *book.rng.choice(TYPES)))
        for location, place in zip(book.style.locations(count), places, strict=False)
    ]


@layout
def capacity_tidy(book: Book) -> None:
    """Location, gemeente, kind, capacity, occupied, free; month per row."""
    where = located(book, 5)
    records = [(m, *one) for m in book.style.periods(run(book.rng, 2)) for one in where]
    sheet = book.sheet("Capaciteit")
    at = (decor.top(book, sheet, "capacity"), 1)
    measures = ["capacity", "occupied", *book.rng.choice(([], ["free"]))]
    decor.bottom(book, sheet, Tidy(book, sheet, "capacity", records, measures, at).write())


@layout
def capacity_with_occupancy(book: Book) -> None:
    """The same with a derived bezettingsgraad, which is no figure of its own."""
    book.truth.gaps = 0
    month = book.style.day(run(book.rng, 1)[0])
    records = [(month, *one) for one in located(book, 6)]
    sheet = book.sheet("Capaciteit")
    tidy = Tidy(
        book, sheet, "capacity", records, ["capacity", "occupied"], ordered=True, remarks=False
    )
    tidy.write()
    column = sheet.last_column + 1
    sheet.write(
        1, column, book.rng.choice(("Bezettingsgraad", "Bezetting %", "Bezettingsgraad (%)"))
    )
    by_cell = {one.cells[0]: one for one in book.truth.figures.values()}
    for n in range(len(records)):
        units, occupied = (by_cell[f"{letter}{n + 2}"].value for letter in "EF")
        sheet.write(n + 2, column, round(occupied / units, 4), "0.0%")


@layout
def capacity_by_month(book: Book) -> None:
    """Locations down, months across, places only, totals below."""
    style = book.style
    rows = [(location, place) for location, place, _ in located(book, 5)]
    columns = [(style.month(code, True),) for code in run(book.rng, 4)]
    context = (silent(measure="capacity"), silent(leveringsvorm="Verblijf"))
    grid = Grid(book.truth, "capacity", rows, columns, context)
    titles = ("Capaciteit verblijf: aantal plaatsen per locatie",)
    draw(book, grid, Look(total_row=True), titles, "Capaciteit verblijf")


@layout
def capacity_measures_across(book: Book) -> None:
    """Kinds of places above capacity and occupied, locations down, the date in the title."""
    style = book.style
    code = run(book.rng, 1)[0]
    columns = [
        (place_type(book, *kind), style.measure("capacity", one))
        for kind in TYPES
        for one in ("capacity", "occupied")
    ]
    rows = [(location, place) for location, place, _ in located(book, 4)]
    title = f"Capaciteit en bezetting per {last_day(code):%d-%m-%Y}"
    grid = Grid(book.truth, "capacity", rows, columns, (silent(period=code),))
    draw(book, grid, Look(top=book.rng.choice(("first", "merged"))), (title,), "Capaciteit")
