"""Staff: functie by month, niveau with its measures, teams."""

from tests.layouts import decor
from tests.layouts.book import Book
from tests.layouts.good.months_across import draw
from tests.layouts.good.tabs import label_of
from tests.layouts.grid import Grid, Look
from tests.layouts.label import label, silent
from tests.layouts.months import run
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy
from tests.layouts.vocab import FUNCTIES

LEVELS = ("zorghulp", "helpende", "verzorgende_ig", "mbo_vpk", "hbo_vpk")
TEAMS = ("verblijf", "vpt_geclusterd", "vpt_wijk", "mpt")


@layout
def staff_functions_by_month(book: Book) -> None:
    """Functies down, months across, fte, a total row."""
    style = book.style
    rows = [(label_of(style, one),) for one in book.rng.sample(sorted(FUNCTIES), 5)]
    columns = [(style.month(code, True),) for code in run(book.rng, 4)]
    grid = Grid(book.truth, "staff", rows, columns, (silent(measure="fte"),))
    draw(book, grid, Look(total_row=True), ("Formatie in fte per maand",), "Personeel")


@layout
def staff_levels_tidy(book: Book) -> None:
    """Niveau with fte, persons and sickness; month per row."""
    style = book.style
    months = style.periods(run(book.rng, 3))
    records = [(month, style.coded("niveau", one)) for month in months for one in LEVELS]
    measures = ["fte", "headcount", "absence_pct", *book.rng.choice(([], ["vacancies"]))]
    sheet = book.sheet("Personeel")
    at = (decor.top(book, sheet, "staff"), 1)
    Tidy(book, sheet, "staff", records, measures, at).write()


@layout
def staff_flows_tidy(book: Book) -> None:
    """Functie with in dienst and uit dienst beside the headcount."""
    style = book.style
    months = style.periods(run(book.rng, 2))
    records = [(month, label_of(style, one)) for month in months for one in sorted(FUNCTIES)[:5]]
    sheet = book.sheet(book.rng.choice(("HR", "Personeel", "Medewerkers")))
    at = (decor.top(book, sheet, "staff"), decor.spread(book))
    measures = ["headcount", "inflow", "outflow", "fte"]
    decor.bottom(book, sheet, Tidy(book, sheet, "staff", records, measures, at).write())


@layout
def staff_by_team(book: Book) -> None:
    """Teams and niveaus in columns of their own."""
    style = book.style
    months = style.periods(run(book.rng, 2))
    records = [
        (month, style.coded("team_type", team), style.coded("niveau", level))
        for month in months
        for team in TEAMS
        for level in LEVELS[1:4]
    ]
    Tidy(book, book.sheet("Personeel"), "staff", records, ["fte", "headcount"]).write()


@layout
def staff_measures_as_rows(book: Book) -> None:
    """Fte, medewerkers and verzuim as rows per niveau, months across."""
    style = book.style
    measures = [style.measure("staff", one) for one in ("fte", "headcount", "absence_pct")]
    rows = [(style.coded("niveau", level), one) for level in LEVELS[:4] for one in measures]
    columns = [(style.month(code, True),) for code in run(book.rng, 4)]
    look = Look(left=book.rng.choice(("all", "first", "merged")))
    draw(
        book, Grid(book.truth, "staff", rows, columns), look, ("Personeel per niveau",), "Personeel"
    )


@layout
def staff_absence_as_fraction(book: Book) -> None:
    """Sickness as 0,078 without a percent format: the range of the column says what it is."""
    style = book.style
    style._kept["percent"] = "fraction"
    records = [
        (month, label("niveau", str(style.coded("niveau", level).text), niveau=level))
        for month in style.periods(run(book.rng, 2))
        for level in LEVELS
    ]
    Tidy(book, book.sheet("Verzuim"), "staff", records, ["absence_pct", "headcount"]).write()
    book.ambiguous = "0,078 under `%` could be 7,8 % or less than a tenth of a percent"
