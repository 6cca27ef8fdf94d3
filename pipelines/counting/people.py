"""The rows of a list as what is counted of them: who, where they belong, when they are there."""

from dataclasses import dataclass, field
from datetime import date

from pipelines import values
from pipelines.counting import ages, days
from pipelines.counting.columns import Columns
from pipelines.counting.fte import fte_of
from pipelines.counting.lists import PersonList
from pipelines.counting.remarks import Remark, remark, rows_named
from pipelines.workbook import Cell

Who = str | tuple[int]  # a number as it was written, or the row of somebody without one


@dataclass(frozen=True)
class Person:
    """One row: who it is about, the words that say where it belongs, and when it holds.

    `words` are in the order of `People.names`; `moment` is None where the list does not say it,
    and then there is a remark that blocks.
    """

    who: Who
    words: tuple[str, ...]
    moment: date | None
    start: date | None = None
    end: date | None = None
    fte: float | None = None


@dataclass(frozen=True)
class People:
    """Everybody in a list; `names` are the columns of the declaration that `words` fill."""

    names: tuple[str, ...]
    rows: list[Person]
    remarks: list[Remark] = field(default_factory=list)


def people_of(found: PersonList, columns: Columns, period: date | None) -> People:
    """The list, read; `period` is the month that a person said, when no column says it."""
    remarks: list[Remark] = []
    moments = _moments(found, columns, period, remarks)
    words = {name: column.words for name, column in columns.words.items()}
    grouped = _ages(found, columns, moments, remarks)
    if grouped is not None:
        words["age_group"] = grouped
    start, end = (_days(found, name, remarks) for name in ("start", "end"))
    _late = [at for at, (one, other) in enumerate(zip(start, end, strict=True))
             if one and other and other < one]  # fmt: skip
    if _late:
        remarks.append(_at("block", "end_before_start", found, "end", _late))
    fte = _fte(found, remarks) if "fte" in columns.used else [None] * len(found.rows)
    names = tuple(words)
    each = zip(*words.values(), strict=True) if words else ((),) * len(found.rows)
    rows = [Person(*one) for one in zip(
        _who(found), each, moments, start, end, fte, strict=True)]  # fmt: skip
    return People(names, rows, remarks)


def _moments(
    found: PersonList, columns: Columns, period: date | None, remarks: list[Remark]
) -> list[date | None]:
    if columns.moments is None:
        return [days.end_of_month(period) if period else None] * len(found.rows)
    if columns.moments.bad:
        remarks.append(_at("block", "unread_days", found, "period", columns.moments.bad))
    silent = [at for at, day in enumerate(columns.moments.days)
              if day is None and at not in set(columns.moments.bad)]  # fmt: skip
    if silent:
        remarks.append(_at("block", "no_day", found, "period", silent))
    return columns.moments.days


def _ages(
    found: PersonList, columns: Columns, moments: list[date | None], remarks: list[Remark]
) -> list[str] | None:
    name = next((one for one in ("born", "age_group") if one in columns.used), None)
    if name is None:
        return None
    cells = found.cells(name)
    read = ages.from_birthdays(cells, moments) if name == "born" else ages.from_ages(cells)
    if read.bad:
        remarks.append(_at("block", "unread_ages", found, name, read.bad))
    return read.groups


def _days(found: PersonList, name: str, remarks: list[Remark]) -> list[date | None]:
    if name not in found.columns:
        return [None] * len(found.rows)
    read = days.read(found.cells(name))
    if read.bad:
        remarks.append(_at("block", "unread_days", found, name, read.bad))
    return read.days


def _fte(found: PersonList, remarks: list[Remark]) -> list[float | None]:
    figures, bad = fte_of(found)
    gaps = [at for at, one in enumerate(figures) if one is None and at not in set(bad)]
    if bad:
        remarks.append(_at("block", "unread_fte", found, "fte", bad))
    if gaps:
        remarks.append(_at("block", "no_fte", found, "fte", gaps))
    return figures


def _who(found: PersonList) -> list[Who]:
    if "number" not in found.columns:
        return [(row,) for row in found.rows]
    return [_number(cell) or (row,)
            for cell, row in zip(found.cells("number"), found.rows, strict=True)]  # fmt: skip


def _number(cell: Cell) -> str:
    """A number in one spelling: 754 and "0754.0" are one person; "" where there is none."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = "".join(str(cell).split()).lower().removesuffix(".0")
    return "" if values.is_blank(text) else text.lstrip("0") or "0"


def _at(severity: str, kind: str, found: PersonList, name: str, places: list[int]) -> Remark:
    """A remark about cells of a column, by the rows of the partner's own sheet."""
    rows = rows_named(found.rows[at] for at in places)
    return remark(severity, kind, found.header(name), n=len(places), rows=rows)  # type: ignore[arg-type]
