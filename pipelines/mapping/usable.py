"""What in a mapping means nothing to us: it is told, never passed over."""

from collections.abc import Iterator
from typing import Any

from data.reference import normalise, spellings
from data.sheets import DECLARED, SHEETS
from data.sheets.sheet import Column, Sheet
from pipelines import days
from pipelines.mapping.told import CELLS, EVERYWHERE, PARTS, SHEETS_TOLD, VALUES, Mapping
from pipelines.problems import Problem
from pipelines.reading.findings import position
from pipelines.values import NotReadable

Kinds = dict[str, Sheet]

_SHEET_PARTS = ("kind", "columns", VALUES, EVERYWHERE, CELLS)


def unusable(mapping: Mapping, kinds: Kinds = SHEETS) -> Iterator[Problem]:
    """A problem for each name in a mapping that is no kind, no column, no known value."""
    for name, said in mapping.items():
        if name in kinds:
            yield from _columns(name, said)
        elif name not in PARTS:
            yield _unknown(name, (*kinds, *PARTS))
    yield from _values(mapping.get(VALUES, {}))
    yield from _everywhere(mapping.get(EVERYWHERE, {}), list(kinds.values()))
    for sheet, said in _dict(mapping.get(SHEETS_TOLD, {})).items():
        yield from _sheet(sheet, said, kinds)


def meaning(kind: str, said: object) -> tuple[Column, str] | None:
    """The column and (for `column=value`) the value that a meaning names; None for no such one."""
    name, _, value = str(said).partition("=")
    column = next((one for one in DECLARED[kind].columns if one.name == name), None)
    if column is None or "=" in str(said) and not is_value(column, value):
        return None
    return column, value


def is_value(column: Column, value: object) -> bool:
    """Whether a column can hold this."""
    if not isinstance(value, str) or column.measure or not value.strip():
        return False
    if column.type == "code":
        return normalise(value) in spellings(column.codes)
    if column.type == "period":
        try:
            return days.month(value) is not None
        except NotReadable:
            return False
    return column.type == "text"


def _columns(kind: str, said: object) -> Iterator[Problem]:
    known = [column.name for column in DECLARED[kind].columns]
    if not isinstance(said, dict):
        yield _unknown(str(said), known)
        return
    for name in said.values():
        if name != "" and (not isinstance(name, str) or meaning(kind, name) is None):
            yield _unknown(str(name), known)


def _values(said: object) -> Iterator[Problem]:
    for header, words in _dict(said).items():
        if not isinstance(words, dict):
            yield _unknown(str(header), (VALUES,))
            continue
        for value in words.values():
            codes = [c for s in DECLARED.values() for c in s.dimensions if c.type == "code"]
            if not any(is_value(column, value) for column in codes):
                yield _unknown(str(value), (VALUES,))


def _everywhere(said: object, sheets: list[Sheet]) -> Iterator[Problem]:
    for name, value in _dict(said).items():
        columns = [c for sheet in sheets for c in sheet.dimensions if c.name == name]
        if not any(is_value(column, value) for column in columns):
            known = dict.fromkeys(c.name for sheet in sheets for c in sheet.dimensions)
            yield _unknown(f"{name} = {value}", tuple(known))


def _sheet(name: str, said: object, kinds: Kinds) -> Iterator[Problem]:
    if not isinstance(said, dict) or set(said) - set(_SHEET_PARTS):
        yield _unknown(name, _SHEET_PARTS)
        return
    kind = said.get("kind", "")
    if kind not in ("", *kinds):
        yield _unknown(str(kind), tuple(kinds))
        return
    if kind:
        yield from _columns(kind, said.get("columns", {}))
    yield from _values(said.get(VALUES, {}))
    yield from _everywhere(
        said.get(EVERYWHERE, {}), [kinds[kind]] if kind else list(kinds.values())
    )
    for cell, value in _dict(said.get(CELLS, {})).items():
        if position(str(cell)) is None or not isinstance(value, str):
            yield _unknown(f"{cell} = {value}", (CELLS,))


def _dict(said: object) -> dict[str, Any]:
    return said if isinstance(said, dict) else {}


def _unknown(found: str, known: tuple[str, ...] | list[str]) -> Problem:
    return Problem("E12", "mapping_unknown", found=found, expected=", ".join(sorted(known)))
