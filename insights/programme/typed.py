"""What the log says of a record in JSON, as values of its fields' own types."""

import json
from datetime import date, datetime

from data.records import Field, Kind

Said = str | int | float | bool | date | datetime | tuple[str, ...] | None


def typed(kind: Kind, fields: str) -> dict[str, Said]:
    """What JSON says of the fields of a kind, each in its own type."""
    said = json.loads(fields)
    return {name: _said(kind.by_name[name], said[name]) for name in kind.by_name if name in said}


def _said(one: Field, value: object) -> Said:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, str) and one.type in ("day", "half_year"):
        return date.fromisoformat(value)
    if isinstance(value, str) and one.type == "moment":
        return datetime.fromisoformat(value)
    return value  # type: ignore[return-value]
