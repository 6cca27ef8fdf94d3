"""One value of a field as people or files write it: the value that is kept, or what is wrong."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.records.codes import codes
from data.records.field import Field, Kind
from data.records.parsing import Known, Plain, parsed

Value = Plain | list[str] | None
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


@dataclass(frozen=True)
class Finding:
    """What is wrong with a value: its sentence is in `texts` under `records.problem.<key>`."""

    key: str
    field: str
    kind: str = ""
    record: str = ""
    found: str = ""
    expected: str = ""


def valid_id(record: str) -> bool:
    """Whether a record may be called so."""
    return bool(_ID.fullmatch(record))


def missing(kind: Kind, fields: Mapping[str, Value]) -> list[Finding]:
    """The required fields of which nothing is said."""
    return [
        Finding("required", one.name, kind.name)
        for one in kind.fields
        if one.required and fields.get(one.name) is None
    ]


def checked(one: Field, raw: object, known: Known) -> Value | Finding:
    """The value to keep for what was filled in: from a form (typed) or a file (words).

    Nothing filled in, or an empty list, is None. Lists in words are joined by "|".
    """
    if not one.many:
        return _single(one, raw, known)
    if isinstance(raw, str):
        raw = raw.split("|")
    if raw is None:
        return None
    return _listed(one, raw if isinstance(raw, Iterable) else [raw], known)


def _listed(one: Field, items: Iterable[object], known: Known) -> Value | Finding:
    found: list[str] = []
    for item in items:
        value = _single(one, item, known)
        if isinstance(value, Finding):
            return value
        if value is not None and "|" in str(value):  # what lists in a file are joined by
            return Finding("stroke", one.name, found=str(value))
        if value is not None and value not in found:
            found.append(str(value))
    return found or None


def _single(one: Field, raw: object, known: Known) -> Plain | None | Finding:
    if raw is None or raw != raw:  # a number that is none: an empty cell of a frame
        return None
    if isinstance(raw, str):
        raw = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n")).strip()
        if not raw:
            return None
    value = parsed(one, raw, known)
    if value is not None:
        return value
    return Finding(one.type, one.name, found=str(raw)[:80], expected=_expected(one))


def _expected(one: Field) -> str:
    if one.type == "code":
        return ", ".join(codes(one.codes))
    if one.words:
        return str(one.most)
    if one.highest is not None:
        return f"{one.lowest}–{one.highest}"
    return ""
