"""How much each person of a list works, in fte: as a number, a factor or a percentage."""

from data.reference import normalise
from pipelines import values
from pipelines.counting.lists import PersonList
from pipelines.values import NotReadable
from pipelines.workbook import Cell

_MOST = 2.0  # nobody has more fte; a factor above it was written as a percentage


def fte_of(found: PersonList) -> tuple[list[float | None], list[int]]:
    """The fte per row, None where there is none, and the places that hold something else."""
    cells = found.cells("fte")
    sign = values.decimal_sign(cells) or ","
    read = [_read(cell, sign) for cell in cells]
    bad = [at for at, one in enumerate(read) if isinstance(one, str)]
    figures: list[float | None] = [None if isinstance(one, str) else one for one in read]
    header = normalise(found.header("fte"))
    share = any(part in header for part in ("%", "perc", "factor"))
    if share and max((one for one in figures if one is not None), default=0.0) > _MOST:
        at = found.columns["fte"]
        shown = {i for i, row in enumerate(found.rows) if (row, at) in found.raw.percent}
        figures = [one if one is None or i in shown else one / 100
                   for i, one in enumerate(figures)]  # fmt: skip
    return figures, bad


def _read(cell: Cell, sign: str) -> float | str | None:
    try:
        return values.number(cell, sign, percent=True)
    except NotReadable:
        return "?"
