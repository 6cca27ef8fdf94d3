"""How values read in the workbook: codes by their label, partners and gemeenten by their name."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from data import programmes, reference
from data.records import Field, Kind, Value, code_key, codes
from data.settings import settings
from texts import text

Written = str | int | float | date | None
_FIRST_DAY = date(1900, 3, 1)  # before it workbooks count days in their own way


def heading(one: Field, kind: Kind) -> str:
    """The column of a field; of one for few eyes it says so."""
    label = text(f"records.{kind.name}.{one.name}")
    return f"{label} · {text('records.restricted')}" if one.restricted else label


def written(one: Field, value: Value) -> Written:
    """The value as people read it in a cell; several joined by "|"."""
    if value is None:
        return None
    if isinstance(value, list):
        return "|".join(_name(one, str(item)) for item in value)
    if isinstance(value, bool):
        return text("records.yes" if value else "records.no")
    if isinstance(value, str) and one.type in ("day", "half_year"):
        day = date.fromisoformat(value)
        return day if day >= _FIRST_DAY else value
    return _name(one, value) if isinstance(value, str) else value


def meant(one: Field, cell: object) -> object:
    """What a cell of the workbook says, with names and labels back to slugs and codes."""
    if isinstance(cell, float) and cell == int(cell) and one.type not in ("number", "amount"):
        cell = int(cell)
    if one.words:
        return str(cell)
    known = _values(one)
    if not isinstance(cell, str) or not known:
        return str(cell) if one.many or one.points_at else cell
    parts = [part.strip() for part in cell.split("|")] if one.many else [cell.strip()]
    return "|".join(known.get(part.casefold(), part) for part in parts)


def _name(one: Field, value: str) -> str:
    return _names(one).get(value, value)


def _values(one: Field) -> Mapping[str, str]:
    """Slug or code by what people write, in small letters."""
    names = _names(one)
    return {name.casefold(): value for value, name in names.items()} | {
        value.casefold(): value for value in names
    }


def _names(one: Field) -> Mapping[str, str]:
    if one.type == "code":
        return {code: text(code_key(one.codes, code)) for code in codes(one.codes)}
    if one.type == "partner":
        return _partners(settings().programme)
    return _gemeenten() if one.type == "gemeente" else {}


def _partners(programme: str) -> Mapping[str, str]:
    found = programmes.programme(programme).partners
    return dict(zip(found["partner"], found["name"], strict=True))


@cache
def _gemeenten() -> Mapping[str, str]:
    """Name by code; two of one name keep their codes."""
    found = reference.gemeenten().drop_duplicates("name", keep=False)
    return dict(zip(found["gemeente"], found["name"], strict=True))
