"""What a burgerservicenummer looks like: nine digits that pass the elfproef."""

import re
from collections.abc import Iterable

from pipelines.workbook import Cell

FEWEST = 5  # so many different values must be there before they are suspected
PASSING = 0.8  # one in eleven random numbers passes the elfproef; four in five do not by chance
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_NINE = re.compile(r"(?<![\d.,])\d{9}(?![\d.,])", re.ASCII)
DATE = re.compile(r"\d{1,2}[-/. ]\d{1,2}[-/. ](\d{4})|(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}", re.ASCII)


def mostly_pass(digits: Iterable[str]) -> bool:
    """Whether these different numbers of nine digits are BSNs and not so by chance."""
    found = list(digits)
    passing = sum(map(passes_elfproef, found))
    return len(found) >= FEWEST and passing >= PASSING * len(found)


def nine_digits(cell: Cell) -> str:
    """The nine digits a cell may hold as a BSN (a lost leading zero put back), else nothing."""
    if isinstance(cell, float | int):
        whole = 10**7 <= cell < 10**9 and cell == int(cell)
        return str(int(cell)).zfill(9) if whole else ""
    if not isinstance(cell, str) or len(cell) < 8:
        return ""
    if DATE.fullmatch(cell.strip()):
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
