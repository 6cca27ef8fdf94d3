"""Where somebody lives: a postcode of six together with a house number, in one cell."""

import re
from collections.abc import Iterable

from pipelines.bsn import FEWEST
from pipelines.workbook import Cell

# `2025 VV 4` and `2025 wk 12` look the same: a year, and a profile, a week or a quarter
_NO_POSTCODE = "VV|VG|LG|LVG|ZG|GZ|WK|KW|JR|SA|SD|SS"
_POSTCODE = rf"(?<!\d)[1-9]\d{{3}} ?(?!(?:{_NO_POSTCODE})\b|(?:{_NO_POSTCODE})\d)[A-Z]{{2}}"
_BEHIND = rf"{_POSTCODE}(?![A-Z])[ ,;:/-]{{0,3}}(?:nr\.? ?|huisnummer )?\d{{1,5}}(?!\d)"
_BEFORE = rf"[^\W\d_]{{2}}\.? \d{{1,5}} ?[A-Z]?(?:-\w{{1,4}})?[ ,;/-]{{1,3}}{_POSTCODE}(?![A-Z])"
_ADDRESS = re.compile(f"{_BEHIND}|{_BEFORE}", re.IGNORECASE)
_LONGEST = 200  # characters; a longer text explains
_TRIED = 2_000  # of very many texts the first tell whether to look at the others


def is_address(cell: Cell) -> bool:
    """Whether a postcode of six and a house number stand in this cell."""
    return isinstance(cell, str) and len(cell) <= _LONGEST and bool(_ADDRESS.search(cell))


def mostly_addresses(different: Iterable[Cell]) -> bool:
    """Whether half of the texts of a column, and not a few by chance, are addresses."""
    texts = [cell for cell in different if isinstance(cell, str) and 6 <= len(cell) <= _LONGEST]
    if len(texts) < FEWEST:
        return False
    if len(texts) > 2 * _TRIED and not any(map(is_address, texts[:_TRIED])):
        return False
    found = sum(map(is_address, texts))
    return found >= FEWEST and found * 2 >= len(texts)
