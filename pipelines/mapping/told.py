"""What a person said: which column a header means, which code a spelling, what holds everywhere.

As it is written, in TOML for the command line and with each delivery:

    [clients]                    for each sheet of clients: header = column, "" is not read,
    "Hoeveel" = "clients"        and `column=value` for a header that is itself a value
    "Thuispakket" = "leveringsvorm=VPT"
    [values."Soort zorg"]        below that header: as written = as known
    "Pakket thuis" = "VPT"
    [everywhere]                 for every row of a sheet without that column
    "leveringsvorm" = "VPT"
    [sheets."Blad1"]             the same for one sheet only, and its kind; "" leaves it out
    "kind" = "clients"
    "columns" = { "Hoeveel" = "clients" }
    "cells" = { "D4" = "12" }    and what stands in one cell is corrected to, for this file alone
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from data.sheets import DECLARED, SHEETS

Mapping = dict[str, dict[str, Any]]
Columns = dict[str, str]

VALUES, EVERYWHERE, SHEETS_TOLD, CELLS = "values", "everywhere", "sheets", "cells"
PARTS = (VALUES, EVERYWHERE, SHEETS_TOLD)


@dataclass(frozen=True)
class SheetTold:
    """What was said of one sheet; `columns` per kind, `values` per header."""

    kind: str | None = None  # "": not to be read
    columns: dict[str, Columns] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    everywhere: dict[str, str] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    among: tuple[str, ...] = field(default=tuple(SHEETS), compare=False)  # what it may deliver

    def __bool__(self) -> bool:
        return self != SheetTold()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that the sheet can be."""
        return (self.kind,) if self.kind else self.among

    def headers(self) -> Columns:
        """What each header means, as far as that does not depend on the kind of the sheet."""
        found: Columns = {}
        unclear = set()
        for kind in self.kinds:
            for header, meaning in self.columns.get(kind, {}).items():
                if found.setdefault(header, f"{kind}.{meaning}") != f"{kind}.{meaning}":
                    unclear.add(header)
        return {header: meaning for header, meaning in found.items() if header not in unclear}


@dataclass(frozen=True)
class Told:
    """What was said of every sheet, and of some by their name."""

    every: SheetTold = field(default_factory=SheetTold)
    sheets: dict[str, SheetTold] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.every or self.sheets)

    def of(self, sheet: str) -> SheetTold:
        """What holds for that sheet: what was said of it alone goes before the rest."""
        own = self.sheets.get(sheet)
        if own is None:
            return self.every
        return SheetTold(
            own.kind,
            _merged(self.every.columns, own.columns),
            _merged(self.every.values, own.values),
            self.every.everywhere | own.everywhere,
            own.cells,
            self.every.among,
        )


def told(mapping: Mapping | None, kinds: Iterable[str] = SHEETS) -> Told:
    """The mapping as it is used, of a file that holds some of these kinds.

    See `usable.unusable` for what is wrong with it.
    """
    found = mapping or {}
    every = SheetTold(
        columns={kind: _words(found[kind]) for kind in found if kind in DECLARED},
        values={header: _words(words) for header, words in _tables(found.get(VALUES))},
        everywhere=_words(found.get(EVERYWHERE)),
        among=tuple(kinds),
    )
    return Told(every, {name: _sheet(one) for name, one in _tables(found.get(SHEETS_TOLD))})


def joined(first: Mapping, second: Mapping) -> Mapping:
    """Both together; where they differ the second counts."""
    found: Mapping = {}
    for name in dict.fromkeys((*first, *second)):
        found[name] = _deep(first.get(name) or {}, second.get(name) or {})
    return found


def _deep(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    found = dict(one)
    for name, value in other.items():
        before = found.get(name)
        if isinstance(before, dict) and isinstance(value, dict):
            found[name] = _deep(before, value)
        else:
            found[name] = value
    return found


def _sheet(said: dict[str, Any]) -> SheetTold:
    kind = said.get("kind")
    columns = {kind: _words(said.get("columns"))} if kind else {}
    values = {header: _words(words) for header, words in _tables(said.get(VALUES))}
    return SheetTold(kind if isinstance(kind, str) else None, columns, values,
                     _words(said.get(EVERYWHERE)), _words(said.get(CELLS)))  # fmt: skip


def _tables(said: object) -> list[tuple[str, dict]]:
    found = said.items() if isinstance(said, dict) else ()
    return [(name, value) for name, value in found if isinstance(value, dict)]


def _words(said: object) -> dict[str, str]:
    found = said.items() if isinstance(said, dict) else ()
    return {str(name): value for name, value in found if isinstance(value, str)}


def _merged(first: dict[str, Columns], second: dict[str, Columns]) -> dict[str, Columns]:
    names = dict.fromkeys((*first, *second))
    return {name: first.get(name, {}) | second.get(name, {}) for name in names}
