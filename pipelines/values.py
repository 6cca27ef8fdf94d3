"""Read one cell that holds a figure, in every way that partners write one."""

import re
from collections.abc import Iterable
from math import isfinite

from pipelines.workbook import Cell

MISSING = frozenset(
    {"", "-", "–", "—", "n.v.t.", "nvt", "n.v.t", "n/a", "x", "onb.", "onb", "onbekend", "?"}
)
# "<5": a masked figure is not a figure
_BELOW = re.compile(r"(?:<=?|≤|minder dan|kleiner dan)\s*\d+")
_ERROR = re.compile(
    r"#(?:REF|VERW|N/?[AB]|NA|DIV/0|DEEL/0|VALUE|WAARDE|NAME|NAAM|NULL|LEEG|NUM|GETAL)[!?]?", re.I
)

_CLEAR = {  # texts that can only be read with this decimal sign
    ",": re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,(?:\d\d?|\d{4,})"
                    r"|0+,\d+|\d{4,},\d+", re.ASCII),
    ".": re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d\d?|\d{4,})"
                    r"|0+\.\d+|\d{4,}\.\d+", re.ASCII),
}  # fmt: skip
_WHOLE = re.compile(r"\d+", re.ASCII)
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)  # 1.234: thousands, or decimals
_IN_GROUPS = re.compile(r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?", re.ASCII)
_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")


class NotReadable(ValueError):
    """The cell does not say what its column asks for."""


def is_blank(cell: Cell) -> bool:
    """Whether the cell says nothing: empty, a dash, n.v.t. and the like."""
    return isinstance(cell, str) and _trimmed(cell).lower() in MISSING


def is_masked(cell: Cell) -> bool:
    """Whether the cell says that there are a few, not how many: `<5`."""
    return isinstance(cell, str) and bool(_BELOW.fullmatch(_trimmed(cell).lower()))


def is_missing(cell: Cell) -> bool:
    """Whether the cell says that there is no figure; that is never zero."""
    return is_blank(cell) or is_masked(cell)


def is_error(cell: Cell) -> bool:
    """Whether the cell holds an error of Excel as text, as a .csv does: `#DEEL/0!`."""
    return isinstance(cell, str) and bool(_ERROR.fullmatch(cell.strip()))


def decimal_sign(cells: Iterable[Cell]) -> str:
    """The decimal sign that these cells prove: "," or ".", "" if none does, "?" if both do."""
    texts = {_bare(cell).removesuffix("%").rstrip() for cell in cells if isinstance(cell, str)}
    proven = [sign for sign, shape in _CLEAR.items() if any(map(shape.fullmatch, texts))]
    return "?" if len(proven) == 2 else "".join(proven)


def number(cell: Cell, sign: str = ",", *, percent: bool = False) -> float | None:
    """The figure in a cell, or None where there is none. Raises NotReadable.

    `sign` is the decimal sign of texts that can be read in two ways, such as `1.234`; with
    another sign than "," or "." these are not readable. `percent` allows a `%` behind the figure.
    """
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        raise NotReadable
    if not isinstance(cell, str):
        if not isfinite(cell):
            raise NotReadable
        return float(cell)
    if is_missing(cell):
        return None
    text = _bare(cell)
    if percent:
        text = text.removesuffix("%").rstrip()
    negative = text.startswith(("-", "−"))
    figure = _from_text(text.lstrip("-−+") if text[1:2].isdigit() else text, sign)
    return -figure if negative and figure else figure


def _trimmed(cell: str) -> str:
    return _SPACES.sub(" ", cell).strip()


def _bare(cell: str) -> str:
    """Without what does not change a figure: spaces and € around it, thousands set apart."""
    text = _trimmed(cell).lstrip("'").removeprefix("€").removesuffix("€").strip()
    text = text.removesuffix(",--").removesuffix(",-")
    sign, figure = (text[:1], text[1:].strip()) if text[:1] in "-−+" else ("", text)
    return sign + (re.sub(r"[ '’]", "", figure) if _IN_GROUPS.fullmatch(figure) else figure)


def _from_text(text: str, sign: str) -> float:
    if _WHOLE.fullmatch(text):
        return float(text)
    clear = [decimal for decimal, shape in _CLEAR.items() if shape.fullmatch(text)]
    if not clear and sign in _CLEAR and _EITHER.fullmatch(text):
        clear = [sign]
    if not clear:
        raise NotReadable
    decimal, thousands = clear[0], "." if clear[0] == "," else ","
    return float(text.replace(thousands, "").replace(decimal, "."))
