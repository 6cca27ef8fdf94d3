"""The words in which a spreadsheet kind is declared: sheet, column, rule.

From one declaration come the template workbook, the checks, the table, the documentation and the
demo data, so these classes hold facts only and do nothing themselves.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from data.sheets.links import Flow, Ratio, Twice

Type = Literal["period", "code", "count", "amount", "percent", "text", "date", "partner"]
Severity = Literal["block", "warn", "info"]

SQL_TYPES: dict[Type, str] = {
    "period": "DATE",
    "code": "VARCHAR",
    "count": "BIGINT",
    "amount": "DOUBLE",
    "percent": "DOUBLE",
    "text": "VARCHAR",
    "date": "DATE",
}


@dataclass(frozen=True)
class Rule:
    """What a column's values must be. `broken` marks the values that are not; blanks never are.

    `kind` names the sentence in `texts` (`problems.<kind>`); `expected` fills its place.
    """

    code: str
    kind: str
    severity: Severity
    broken: Callable[[pd.Series], pd.Series]
    expected: str = ""


@dataclass(frozen=True)
class RowRule:
    """What the figures of one row must be to each other; `column` is the one to blame."""

    code: str
    kind: str
    severity: Severity
    column: str
    broken: Callable[[pd.DataFrame], pd.Series]
    expected: Callable[[pd.Series], str] = lambda row: ""


@dataclass(frozen=True)
class Column:
    """One column: its name in the table, the headers partners write, its type and its rules.

    `headers[0]` is the one in our own template. A `code` column takes the values of
    `data.reference.codes(codes)`; a `period` or `code` column is part of the row's key, figures
    are not.
    """

    name: str
    headers: tuple[str, ...]
    type: Type
    required: bool = False  # the sheet cannot be read without this column
    codes: str = ""  # the spelling list that `code` values come from
    blank: str | None = None  # the code a blank cell means; None: a blank cell is a problem
    rules: tuple[Rule, ...] = ()
    key: bool = True
    adds: bool = True  # False: an average or a percentage, of which a sum says nothing
    public: bool = True  # False: for the partner's own eyes and the datasteward's only
    example: tuple[object, ...] = ()
    first_day: bool = False  # a month from the beginning of which something holds
    yearly: bool = False  # a bare year is read as its first of January

    @property
    def header(self) -> str:
        """The header in our own template."""
        return self.headers[0]

    @property
    def measure(self) -> bool:
        """Whether this column holds figures."""
        return self.type in ("count", "amount", "percent")


@dataclass(frozen=True)
class Sheet:
    """One spreadsheet kind, delivered per partner and month."""

    name: str
    title: str  # the sheet's name in our own template
    columns: tuple[Column, ...]
    row_rules: tuple[RowRule, ...] = ()
    flow: Flow | None = None
    jumps: tuple[str, ...] = ()  # measures whose jump against the month before is asked about (E17)
    words: tuple[str, ...] = ()  # beginnings of words by which partners call such a sheet
    restricted: bool = False  # never shown per partner to others, regionally only as index
    persons: tuple[str, ...] = ()  # measures that count people, small numbers of whom are marked
    ratios: tuple[Ratio, ...] = ()
    twice: tuple[Twice, ...] = ()
    apart: tuple[str, str] = ("", "")  # (column, code) that a total should leave out (E24)
    stands: tuple[str, ...] = ()  # measures of a moment: the same next month if nothing changed
    ahead: int = 0  # months it may lie ahead; such a sheet may also go back before the programme
    past: bool = False  # it may go back before the programme, and not lie ahead

    @property
    def measures(self) -> tuple[Column, ...]:
        """The columns that hold figures."""
        return tuple(column for column in self.columns if column.measure)

    @property
    def dimensions(self) -> tuple[Column, ...]:
        """The columns that say what a figure is about, the partner left out."""
        return tuple(c for c in self.columns if not c.measure and c.type != "partner")

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that no two rows of a delivery may share in full."""
        return tuple(column.name for column in self.dimensions if column.key)

    def column(self, name: str) -> Column:
        """The column of that name."""
        return next(column for column in self.columns if column.name == name)
