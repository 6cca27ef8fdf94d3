"""Cross tables and tidy tables nobody thought of: dimensions dealt at random over the sheet."""

from itertools import product
from math import prod

from tests.layouts.book import Book
from tests.layouts.good.months_across import draw
from tests.layouts.grid import TOTALS, Grid, Look
from tests.layouts.label import Label, silent
from tests.layouts.months import last_day, run
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy

MEASURES = ("clients", "inflow", "outflow")
WIDEST, LONGEST = 24, 60


def dimensions(book: Book, across: bool) -> dict[str, list[Label]]:
    """Months and some of the rest, each with its labels, in random order."""
    style, rng = book.style, book.rng
    months = run(rng, rng.randint(2, 5))
    forms = rng.sample(("VPT", "MPT", "Verblijf", "DTV"), rng.randint(2, 4))
    profiles = sorted(rng.sample(("VV04", "VV05", "VV06", "VV07", "VV08"), rng.randint(2, 5)))
    rest = {
        "place": style.places(rng.randint(2, 5), gemeenten_only=True),
        "location": style.locations(rng.randint(2, 4)),
        "form": [style.leveringsvorm(one, bare=not across) for one in forms],
        "profile": [style.profile(one, bare=not across) for one in profiles],
        "treatment": [style.coded("behandeling", one) for one in ("incl", "excl")],
    }
    chosen = rng.sample(sorted(rest), rng.randint(1, 3))
    if "place" in chosen and "location" in chosen:
        chosen.remove("location")
    when = [style.month(one, True) for one in months] if across else style.periods(months)
    every = [("month", when), *((name, rest[name]) for name in chosen)]
    rng.shuffle(every)
    return dict(every)


@layout
def any_cross_table(book: Book) -> None:
    """Each dimension down or across, the month perhaps in the title; one measure."""
    dims = dimensions(book, across=True)
    context, says = [silent(measure="clients")], "per maand"
    if len(dims) > 2 and book.style.chance(0.35):
        month = dims.pop("month")[-1]
        context.append(silent(period=month.code))
        says = f"stand {last_day(month.code):%d-%m-%Y}"
    left, top = _dealt(book, dims)
    grid = Grid(book.truth, "clients", list(product(*left)), list(product(*top)), tuple(context))
    title = f"Aantal cliënten {_per(book, dims, top)}{says}"
    draw(book, grid, _look(book, len(left)), (title,))


def _per(book: Book, dims: dict[str, list[Label]], top: list) -> str:
    """Locations across have no name above them: the title says it, and asking is as right."""
    if dims.get("location") not in top:
        return ""
    book.ambiguous = "only the title says that the names across are locations"
    return "per locatie "


@layout
def any_cross_table_with_flows(book: Book) -> None:
    """The same with aantal, instroom and uitstroom as the last header row."""
    dims = dimensions(book, across=True)
    left, top = _dealt(book, dims, WIDEST // 3)
    per = _per(book, dims, top)
    top.append([book.style.measure("clients", one) for one in MEASURES])
    grid = Grid(book.truth, "clients", list(product(*left)), list(product(*top)))
    look = _look(book, len(left))
    look.total_column = False
    draw(book, grid, look, (f"Cliënten {per}(aantal, instroom, uitstroom)",))


@layout
def any_tidy_table(book: Book) -> None:
    """One row per combination of whatever dimensions, columns in any order."""
    dims = dimensions(book, across=False)
    records = list(product(*dims.values()))
    if len(records) > LONGEST:
        records = book.rng.sample(records, LONGEST)
    measures = list(MEASURES[: book.rng.choice((1, 1, 3))])
    sheet = book.sheet(book.rng.choice(("Cliënten", "Cliënten Wlz", "Aantal cliënten")))
    Tidy(book, sheet, "clients", records, measures).write()


def _dealt(book: Book, dims: dict[str, list[Label]], widest: int = WIDEST):
    """At least one dimension on each side, and no more columns than a sheet has room for."""
    names = list(dims)
    while True:
        book.rng.shuffle(names)
        cut = book.rng.randint(1, len(names) - 1)
        left, top = ([dims[n] for n in part] for part in (names[:cut], names[cut:]))
        if prod(map(len, top)) <= widest:
            return left, top


def _look(book: Book, levels: int) -> Look:
    style = book.style
    return Look(
        top=book.rng.choice(("all", "first", "merged")),
        left=book.rng.choice(("all", "first", "merged")),
        total_row=style.chance(0.5),
        total_column=style.chance(0.4),
        subtotals=levels > 1 and style.chance(0.4),
        total_name=book.rng.choice(TOTALS),
    )
