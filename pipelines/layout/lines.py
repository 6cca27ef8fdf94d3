"""What a row of headers or a column of labels is about, judged by all its cells together."""

from collections import Counter
from collections.abc import Iterable

from pipelines import values
from pipelines.layout.words import Phrase, phrase
from pipelines.workbook import Cell

MOSTLY = 0.8  # share of the cells that must mean it
# of two readings that explain as many cells, the first; bare numbers are years before codes
_ORDER = ("measure", "period", "year", "leveringsvorm", "gemeente", "wait_status", "zorgprofiel",
          "niveau", "team_type", "prestatiegroep", "month")  # fmt: skip


def about(cells: Iterable[Cell], kind: str) -> tuple[str, float]:
    """The name that most of these cells are a value of, and the share of them that are.

    Blank cells and totals do not count. `measure`, `period`, `year` and `month` are names too.
    """
    counts: Counter[str] = Counter()
    of = 0
    for cell in dict.fromkeys(cells):
        if isinstance(cell, str) and (not cell or values.is_missing(cell)):
            continue
        found = phrase(cell, kind)
        if found.flag == "total":
            continue
        of += 1
        counts.update(_names(found))
    if not counts:
        return "", 0.0
    best = min(counts, key=lambda name: (-counts[name], _rank(name)))
    return best, counts[best] / of


def is_about(cell: Cell, name: str, kind: str) -> bool:
    """Whether a cell is a value of that name."""
    return name in _names(phrase(cell, kind))


def _names(found: Phrase) -> set[str]:
    said = {"measure": found.measures, "period": found.period, "year": found.year,
            "month": found.month}  # fmt: skip
    return {name for name, value in said.items() if value} | set(found.codes)


def _rank(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)
