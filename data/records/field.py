"""What a kind of record is made of: fields with their types, declared once."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Type = Literal[
    "text", "long", "day", "half_year", "moment", "count", "number", "amount", "score", "code",
    "partner", "bouwsteen", "gemeente", "kpi", "goal", "policy", "yes_no", "record",
]  # fmt: skip

SQL_TYPES: dict[str, str] = {
    "day": "DATE", "half_year": "DATE", "moment": "TIMESTAMP", "count": "BIGINT",
    "score": "BIGINT", "number": "DOUBLE", "amount": "DOUBLE", "yes_no": "BOOLEAN",
}  # fmt: skip
_MOST = {"text": 300, "long": 8000}  # signs; a cell of a workbook holds 32,767
_LINKS = ("bouwsteen", "goal", "policy")  # types that are the name of the kind they point at


@dataclass(frozen=True)
class Field:
    """One thing that can be said of a record.

    `codes` names the list that a `code` comes from (see `data.records.codes`). `many`: a list of
    them. `restricted`: for few eyes only (see `data.recorded`). `kind` is where a `record` points.
    A `count` or `score` lies between `lowest` and `highest`; `longest` is how many signs words may
    have when that is less than usual.
    """

    name: str
    type: Type = "text"
    required: bool = False
    codes: str = ""
    many: bool = False
    restricted: bool = False
    kind: str = ""
    lowest: int = 0
    highest: int | None = None
    longest: int = 0

    @property
    def points_at(self) -> str:
        """The kind of record that its values are ids of, or ""."""
        return self.type if self.type in _LINKS else self.kind

    @property
    def sql_type(self) -> str:
        """The type of its column in an answer of the gate."""
        return SQL_TYPES.get(self.type, "VARCHAR") + ("[]" if self.many else "")

    @property
    def most(self) -> int:
        """How many signs its words may have."""
        return self.longest or _MOST.get(self.type, 0)

    @property
    def words(self) -> bool:
        """Whether people write what they like in it."""
        return self.type in ("text", "long")


@dataclass(frozen=True)
class Kind:
    """One kind of record. `title_field` is what a list calls a record by.

    `own` are the fields that say whose record it is: an analyst may write one of the own partner
    ("" in it: the record's id says so); without them only who keeps the programme may. The partner
    in `asked` may besides write the fields of `reply`: a question is answered by its owner. One
    `of_steward` is written by its owner and the datasteward: it opens what others may not see.
    """

    name: str
    fields: tuple[Field, ...]
    title_field: str
    own: tuple[str, ...] = ()
    asked: str = ""
    reply: tuple[str, ...] = ()
    of_steward: bool = False

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """Its fields by name, in order."""
        return {field.name: field for field in self.fields}

    @property
    def restricted(self) -> tuple[str, ...]:
        """The names of the fields that are for few eyes only."""
        return tuple(field.name for field in self.fields if field.restricted)

    @property
    def parties(self) -> tuple[Field, ...]:
        """The fields that say which partners may see the restricted ones of a record."""
        named = ("partner", "parties", "partners")
        return tuple(f for f in self.fields if f.type == "partner" and f.name in named)


def text(name: str, required: bool = False, many: bool = False) -> Field:
    """One line of words."""
    return Field(name, "text", required, many=many)


def long(name: str, required: bool = False) -> Field:
    """Several lines of words."""
    return Field(name, "long", required)


def day(name: str, required: bool = False) -> Field:
    """A day on the calendar."""
    return Field(name, "day", required)


def code(name: str, codes: str = "", required: bool = False, many: bool = False) -> Field:
    """One value of a list; the list is called as the field unless told otherwise."""
    return Field(name, "code", required, codes or name, many)


def partner(name: str, required: bool = False, many: bool = False) -> Field:
    """A partner of the programme."""
    return Field(name, "partner", required, many=many)


def bouwsteen(required: bool = False) -> Field:
    """The bouwsteen that a record is about."""
    return Field("bouwsteen", "bouwsteen", required)


def link(name: str, kind: str = "", required: bool = False) -> Field:
    """Another record; its kind is called as the field unless told otherwise."""
    return Field(name, "record", required, kind=kind or name)


def yes_no(name: str, required: bool = False) -> Field:
    """Yes or no."""
    return Field(name, "yes_no", required)


def eur(name: str, required: bool = False) -> Field:
    """An amount in euros, for few eyes only."""
    return Field(name, "amount", required, restricted=True)


def score(name: str, highest: int, required: bool = False) -> Field:
    """A judgement from 1 up to `highest`."""
    return Field(name, "score", required, lowest=1, highest=highest)


def year(required: bool = False) -> Field:
    """The year that a record is about."""
    return Field("year", "count", required, lowest=2000, highest=2100)
