"""Personal data at the door: judged per column, refused in memory, never repeated in a message."""

import re
from functools import cache
from itertools import zip_longest

from data.reference import normalise
from pipelines.problems import Problem
from pipelines.workbook import Cell, RawSheet, Workbook, cell_name

FEWEST = 5  # so many values must be there before a column of numbers is suspected
PASSING = 0.8  # one in eleven random numbers passes the elfproef; four in five do not by chance
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_BSN_HEADERS = ("bsn", "burgerservicenummer", "sofinummer", "sofi nummer", "bsn nummer")
_PERSON_HEADERS = (
    "achternaam", "voornaam", "voorletters", "geboortedatum", "geb datum", "gebdatum", "naam client",
    "naam cliënt", "clientnaam", "cliëntnaam", "clientnummer", "cliëntnummer", "client id",
    "e-mail", "email", "e-mailadres", "telefoonnummer", "huisnummer", "postcode + huisnummer",
)  # fmt: skip
_NOT_BSN_HEADERS = ("agb", "kvk", "telefoon", "iban", "btw")
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[a-z]{2,}$", re.IGNORECASE)


def personal_data(workbook: Workbook) -> list[Problem]:
    """A blocking problem for each column that holds data on persons; says where, never what."""
    return [problem for sheet in workbook.sheets for problem in _in_sheet(sheet)]


def _in_sheet(sheet: RawSheet) -> list[Problem]:
    problems = []
    for position, cells in enumerate(zip_longest(*sheet.rows, fillvalue="")):
        kind = _kind(cells)
        if kind:
            first = next(i for i, cell in enumerate(cells) if cell != "")
            header = "" if _digits(cells[first]) else str(cells[first]).strip()[:60]
            problems.append(
                Problem("E01" if kind == "bsn" else "E02", f"personal_{kind}", "block", sheet.name,
                        first + 1, header, cell_name(first, position))
            )  # fmt: skip
    return problems


def _kind(cells: tuple[Cell, ...]) -> str:
    """`bsn`, `person`, `email`, or nothing. Each different value is judged once."""
    headers = [normalise(cell) for cell in cells[:30] if isinstance(cell, str) and cell.strip()]
    different = set(cells)
    if any(header in _BSN_HEADERS for header in headers) or _looks_like_bsn(different, headers):
        return "bsn"
    if any(header in _person_headers() for header in headers):
        return "person"
    texts = [cell for cell in different if isinstance(cell, str) and "@" in cell]
    return "email" if sum(bool(_EMAIL.match(text.strip())) for text in texts) >= FEWEST else ""


@cache
def _person_headers() -> frozenset[str]:
    return frozenset(normalise(header) for header in _PERSON_HEADERS)


def _looks_like_bsn(cells: set[Cell], headers: list[str]) -> bool:
    if any(header.startswith(_NOT_BSN_HEADERS) for header in headers):
        return False
    suspects = [digits for cell in cells if (digits := _digits(cell))]
    passing = sum(passes_elfproef(digits) for digits in suspects)
    return len(suspects) >= FEWEST and passing >= PASSING * len(suspects)


def _digits(cell: Cell) -> str:
    """The nine digits a cell may hold as a BSN (a lost leading zero put back), else nothing."""
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return ""
    text = f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else str(cell)
    text = re.sub(r"[\s.\u00a0-]", "", text)
    return text.zfill(9) if text.isascii() and text.isdigit() and len(text) in (8, 9) else ""


def passes_elfproef(digits: str) -> bool:
    """Whether nine digits pass the weighted sum modulo eleven that every BSN passes (iWlz CS002)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"
