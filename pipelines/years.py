"""Read one cell that holds a year, which begins on its first of January."""

import re
from datetime import date

from pipelines.days import month
from pipelines.workbook import Cell


def year_begun(cell: Cell) -> date | None:
    """The first of January of a bare year, else the month that a cell means. Raises NotReadable."""
    said = cell.strip() if isinstance(cell, str) else cell
    if isinstance(said, str) and re.fullmatch(r"20\d\d", said, re.ASCII):
        return date(int(said), 1, 1)
    if isinstance(said, int | float) and not isinstance(said, bool) and said in range(2000, 2100):
        return date(int(said), 1, 1)
    return month(cell)
