"""What stands around a table: titles, export lines, notes, signatures; never a figure."""

from tests.layouts import headers
from tests.layouts.book import Book
from tests.layouts.sheet import Sheet

NOTES = (
    "Bron: ECD",
    "* exclusief crisisopvang",
    "<5 = minder dan vijf, niet getoond",
    "n.v.t. = niet van toepassing",
    "Voorlopige cijfers, onder voorbehoud van correcties",
    "Toelichting: zie het tabblad Leeswijzer van het kwaliteitshandboek",
)
HELP = (
    "Leeswijzer",
    "Vul alleen de witte cellen in.",
    "Laat een cel leeg als het aantal niet bekend is.",
    "Aanleveren vóór de 10e van de maand.",
    "VPT = Volledig Pakket Thuis, MPT = Modulair Pakket Thuis",
    "De afdeling Control helpt bij vragen.",
)


def top(book: Book, sheet: Sheet, dataset: str, says: str = "") -> int:
    """Some lines above a table, always the one that `says` what matters; gives the table's row."""
    rng, row = book.rng, 1 + book.rng.choice((0, 0, 0, 1, 3))
    lines = []
    if rng.random() < 0.6:
        lines.append(book.partner_name)
    if says or rng.random() < 0.5:
        lines.append(says or rng.choice(headers.SUBJECTS[dataset]))
    if rng.random() < 0.3:
        lines.append(f"Uitgedraaid op {book.style.export_day():%d-%m-%Y %H:%M} uit het bronsysteem")
    for line in lines:
        sheet.write(row, 1, line, bold=True)
        row += 1
    return row + rng.choice((0, 1, 1, 2)) if lines else row


def bottom(book: Book, sheet: Sheet, row: int) -> None:
    """Perhaps notes and a signature line below a table."""
    rng = book.rng
    row += rng.choice((2, 3))
    for note in rng.sample(NOTES, rng.choice((0, 0, 1, 2))):
        sheet.write(row, 1, note)
        row += 1
    if rng.random() < 0.2:
        sheet.write(row + 1, 1, "Voor akkoord, afdeling Control")
        sheet.write(row + 1, 3, "Datum: ____________")


def help_sheet(book: Book, name: str = "Instructie") -> None:
    """A sheet of instructions beside the figures."""
    sheet = book.sheet(name)
    for n, line in enumerate(HELP, 1):
        sheet.write(n, 1, line, bold=n == 1)


def spread(book: Book) -> int:
    """The first column of a table: mostly the first of the sheet."""
    return book.rng.choice((1, 1, 1, 2, 4))
