"""What was filled in for a record: the values to keep, and everything that is wrong with them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from data import programmes
from data.records import RECORDS, Field, Finding, Kind, Known, Value, checked, missing, valid_id
from data.settings import settings
from pipelines.personal import about_a_person


def partners() -> frozenset[str]:
    """The partners of the programme."""
    return frozenset(programmes.programme(settings().programme).partners["partner"])


def judged(
    kind: str, filled: Mapping[str, object], known: Known, said: Mapping[str, Value] | None = None
) -> tuple[dict[str, Value], list[Finding]]:
    """The values to keep for what was filled in, by field, and what is wrong.

    `said` is what stands of the record already; with it no required field may be missing.
    """
    declared = RECORDS[kind]
    kept: dict[str, Value] = {}
    wrong: list[Finding] = []
    for name, raw in filled.items():
        one = declared.by_name.get(name)
        value = Finding("field", name) if one is None else _value(one, raw, known)
        if isinstance(value, Finding):
            wrong.append(replace(value, kind=kind))
        else:
            kept[name] = value
    return kept, wrong + _lacking(declared, {**(said or {}), **kept}, filled)


def _lacking(
    kind: Kind, fields: Mapping[str, Value], filled: Mapping[str, object]
) -> list[Finding]:
    """What must be said and is not; a field that was filled in wrongly is told already."""
    return [one for one in missing(kind, fields) if one.field in fields or one.field not in filled]


def _value(one: Field, raw: object, known: Known) -> Value | Finding:
    value = checked(one, raw, known)
    if one.words and not isinstance(value, Finding) and value is not None:
        said: Iterable[object] = value if isinstance(value, list) else [value]
        if any(about_a_person(str(words)) for words in said):
            return Finding("personal", one.name)
    return value


def named(record: str) -> bool:
    """Whether a record may be called so: readable, and nobody's number."""
    return valid_id(record) and not (record.isdigit() and about_a_person(record))
