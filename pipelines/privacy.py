"""Personal data at the door: judged per column, refused in memory, never repeated in a message."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache

from data.reference import normalise
from pipelines.problems import Problem
from pipelines.workbook import Cell, RawSheet, Workbook, cell_name

FEWEST = 5  # so many different values must be there before a column is suspected
PASSING = 0.8  # one in eleven random numbers passes the elfproef; four in five do not by chance
BORN_BEFORE = 1985  # no figure in a file is about so long ago, but many a birthday is
_HEADER_ROWS = 30
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_BSN_HEADERS = re.compile(r"(?:client )?(?:bsn|burgerservicenummers?|sofi ?nummers?)(?: ?nr| nummer"
                          r"| client(?:en)?| bewoners?| burgerservicenummer)?")  # fmt: skip
_PERSON_HEADERS = (
    "achternaam", "voornaam", "voornamen", "voorletters", "roepnaam", "geboortedatum", "geb datum",
    "gebdatum", "geboortedag", "naam client", "clientnaam", "client naam", "naam bewoner",
    "bewonersnaam", "naam medewerker", "medewerkersnaam", "patientnaam", "clientnummer",
    "client nummer", "client nr", "clientnr", "client id", "clientcode", "patientnummer",
    "personeelsnummer", "medewerkernummer", "e-mail", "email", "e-mailadres", "emailadres",
    "telefoonnummer", "huisnummer", "postcode + huisnummer",
)  # fmt: skip
_NOT_BSN_HEADERS = ("agb", "kvk", "telefoon", "iban", "btw")
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}", re.IGNORECASE)
_NINE = re.compile(r"(?<![\d.,])\d{9}(?![\d.,])", re.ASCII)
_DATE = re.compile(r"\d{1,2}[-/. ]\d{1,2}[-/. ](\d{4})|(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}", re.ASCII)


def personal_data(workbook: Workbook) -> list[Problem]:
    """A blocking problem for each column that holds data on persons; says where, never what."""
    return [problem for sheet in workbook.sheets for problem in _in_sheet(sheet)]


def _in_sheet(sheet: RawSheet) -> list[Problem]:
    problems, found = [], {}
    for position in range(max(map(len, sheet.rows), default=0)):
        cells = [row[position] if position < len(row) else "" for row in sheet.rows]
        header = _header(cells)
        if kind := _kind(set(cells), header, cells):
            problems.append(_problem(sheet, position, cells, kind, header))
        elif suspects := _suspects(set(cells)):
            found[position] = suspects
    return problems or _across(sheet, found)


def _problem(sheet: RawSheet, position: int, cells: list[Cell], kind: str, header: str) -> Problem:
    tests = {"bsn": _digits, "email": _has_email, "born": _is_birthday}
    test = tests.get(kind)
    row = next((i for i, cell in enumerate(cells) if test and test(cell)), None)
    if row is None:
        row = next(i for i, cell in enumerate(cells) if cell != "")
    code = "E01" if kind == "bsn" else "E02"
    return Problem(code, f"personal_{kind}", "block", sheet.name, row + 1,
                   header if _is_harmless(header) else "", cell_name(row, position))  # fmt: skip


def _across(sheet: RawSheet, suspects: dict[int, set[Cell]]) -> list[Problem]:
    """The same test per row, for a table that lies on its side."""
    rows: dict[int, dict[str, int]] = {}
    for position, wanted in suspects.items():
        for row, cells in enumerate(sheet.rows):
            if position < len(cells) and cells[position] in wanted:
                rows.setdefault(row, {}).setdefault(_digits(cells[position]), position)
    for row, digits in rows.items():
        if _mostly_pass(digits):
            place = Problem("E01", "personal_bsn", "block", sheet.name, row + 1)
            return [replace(place, cell=cell_name(row, min(digits.values())))]
    return []


def _header(cells: list[Cell]) -> str:
    """The first text of a column that could be what it is called."""
    texts = (cell for cell in cells[:_HEADER_ROWS] if isinstance(cell, str) and cell.strip())
    return next((" ".join(text.split())[:60] for text in texts), "")


def _is_harmless(header: str) -> bool:
    """Whether a header may be repeated: it is a word, and nobody's number, address or birthday."""
    return (
        "@" not in header
        and sum(sign.isdigit() for sign in header) < 4
        and bool(_is_known(header) or len(header.split()) == 1)
    )


def _is_known(header: str) -> bool:
    plain = normalise(header)
    return plain in _person_headers() or bool(_BSN_HEADERS.fullmatch(plain))


def _kind(different: set[Cell], header: str, cells: list[Cell]) -> str:
    """`bsn`, `person`, `email`, `born`, or nothing. Each different value is judged once."""
    top = {normalise(cell) for cell in cells[:_HEADER_ROWS] if isinstance(cell, str)} - {""}
    if any(map(_BSN_HEADERS.fullmatch, top)) or _looks_like_bsn(different, top):
        return "bsn"
    if not top.isdisjoint(_person_headers()):
        return "person"
    if sum(map(_has_email, different)) >= FEWEST:
        return "email"
    return "born" if sum(map(_is_birthday, different)) >= FEWEST else ""


@cache
def _person_headers() -> frozenset[str]:
    return frozenset(normalise(header) for header in _PERSON_HEADERS)


def _looks_like_bsn(cells: set[Cell], headers: set[str]) -> bool:
    digits = {found: cell for cell in _suspects(cells) if (found := _digits(cell))}
    if any(header.startswith(_NOT_BSN_HEADERS) for header in headers):
        digits = {nine: cell for nine, cell in digits.items() if not nine.startswith("0")}
    return _mostly_pass(digits)


def _mostly_pass(digits: Iterable[str]) -> bool:
    found = list(digits)
    passing = sum(map(passes_elfproef, found))
    return len(found) >= FEWEST and passing >= PASSING * len(found)


def _suspects(cells: set[Cell]) -> set[Cell]:
    return {cell for cell in cells if _digits(cell)}


def _has_email(cell: Cell) -> bool:
    return isinstance(cell, str) and "@" in cell and bool(_EMAIL.search(cell))


def _is_birthday(cell: Cell) -> bool:
    if isinstance(cell, str):
        found = _DATE.fullmatch(cell.strip()) if "19" in cell else None
        return bool(found) and 1900 <= int(found[1] or found[2]) < BORN_BEFORE
    return isinstance(cell, date) and 1900 < cell.year < BORN_BEFORE


def _digits(cell: Cell) -> str:
    """The nine digits a cell may hold as a BSN (a lost leading zero put back), else nothing."""
    if isinstance(cell, float | int):
        whole = 10**7 <= cell < 10**9 and cell == int(cell)
        return str(int(cell)).zfill(9) if whole else ""
    if not isinstance(cell, str) or len(cell) < 8:
        return ""
    text = re.sub(r"[\s.\u00a0'/-]", "", cell)
    if text.isascii() and text.isdigit():
        return text.zfill(9) if len(text) in (8, 9) else ""
    within = _NINE.search(cell)  # "BSN 123456789", or a name before it
    return within[0] if within else ""


def passes_elfproef(digits: str) -> bool:
    """Whether nine digits pass the sum modulo eleven that every BSN passes (iWlz CS002)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"
