"""Workbooks as partners type them, and what the intake says of them."""

import csv
from datetime import date, datetime
from io import BytesIO, StringIO

import openpyxl

from data import programmes
from pipelines.check import Window, check
from pipelines.found import found_in
from pipelines.harmonise import harmonise
from pipelines.intake import partner_names
from pipelines.judged import Judged
from pipelines.privacy import personal_data
from pipelines.problems import limited
from pipelines.read import read

PARTNER = "getijdenwende"
NOW = datetime(2026, 11, 21, 9)
WINDOW = Window(date(2023, 11, 1), date(2026, 11, 1))
DAY = datetime(2025, 12, 31)

# A good sheet of each kind: the least that can be read, and every figure that belongs to it.
GOOD = {
    "clients": [
        ["Peildatum", "Gemeente", "Leveringsvorm", "VPT-type", "Zorgprofiel", "Aantal cliënten",
         "Instroom", "Uitstroom"],
        [DAY, "Rotterdam", "VPT", "geclusterd", "VV5", 42, 3, 1],
        [DAY, "Schiedam", "Verblijf", "", "VV6", 120, 4, 5],
        [DAY, "Rotterdam", "MPT", "", "VV4", 18, 2, 0],
    ],
    "staff": [
        ["Peildatum", "Teamtype", "Niveau", "Fte", "Aantal medewerkers", "Verzuim %"],
        [DAY, "VPT wijk", "Verzorgende IG", 12.4, 17, 7.8],
        [DAY, "Verblijf", "Helpende", 8, 11, 6.1],
    ],
    "capacity": [
        ["Peildatum", "Gemeente", "Locatie", "Type", "Wooneenheden totaal", "Wooneenheden bezet"],
        [DAY, "Rotterdam", "De Linde", "Verblijf", 80, 77],
        [DAY, "Schiedam", "De Wilg", "VPT geclusterd", 24, 23],
    ],
    "waiting_list": [
        ["Peildatum", "Gemeente", "Wachtstatus", "Aantal wachtenden",
         "Gemiddelde wachttijd (dagen)", "Boven norm"],
        [DAY, "Rotterdam", "Urgent plaatsen", 2, 12.5, 1],
        [DAY, "Schiedam", "Wacht uit voorzorg", 24, 90, 0],
    ],
    "finance": [
        ["Peildatum", "Prestatiegroep", "Afspraak (€)", "Realisatie (€)"],
        [DAY, "VPT", 1250000, 1190000.5],
        [DAY, "MPT", 480000, 465000],
    ],
}  # fmt: skip


def xlsx(*pages, change=None):
    """A workbook of (title, rows) pages; `change(book)` does what openpyxl can besides."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in pages:
        page = book.create_sheet(title)
        for row in rows:
            page.append(["" if cell is None else cell for cell in row])
    if change:
        change(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def text(rows, *, separator=";", encoding="utf-8"):
    """The rows as a .csv; cells that are no text are written as Excel in Dutch shows them."""
    file = StringIO(newline="")
    csv.writer(file, delimiter=separator).writerows([[_typed(cell) for cell in r] for r in rows])
    return file.getvalue().encode(encoding)


def _typed(cell):
    if isinstance(cell, datetime):
        return f"{cell:%d-%m-%Y}"
    if isinstance(cell, float):
        return repr(cell).replace(".", ",")
    return cell


def taken_in(content, name="aanlevering.xlsx", mapping=None):
    """The file judged as far as that goes without a store."""
    workbook = read(content, name)
    problems = personal_data(workbook)
    tables, unclear = [], False
    if not problems:
        aliases = partner_names(programmes.programme("voorbeeld"))

        def judged(table):
            return check(harmonise(table, PARTNER, aliases), WINDOW)

        found = found_in(workbook, mapping or {}, judged)
        tables, problems, unclear = found.tables, found.problems, found.unclear
    refused = "refused" if any(problem.blocks for problem in problems) else "accepted"
    status = "needs_mapping" if unclear else refused
    return Judged(name, PARTNER, workbook.sha256, status, tables, limited(problems))


def of_rows(rows, title="Blad1", **options):
    """One sheet judged."""
    return taken_in(xlsx((title, rows)), **options)


def said(judged):
    """Every problem as (code, kind, severity, cell), in the order of the sheet."""
    found = [(p.code, p.kind, p.severity, p.cell) for p in judged.problems]
    return sorted(found, key=lambda one: (one[3], one))


def blocked(judged):
    """The problems that stop a file."""
    return [one for one in said(judged) if one[2] == "block"]


def with_cells(kind, **cells):
    """The good sheet of a kind with other cells, by name: `with_cells("clients", F2=-1)`."""
    rows = [list(row) for row in GOOD[kind]]
    for name, value in cells.items():
        row, column = openpyxl.utils.cell.coordinate_from_string(name)[::-1]
        rows[row - 1][openpyxl.utils.column_index_from_string(column) - 1] = value
    return rows


def figures(judged, name):
    """The figures of one measure in the first table, as they are in it."""
    return judged.tables[0].frame[name].tolist()
