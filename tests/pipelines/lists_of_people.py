"""Lists with one row per person, as an ECD or an HR system exports them; everybody is made up."""

from datetime import datetime

from pipelines.counting.counted import counted
from pipelines.counting.offers import offer
from pipelines.privacy import personal_data
from pipelines.read import read
from tests.pipelines.books import xlsx

HEADER = ["Cliëntnummer", "Naam cliënt", "Geboortedatum", "Woonplaats",
          "Leveringsvorm", "Zorgprofiel", "Behandeling", "Startdatum zorg", "Einddatum zorg",
          "Peildatum"]  # fmt: skip
DECEMBER = datetime(2025, 12, 31)
STAFF = ["Personeelsnummer", "Naam medewerker", "Niveau", "Team", "Dienstverband", "Fte",
         "Datum in dienst", "Datum uit dienst", "Peildatum"]  # fmt: skip


def client(number, **other):
    """A row of `HEADER`, in care since March 2025; other cells by their header's first word."""
    row = {
        "Cliëntnummer": number, "Naam": f"Zzyxq{number}heuvel",
        "Geboortedatum": datetime(1940, 5, 6),
        "Woonplaats": "Rotterdam", "Leveringsvorm": "VPT", "Zorgprofiel": "VV5",
        "Behandeling": "incl", "Startdatum": datetime(2025, 3, 1), "Einddatum": "",
        "Peildatum": DECEMBER,
    }  # fmt: skip
    return list((row | other).values())


def employee(number, **other):
    """A row of `STAFF`."""
    row = {
        "Personeelsnummer": number, "Naam": f"Qxyzz{number}dam", "Niveau": "Helpende",
        "Team": "VPT wijk", "Dienstverband": "vast", "Fte": 0.5, "In": datetime(2020, 1, 1),
        "Uit": "", "Peildatum": DECEMBER,
    }  # fmt: skip
    return list((row | other).values())


def without(rows, *headers):
    """The same table without these columns."""
    at = [i for i, header in enumerate(rows[0]) if header not in headers]
    return [[row[i] for i in at] for row in rows]


def offered(*pages, name="lijst.xlsx", change=None):
    """The workbook of these (title, rows) pages and what is offered for it."""
    workbook = read(xlsx(*pages, change=change), name)
    return workbook, offer(workbook, personal_data(workbook))


def counts(rows, period=None, title="Blad1", **more):
    """What is counted of one sheet: the cells of the counts, below their header, by header."""
    workbook, found = offered((title, rows), **more)
    done = counted(workbook, found, period)
    return lines(done.content) if done.content else [], done


def lines(content):
    """The rows of a counted workbook as one dict each, without what is empty."""
    (sheet,) = read(content, "geteld.xlsx").sheets
    header, *rows = sheet.rows
    return [{h: c for h, c in zip(header, row, strict=False) if c != ""} for row in rows]


def kinds(done):
    """What is remarked."""
    return [(one.severity, one.kind) for one in done.remarks]
