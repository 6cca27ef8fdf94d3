"""One word or number as a field's type reads it: the value to keep, or None when it is not that."""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from math import isfinite
from re import compile as pattern

from data import reference
from data.records.codes import codes
from data.records.field import Field

Plain = str | int | float | bool
_KPI = pattern(r"K\d{2}[a-z]?")  # also those that we cannot compute yet
_YES, _NO = {"ja", "yes", "true", "1"}, {"nee", "no", "false", "0"}


@dataclass(frozen=True)
class Known:
    """What a value may point at: slugs of partners, and ids of records by kind."""

    partners: Collection[str] = ()
    records: Mapping[str, Collection[str]] = field(default_factory=dict)


def parsed(one: Field, raw: object, known: Known) -> Plain | None:
    """What `raw`, which is something, means as a value of this field; None: nothing it can mean."""
    return _PARSE.get(one.type, _named)(one, raw, known)


def _words(one: Field, raw: object, known: Known) -> Plain | None:
    said = str(raw)
    allowed = "\n\t" if one.type == "long" else ""
    strange = any(unicodedata.category(s) in ("Cc", "Cs") and s not in allowed for s in said)
    # what no XML file, so no workbook, can hold
    strange |= "\ufffe" in said or "\uffff" in said
    return None if strange or len(said) > one.most else said


def _day(one: Field, raw: object, known: Known) -> Plain | None:
    try:
        found = raw if isinstance(raw, date) else date.fromisoformat(str(raw))
    except ValueError:
        return None
    found = found.date() if isinstance(found, datetime) else found
    start = found.day == 1 and found.month in (1, 7)
    return found.isoformat() if one.type == "day" or start else None


def _moment(one: Field, raw: object, known: Known) -> Plain | None:
    try:
        found = raw if isinstance(raw, datetime) else datetime.fromisoformat(str(raw))
    except ValueError:
        return None
    return None if found.tzinfo else found.isoformat()


def _number(one: Field, raw: object, known: Known) -> Plain | None:
    if isinstance(raw, bool):
        return None
    try:
        found = float(raw) if isinstance(raw, int | float | str) else float(str(raw))
    except ValueError:
        return None
    if not isfinite(found) or abs(found) >= 1e12:
        return None
    # what every workbook keeps exactly: cents, or twelve digits
    found = round(found, 2) if one.type == "amount" else float(f"{found:.12g}")
    whole = int(found) if found == int(found) else found
    if one.type in ("count", "score"):
        most = one.highest if one.highest is not None else 10**9
        return whole if isinstance(whole, int) and one.lowest <= whole <= most else None
    return whole


def _yes_no(one: Field, raw: object, known: Known) -> Plain | None:
    said = str(raw).lower()
    return True if said in _YES else False if said in _NO else None


def _named(one: Field, raw: object, known: Known) -> Plain | None:
    """A code, or the id of something that is there."""
    said = str(int(raw)) if isinstance(raw, float) and raw == int(raw) else str(raw)
    if one.type == "kpi":
        return said if _KPI.fullmatch(said) else None
    there: Collection[str] = known.records.get(one.points_at, ())
    if one.type == "code":
        there = codes(one.codes)
    elif one.type == "partner":
        there = known.partners
    elif one.type == "gemeente":
        there = reference.codes("gemeente")
    return said if said in there else None


_PARSE = {
    "text": _words, "long": _words, "day": _day, "half_year": _day, "moment": _moment,
    "count": _number, "score": _number, "number": _number, "amount": _number, "yes_no": _yes_no,
}  # fmt: skip
