"""Personal data at the door: judged per column, refused in memory, never repeated in a message."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from data.reference import normalise
from pipelines.addresses import is_address, mostly_addresses
from pipelines.bsn import DATE, FEWEST, mostly_pass, nine_digits, passes_elfproef
from pipelines.distinct import columns
from pipelines.marking.own_sheet import is_list_sheet
from pipelines.problems import Problem
from pipelines.workbook import Cell, RawSheet, Workbook, cell_name

__all__ = ["passes_elfproef", "personal_data"]

BORN_BEFORE = 1985  # no figure in a file is about so long ago, but many a birthday is
_HEADER_ROWS = 30
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


def personal_data(workbook: Workbook) -> list[Problem]:
    """A blocking problem for each column that holds data on persons; says where, never what."""
    sheets = [sheet for sheet in workbook.sheets if not is_list_sheet(sheet)]
    return [problem for sheet in sheets for problem in _in_sheet(sheet)]


def _in_sheet(sheet: RawSheet) -> list[Problem]:
    problems, found = [], {}
    for position, column in enumerate(columns(sheet)):
        top = [row[position] for row in sheet.rows[:_HEADER_ROWS] if position < len(row)]
        if kind := _kind(column.cells, _texts(top)):
            problems.append(_problem(sheet, position, sheet.columns[position], kind))
        elif suspects := _suspects(column.cells):
            found[position] = suspects
    return problems or _across(sheet, found)


def _problem(sheet: RawSheet, position: int, cells: tuple[Cell, ...], kind: str) -> Problem:
    test = {"bsn": nine_digits, "email": _has_email, "born": _is_birthday,
            "address": is_address}.get(kind, _is_known)  # fmt: skip
    row = next((i for i, cell in enumerate(cells) if test(cell)), None)
    if row is None:  # a column that is called so and is still empty
        row = next(i for i, cell in enumerate(cells) if _is_known(cell))
    top = _texts(cells)
    header = next((text for text in top if _is_known(text)), next(iter(top), ""))
    return Problem("E01" if kind == "bsn" else "E02", f"personal_{kind}", "block", sheet.name,
                   row + 1, header if _is_harmless(header) else "",
                   cell_name(row, position))  # fmt: skip


def _across(sheet: RawSheet, suspects: dict[int, set[Cell]]) -> list[Problem]:
    """The same test per row, for a table that lies on its side."""
    rows: dict[int, dict[str, int]] = {}
    for position, wanted in suspects.items():
        for row, cells in enumerate(sheet.rows):
            if position < len(cells) and cells[position] in wanted:
                rows.setdefault(row, {}).setdefault(nine_digits(cells[position]), position)
    for row, digits in rows.items():
        if mostly_pass(digits):
            place = Problem("E01", "personal_bsn", "block", sheet.name, row + 1)
            return [replace(place, cell=cell_name(row, min(digits.values())))]
    return []


def _texts(cells: Sequence[Cell]) -> list[str]:
    """The texts at the top of a column, of which one may be what it is called."""
    texts = (" ".join(cell.split()) for cell in cells[:_HEADER_ROWS] if isinstance(cell, str))
    return [text[:60] for text in texts if text]


def _is_harmless(header: str) -> bool:
    """Whether a header may be repeated: some words, and nobody's number, address or birthday."""
    digits = sum(sign.isdigit() for sign in header)
    return "@" not in header and digits < 4 and len(header.split()) <= 4


def _is_known(header: Cell) -> bool:
    if not isinstance(header, str):
        return False
    plain = normalise(header)
    return plain in _person_headers() or bool(_BSN_HEADERS.fullmatch(plain))


def _kind(different: list[Cell], texts: list[str]) -> str:
    """`bsn`, `person`, `email`, `address`, `born`, or nothing; each different value judged once."""
    top = set(map(normalise, texts))
    if any(map(_BSN_HEADERS.fullmatch, top)) or _looks_like_bsn(different, top):
        return "bsn"
    if not top.isdisjoint(_person_headers()):
        return "person"
    if sum(map(_has_email, different)) >= FEWEST:
        return "email"
    if mostly_addresses(different):
        return "address"
    return "born" if sum(map(_is_birthday, different)) >= FEWEST else ""


@cache
def _person_headers() -> frozenset[str]:
    return frozenset(normalise(header) for header in _PERSON_HEADERS)


def _looks_like_bsn(cells: list[Cell], headers: set[str]) -> bool:
    digits = {found: cell for cell in _suspects(cells) if (found := nine_digits(cell))}
    if any(header.startswith(_NOT_BSN_HEADERS) for header in headers):
        digits = {nine: cell for nine, cell in digits.items() if not nine.startswith("0")}
    return mostly_pass(digits)


def _suspects(cells: list[Cell]) -> set[Cell]:
    return {cell for cell in cells if nine_digits(cell)}


def _has_email(cell: Cell) -> bool:
    return isinstance(cell, str) and "@" in cell and bool(_EMAIL.search(cell))


def _is_birthday(cell: Cell) -> bool:
    if isinstance(cell, str):
        found = DATE.fullmatch(cell.strip()) if "19" in cell else None
        return bool(found) and 1900 <= int(found[1] or found[2]) < BORN_BEFORE
    return isinstance(cell, date) and 1900 < cell.year < BORN_BEFORE
