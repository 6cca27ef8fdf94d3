"""Read one cell that holds a figure, in every way that partners write one."""

import re

from pipelines.workbook import Cell

MISSING = frozenset(
    {"", "-", "–", "—", "n.v.t.", "nvt", "n.v.t", "x", "onb.", "onb", "onbekend", "?"}
)
_BELOW = re.compile(r"^<\s*\d+$")  # "<5": a masked figure is not a figure


class NotReadable(ValueError):
    """The cell does not say what its column asks for."""


def is_missing(cell: Cell) -> bool:
    """Whether the cell says that there is no figure; that is never zero."""
    if not isinstance(cell, str):
        return False
    text = cell.replace("\u00a0", " ").strip().lower()
    return text in MISSING or bool(_BELOW.match(text))


def number(cell: Cell, thousands: str = ".") -> float | None:
    """The figure in a cell, or None where there is none. Raises NotReadable.

    In text the comma is the decimal sign; `thousands` is what a lone dot with three digits behind
    it means for this column: "." a thousands sign, "" a decimal point.
    """
    if isinstance(cell, bool):
        raise NotReadable
    if isinstance(cell, int | float):
        return float(cell)
    if not isinstance(cell, str):
        raise NotReadable
    if is_missing(cell):
        return None
    text = re.sub(r"[\s\u00a0\u202f'’€]", "", cell).removesuffix("%")
    return _from_text(text, thousands)


def _from_text(text: str, thousands: str) -> float:
    if re.fullmatch(r"[-+−]?\d+", text):
        return float(text.replace("−", "-"))
    if re.fullmatch(r"[-+−]?\d{1,3}(\.\d{3})*,\d+|[-+−]?\d+,\d+", text):
        return float(text.replace("−", "-").replace(".", "").replace(",", "."))
    if re.fullmatch(r"[-+]?\d{1,3}(\.\d{3})+", text) and thousands == ".":
        return float(text.replace(".", ""))
    if re.fullmatch(r"[-+]?\d{1,3}(\.\d{3}){2,}", text):
        return float(text.replace(".", ""))
    if re.fullmatch(r"[-+]?\d+\.\d+", text):
        return float(text)
    raise NotReadable
