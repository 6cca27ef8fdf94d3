"""Zorgprofielen down or across, against leveringsvormen: the table every controller knows."""

from tests.layouts.book import Book
from tests.layouts.good.months_across import CLIENTS, draw
from tests.layouts.grid import TOTALS, Grid, Look
from tests.layouts.label import label, silent
from tests.layouts.months import last_day, run
from tests.layouts.registry import layout

FORMS = ("VPT", "MPT", "Verblijf")
PROFILES = ("VV04", "VV05", "VV06", "VV07", "VV08")


def one_month(book: Book) -> tuple[tuple, str]:
    """The context of a table of one month, and how its title says which."""
    code = run(book.rng, 1)[0]
    day = last_day(code)
    says = (
        f"stand {day:%d-%m-%Y}",
        f"peildatum {day:%d-%m-%Y}",
        f"per {day:%d-%m-%y}",
        book.style.month_text(code),
    )
    return (*CLIENTS, silent(period=code)), book.rng.choice(says)


@layout
def profiles_by_forms(book: Book) -> None:
    """Profiles down, leveringsvormen across, totals both ways, the date in the title."""
    context, says = one_month(book)
    style = book.style
    profiles = [*PROFILES, "VV09b"] if style.chance(0.4) else PROFILES
    rows = [(style.profile(code),) for code in profiles]
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    look = Look(total_row=True, total_column=True, total_name=book.rng.choice(TOTALS))
    draw(book, Grid(book.truth, "clients", rows, columns, context), look, (f"Cliënten {says}",))


@layout
def profiles_by_forms_per_gemeente(book: Book) -> None:
    """Gemeente and profile down, leveringsvormen across, subtotals per gemeente."""
    context, says = one_month(book)
    style = book.style
    places = style.places(3, gemeenten_only=True)
    rows = [(place, style.profile(code)) for place in places for code in PROFILES[:3]]
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    look = Look(left=book.rng.choice(("all", "first", "merged")), subtotals=True, total_row=True)
    draw(book, Grid(book.truth, "clients", rows, columns, context), look, (f"Cliënten {says}",))


@layout
def profiles_across(book: Book) -> None:
    """Profiles across, months and gemeenten down."""
    style = book.style
    columns = [(style.profile(code),) for code in PROFILES]
    months = style.periods(run(book.rng, 2))
    rows = [(m, p) for m in months for p in style.places(3, gemeenten_only=True)]
    rows = list({tuple(one.keys for one in row): row for row in rows}.values())
    grid = Grid(book.truth, "clients", rows, columns, CLIENTS)
    titles = ("Aantal cliënten per zorgprofiel (sector VV)",)
    draw(book, grid, Look(total_column=style.chance(0.5)), titles)


@layout
def profile_with_treatment_in_one_cell(book: Book) -> None:
    """Labels such as `VV5 incl. BH`: two facts in one cell."""
    context, says = one_month(book)
    style = book.style
    form = book.rng.choice(("{} incl. BH", "{} incl. behandeling", "{} incl BH"))
    rows = []
    for code in PROFILES:
        for treatment in ("incl", "excl"):
            text = form.replace("incl", treatment).format(style.profile(code).text)
            keys = {"zorgprofiel": code, "behandeling": treatment}
            rows.append((label("zorgprofiel", text, **keys),))
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    grid = Grid(book.truth, "clients", rows, columns, context)
    draw(book, grid, Look(total_row=True), (f"Cliënten {says}",))


@layout
def form_with_profile_in_one_cell(book: Book) -> None:
    """Labels such as `VPT 5VV` down, months across."""
    style = book.style
    form = book.rng.choice(("{lv} {n}VV", "{lv} VV{n}", "{lv} VV0{n}"))
    rows = []
    for lv in ("VPT", "MPT"):
        for code in PROFILES:
            text = form.format(lv=lv, n=code[-1])
            rows.append((label("zorgprofiel", text, leveringsvorm=lv, zorgprofiel=code),))
    columns = [(style.month(code, True),) for code in run(book.rng, 3)]
    draw(book, Grid(book.truth, "clients", rows, columns, CLIENTS), Look(total_row=True))


@layout
def profiles_without_sector(book: Book) -> None:
    """`ZZP 5`: the title says that the sector is VV."""
    context, says = one_month(book)
    style = book.style
    form = book.rng.choice(("ZZP {}", "ZP{}", "ZZP{}"))
    rows = [(label("zorgprofiel", form.format(c[-1]), zorgprofiel=c),) for c in PROFILES]
    columns = [(style.leveringsvorm(one),) for one in FORMS]
    grid = Grid(book.truth, "clients", rows, columns, context)
    title = f"Cliënten verpleging en verzorging (VV) {says}"
    draw(book, grid, Look(total_row=True, total_column=True), (title,))
    book.ambiguous = "the sector is said once, in the title"
