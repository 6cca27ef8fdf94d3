"""Which records point at a record: what would be left pointing at nothing without it."""

from data.disclosure import Scope
from data.records import RECORDS
from insights.ask import Moment
from insights.programme.records import Record, records


def pointing_at(kind: str, id: str, at: Moment, scope: Scope) -> tuple[Record, ...]:
    """The records that stand and name that one in any of their fields."""
    return tuple(
        one
        for other in RECORDS.values()
        if (names := [field.name for field in other.fields if field.points_at == kind])
        for one in records(other.name, at, scope)
        if any(id in one.listed(name) for name in names)
    )
