"""Cross tables of staff, capacity and waiting lists, and several kinds in one workbook."""

from tests.layouts.book import Book
from tests.layouts.good.capacity import located, place_type
from tests.layouts.good.months_across import CLIENTS, draw, month_columns
from tests.layouts.good.tabs import label_of
from tests.layouts.grid import Grid, Look
from tests.layouts.label import label, silent
from tests.layouts.months import last_day, run
from tests.layouts.registry import layout

LEVELS = ("zorghulp", "helpende", "verzorgende_ig", "mbo_vpk", "hbo_vpk")
STATUSES = ("urgent", "actief", "wacht op voorkeur", "wacht uit voorzorg")
FORMS = ("VPT", "MPT", "Verblijf")


@layout
def staff_levels_across(book: Book) -> None:
    """Months down, niveaus across, fte."""
    style = book.style
    columns = []
    for code in LEVELS:
        text = str(style.coded("niveau", code).text)
        text = text if "iveau" in text or not text.isdigit() else f"Niveau {text}"
        columns.append((label("niveau", text, niveau=code),))
    rows = [(month,) for month in style.periods(run(book.rng, 4))]
    grid = Grid(book.truth, "staff", rows, columns, (silent(measure="fte"),))
    draw(book, grid, Look(total_column=True), ("Formatie in fte per niveau",), "Personeel")


@layout
def staff_absence_by_month(book: Book) -> None:
    """Sickness in percent per functie and month; an average is no figure."""
    style = book.style
    rows = [(label_of(style, one),) for one in ("Helpende", "Verzorgende IG", "Zorghulp")]
    context = (silent(measure="absence_pct"),)
    grid = Grid(book.truth, "staff", rows, month_columns(book, 5), context)
    draw(book, grid, Look(), ("Ziekteverzuim in % per functie",), "Verzuim")


@layout
def staff_under_months(book: Book) -> None:
    """Months above fte and persons, functies down."""
    style, months = book.style, run(book.rng, 3)
    measures = [style.measure("staff", one) for one in ("fte", "headcount")]
    columns = [(style.month(code, True), one) for code in months for one in measures]
    rows = [(label_of(style, one),) for one in ("Helpende", "Verzorgende IG", "GZ-psycholoog")]
    look = Look(top=book.rng.choice(("all", "first", "merged")), total_row=style.chance(0.5))
    draw(book, Grid(book.truth, "staff", rows, columns), look, ("Personeel",), "Personeel")


@layout
def capacity_under_months(book: Book) -> None:
    """Months above capacity and occupied, locations and kinds down."""
    style, months = book.style, run(book.rng, 3)
    measures = [style.measure("capacity", one) for one in ("capacity", "occupied")]
    columns = [(style.month(code, True), one) for code in months for one in measures]
    grid = Grid(book.truth, "capacity", located(book, 4), columns)
    look = Look(top=book.rng.choice(("all", "first", "merged")), total_row=True)
    draw(book, grid, look, ("Capaciteit en bezetting",), "Capaciteit")


@layout
def capacity_types_down(book: Book) -> None:
    """Per gemeente and kind of places, one date in the title."""
    style = book.style
    code = run(book.rng, 1)[0]
    kinds = [place_type(book, *one) for one in (("Verblijf", ""), ("VPT", "geclusterd"))]
    places = style.places(3, gemeenten_only=True)
    rows = [(place, kind) for place in places for kind in kinds]
    columns = [(style.measure("capacity", one),) for one in ("capacity", "occupied", "free")]
    grid = Grid(book.truth, "capacity", rows, columns, (silent(period=code),))
    title = f"Capaciteit, stand {last_day(code):%d-%m-%Y}"
    look = Look(left=book.rng.choice(("all", "first", "merged")), total_row=True)
    draw(book, grid, look, (title,), "Capaciteit")


@layout
def waiting_by_profile(book: Book) -> None:
    """Profiles down, statuses across, totals both ways, one date in the title."""
    style = book.style
    code = run(book.rng, 1)[0]
    rows = [(style.profile(one),) for one in ("VV04", "VV05", "VV06", "VV07")]
    columns = [(style.coded("status", one),) for one in STATUSES]
    context = (silent(measure="waiting"), silent(period=code))
    grid = Grid(book.truth, "waiting_list", rows, columns, context)
    title = f"Wachtlijst per {last_day(code):%d-%m-%Y}: aantal wachtenden"
    draw(book, grid, Look(total_row=True, total_column=True), (title,), "Wachtlijst")


@layout
def cross_tables_of_three_kinds(book: Book) -> None:
    """Clients, waiting list and staff by month, each on its own tab."""
    style = book.style
    months = month_columns(book, 3)
    forms = [(style.leveringsvorm(one),) for one in FORMS]
    clients = Grid(book.truth, "clients", forms, months, CLIENTS)
    draw(book, clients, Look(total_row=True), ("Aantal cliënten",))
    statuses = [(style.coded("status", one),) for one in STATUSES]
    waiting = Grid(book.truth, "waiting_list", statuses, months, (silent(measure="waiting"),))
    draw(book, waiting, Look(), ("Aantal wachtenden",), "Wachtlijst")
    functies = [(label_of(style, one),) for one in ("Helpende", "Verzorgende IG")]
    staff = Grid(book.truth, "staff", functies, months, (silent(measure="fte"),))
    draw(book, staff, Look(total_row=True), ("Formatie in fte",), "Personeel")


@layout
def months_by_location(book: Book) -> None:
    """Locations down, months across; no gemeente anywhere, so none is known."""
    rows = [(location,) for location in book.style.locations(4)]
    grid = Grid(book.truth, "clients", rows, month_columns(book, 3), CLIENTS)
    draw(book, grid, Look(total_row=True), ("Aantal cliënten per locatie",))
