"""Finance: agreed and realised amounts per prestatiegroep, sometimes in thousands of euros."""

from tests.layouts.book import Book
from tests.layouts.months import run
from tests.layouts.registry import layout
from tests.layouts.truth import Figure

GROUPS = ("VPT", "MPT", "Verblijf")
HEADERS = {
    "agreed_eur": ("Afspraak bedrag", "Productieafspraak", "Budget"),
    "realised_eur": ("Realisatie bedrag", "Realisatie"),
}


@layout
def finance_tidy(book: Book) -> None:
    """One row per month and prestatiegroep, whole euros or `x 1.000`."""
    style, rng = book.style, book.rng
    thousands = style.chance(0.4)
    unit = rng.choice((" (x 1.000)", " x € 1.000")) if thousands else rng.choice(("", " (€)"))
    sheet = book.sheet("Financiën")
    names = [rng.choice(HEADERS[one]) + unit for one in HEADERS]
    months = style.periods(run(rng, 2))
    sheet.line(1, 1, (style.header(months[0].field), "Prestatiegroep", "Budgetronde", *names))
    row = 1
    for month in months:
        for group in GROUPS:
            row += 1
            sheet.label(row, 1, month)
            sheet.line(row, 2, (group, "initieel"))
            for n, measure in enumerate(HEADERS, 4):
                amount = rng.randint(200, 9000)
                keys = {"dataset": "finance", "partner": book.partner, "measure": measure}
                value = float(amount * 1000)
                figure = Figure(
                    keys | dict(month.keys), value, sheet.name, extra=f"{group} {month}"
                )
                figure.cells.append(f"{'ABCDE'[n - 1]}{row}")
                book.truth.figures[row, measure] = figure
                sheet.write(row, n, amount if thousands else amount * 1000)
    book.ambiguous = "the contract names no keys for prestatiegroep and budgetronde"
