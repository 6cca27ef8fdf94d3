"""The age groups of a list, from days of birth, from ages, or as they were written."""

from dataclasses import dataclass, field
from datetime import date

from data.reference import codes, normalise, spellings
from pipelines import values
from pipelines.counting.days import age_on, birthday, read
from pipelines.counting.safe import UNREAD
from pipelines.workbook import Cell

_OLDEST = 115


@dataclass(frozen=True)
class Ages:
    """A group per row, "" where none is known; `bad` are the places that hold something else."""

    groups: list[str]
    bad: list[int] = field(default_factory=list)


def from_birthdays(cells: list[Cell], moments: list[date | None]) -> Ages:
    """The groups on the day that each row is counted."""
    born = read(cells, birthday)
    groups, bad = [], list(born.bad)
    for at, (day, moment) in enumerate(zip(born.days, moments, strict=True)):
        age = age_on(moment, day) if day and moment else None
        if age is not None and not 0 <= age <= _OLDEST:
            bad.append(at)
        groups.append(_group(age))
    return Ages(groups, sorted(bad))


def from_ages(cells: list[Cell]) -> Ages:
    """The groups of ages in whole years, or of groups as they were written."""
    groups, bad = [], []
    for at, cell in enumerate(cells):
        group = _said(cell)
        if group == UNREAD:
            bad.append(at)
        groups.append(group)
    return Ages(groups, bad)


def _said(cell: Cell) -> str:
    text = str(cell).strip()
    told = spellings("age_group").get(normalise(text))
    if told:
        return told["age_group"]
    if values.is_blank(text):
        return ""
    bare = normalise(text).removesuffix("jaar").removesuffix("jr").strip()
    age = int(bare) if bare.isascii() and bare.isdigit() and len(bare) <= 3 else None
    return _group(age) if age is not None and age <= _OLDEST else UNREAD


def _group(age: int | None) -> str:
    """`75-84` for 80; the groups are those of the code list, e.g. `0-64` and `95+`."""
    if age is None or not 0 <= age <= _OLDEST:
        return ""
    bounds = {int(code.rstrip("+").split("-")[0]): code
              for code in codes("age_group") if code[0].isdigit()}  # fmt: skip
    return bounds[max(low for low in bounds if low <= age)]
