"""What a tab says: a month, a gemeente, a location, a leveringsvorm, the partner."""

from tests.layouts import decor, months
from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS
from tests.layouts.grid import Grid, Look, crosstab
from tests.layouts.label import label, silent
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy

FORMS = ("VPT", "MPT", "Verblijf")
PROFILES = ("VV04", "VV05", "VV06", "VV07", "VV08")
TAB_STYLES = ("iso", "short", "name", "Name", "short name", "number", "compact")


def months_of(book: Book, count: int) -> list[str]:
    """Months that follow each other."""
    return months.run(book.rng, count)


@layout
def tab_per_month(book: Book) -> None:
    """One tab per month, each with profiles by leveringsvorm and totals."""
    style = book.style
    spelled = months.PERIOD[book.rng.choice(TAB_STYLES)]
    rows = [(style.profile(code),) for code in PROFILES]
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    look = Look(total_row=style.chance(0.7), total_column=style.chance(0.7))
    for code in months_of(book, book.rng.randint(2, 5)):
        sheet = book.sheet(spelled(*months.parts(code))[0])
        context = (*CLIENTS, silent(period=code))
        row = decor.top(book, sheet, "clients", "Aantal cliënten")
        crosstab(sheet, (row, 1), Grid(book.truth, "clients", rows, columns, context), look)


@layout
def tab_per_month_year_in_file_name(book: Book) -> None:
    """Tabs `jan`, `feb`, …; only the file name says which year."""
    style = book.style
    chosen = months.run(book.rng, 3, same_year=True)
    book.file_name = f"Cliënten Wlz {chosen[0][:4]}"
    rows = [(place,) for place in style.places(3, gemeenten_only=True)]
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    for code in chosen:
        sheet = book.sheet(str(style.month_word(code).text))
        grid = Grid(book.truth, "clients", rows, columns, (*CLIENTS, silent(period=code)))
        crosstab(sheet, (decor.top(book, sheet, "clients", "Aantal cliënten"), 1), grid, Look())


@layout
def tab_per_month_tidy(book: Book) -> None:
    """One tab per month with a tidy table that has no column for the month."""
    style = book.style
    spelled = months.PERIOD[book.rng.choice(TAB_STYLES)]
    for code in months_of(book, 3):
        records = [
            (place, style.leveringsvorm(form, bare=True), style.profile(profile, bare=True))
            for place in style.places(3)
            for form in FORMS[:2]
            for profile in book.rng.sample(PROFILES, 2)
        ]
        sheet = book.sheet(spelled(*months.parts(code))[0])
        context = (silent(period=code),)
        Tidy(book, sheet, "clients", records, ["clients"], context=context).write()


@layout
def tab_per_gemeente(book: Book) -> None:
    """One tab per gemeente: leveringsvormen down, months across."""
    style = book.style
    rows = [(style.leveringsvorm(one),) for one in FORMS]
    columns = [(style.month(code, True),) for code in months_of(book, 4)]
    for place in style.places(3, gemeenten_only=True):
        sheet = book.sheet(str(place.text).strip().replace("/", ""))
        grid = Grid(book.truth, "clients", rows, columns, (*CLIENTS, place))
        row = decor.top(book, sheet, "clients", f"Aantal cliënten gemeente {place.code}")
        crosstab(sheet, (row, 1), grid, Look(total_row=style.chance(0.6)))


@layout
def tab_per_location(book: Book) -> None:
    """One tab per location: gemeente in a line above, months across."""
    style = book.style
    rows = [(style.leveringsvorm(one),) for one in FORMS]
    columns = [(style.month(code, True),) for code in months_of(book, 3)]
    for location in style.locations(3):
        place = style.places(1, gemeenten_only=True)[0]
        sheet = book.sheet(str(location.text))
        sheet.line(1, 1, ("Locatie:", location.text))
        sheet.line(2, 1, ("Gemeente:", place.text))
        sheet.write(3, 1, "Aantal cliënten per leveringsvorm")
        grid = Grid(book.truth, "clients", rows, columns, (*CLIENTS, location, place))
        crosstab(sheet, (5, 1), grid, Look(total_row=style.chance(0.5)))


@layout
def tab_per_leveringsvorm(book: Book) -> None:
    """One tab per leveringsvorm: profiles down, months across."""
    style = book.style
    rows = [(style.profile(code),) for code in PROFILES]
    columns = [(style.month(code, True),) for code in months_of(book, 3)]
    for form in FORMS:
        one = style.leveringsvorm(form)
        sheet = book.sheet(str(one.text).strip())
        grid = Grid(book.truth, "clients", rows, columns, (*CLIENTS, one))
        row = decor.top(book, sheet, "clients", f"Aantal cliënten {str(one.text).strip()}")
        crosstab(sheet, (row, 1), grid, Look(total_row=True))


@layout
def tab_named_after_partner(book: Book) -> None:
    """The partner's name on the tab and in a line above; a tidy table below."""
    style = book.style
    records = [
        (month, place, style.leveringsvorm(form))
        for month in style.periods(months_of(book, 2))
        for place in style.places(3)
        for form in FORMS
    ]
    sheet = book.sheet(book.partner_name)
    sheet.line(1, 1, ("Organisatie:", book.partner_name))
    decor.help_sheet(book)
    Tidy(book, sheet, "clients", records, ["clients"], (3, 1)).write()


@layout
def sheet_per_kind(book: Book) -> None:
    """Clients, staff and waiting list each on their own tab, instructions before them."""
    style = book.style
    decor.help_sheet(book, book.rng.choice(("Instructie", "Leeswijzer", "Toelichting")))
    chosen = style.periods(months_of(book, 2))
    places = style.places(3, gemeenten_only=True)
    clients = [(m, p, style.leveringsvorm(f)) for m in chosen for p in places for f in FORMS]
    Tidy(book, book.sheet("Cliënten"), "clients", clients, ["clients"]).write()
    staff = [(m, label_of(style, f)) for m in chosen for f in ("Helpende", "Verzorgende IG")]
    Tidy(book, book.sheet("Personeel"), "staff", staff, ["fte", "headcount"]).write()
    waiting = [
        (m, p, style.coded("status", s))
        for m in chosen
        for p in places
        for s in ("urgent", "actief", "wacht op voorkeur")
    ]
    Tidy(book, book.sheet("Wachtlijst"), "waiting_list", waiting, ["waiting"]).write()


def label_of(style, functie: str):
    """A functie and the niveau that it is."""
    from tests.layouts.vocab import FUNCTIES

    return label("functie", functie, functie=functie, niveau=FUNCTIES[functie])
