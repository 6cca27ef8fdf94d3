"""Everything people say about the programme: each kind of record declared once, in this order."""

from data.records import agreed, around, decided, foreseen, learned, money, steering, worries
from data.records.codes import code_key, codes
from data.records.field import Field, Kind
from data.records.fold import Event, State, Told, fold
from data.records.parsing import Known
from data.records.values import Finding, Value, checked, missing, valid_id

__all__ = [
    "RECORDS", "Event", "Field", "Finding", "Kind", "Known", "State", "Told", "Value", "checked",
    "code_key", "codes", "fold", "missing", "valid_id",
]  # fmt: skip

_GROUPS = (steering, worries, decided, agreed, learned, around, money, foreseen)

RECORDS: dict[str, Kind] = {kind.name: kind for group in _GROUPS for kind in group.KINDS}
